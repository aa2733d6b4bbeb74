import 'server-only'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Locale } from './routing'

export type Messages = { [key: string]: string | Messages }

const folder = join(process.cwd(), 'lib/i18n/messages')
const remembered = new Map<Locale, Promise<Record<string, Messages>>>()

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

/** The messages of a language. Read once in production, at each request while developing. */
export function readMessages(locale: Locale): Promise<Record<string, Messages>> {
  const known = remembered.get(locale)
  if (known && process.env.NODE_ENV === 'production') return known
  const messages = readNamespaces(locale)
  remembered.set(locale, messages)
  return messages
}
