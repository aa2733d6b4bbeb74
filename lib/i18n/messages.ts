import 'server-only'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { defaultLocale, type Locale } from './routing'

export type Messages = { [key: string]: string | Messages }

const folder = join(process.cwd(), 'lib/i18n/messages')
const remembered = new Map<Locale, Promise<Messages>>()

/** Every namespace of a language: one file each, the file's name is the namespace. */
export async function readNamespaces(locale: Locale): Promise<Record<string, Messages>> {
  const names = (await readdir(join(/* turbopackIgnore: true */ folder, locale))).filter((name) =>
    name.endsWith('.json'),
  )
  const files = names.map(async (name) => {
    const text = await readFile(join(/* turbopackIgnore: true */ folder, locale, name), 'utf8')
    return [name.replace(/\.json$/, ''), JSON.parse(text) as Messages] as const
  })
  return Object.fromEntries(await Promise.all(files))
}

/** Sections of the long explanations that a language lacks are read in English. */
async function withEnglishProse(locale: Locale): Promise<Messages> {
  const own = await readNamespaces(locale)
  if (locale === defaultLocale) return own
  const english = await readNamespaces(defaultLocale)
  return { ...own, prose: { ...english.prose, ...own.prose } }
}

/** The messages of a language. Read once in production, at each request while developing. */
export function readMessages(locale: Locale): Promise<Messages> {
  const known = remembered.get(locale)
  if (known && process.env.NODE_ENV === 'production') return known
  const messages = withEnglishProse(locale)
  remembered.set(locale, messages)
  return messages
}

/** @returns the language in which a section of the prose is really written. */
export async function proseLocale(locale: Locale, section: string): Promise<Locale> {
  const own = await readNamespaces(locale)
  return own.prose && section in own.prose ? locale : defaultLocale
}
