import 'server-only'
import type { Metadata } from 'next'
import { headers } from 'next/headers'
import type { Locale } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import { settings } from '@/lib/env'
import { alternates, withLocale } from '@/lib/i18n/routing'

export type SearchParams = Promise<Record<string, string | string[] | undefined>>

/** The query of an address, repeated names kept. */
export async function readParameters(searchParams: SearchParams): Promise<URLSearchParams> {
  const pairs = Object.entries(await searchParams).flatMap(([name, value]) =>
    [value ?? []].flat().map((one): [string, string] => [name, one]),
  )
  return new URLSearchParams(pairs)
}

/** A page's address with the host under which the site is known. @param path without language */
export async function publicAddress(path: string, locale: Locale): Promise<string> {
  const host = (await headers()).get('host') ?? 'localhost'
  return (settings().ENTENTE_URL ?? `http://${host}`).replace(/\/$/, '') + withLocale(path, locale)
}

type Described = {
  title: string
  description: string
  /** Without language and query: the address that is meant whatever the query. */
  path: string
  locale: Locale
  /** The same page as data. */
  json: string
  /** What changes on it. */
  feed?: string
}

/** With the host, where it is known: Next finds out that an address has none by an exception for each. */
const whole = (path: string): string => (settings().ENTENTE_URL ?? '') + path

const wholeEach = (paths: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(paths).map(([name, path]) => [name, whole(path)]))

/** What search engines and link previews are told of a page. */
export const pageMetadata = ({ title, description, path, locale, json, feed }: Described): Metadata => ({
  title,
  description,
  alternates: {
    canonical: whole(withLocale(path, locale)),
    languages: wholeEach(alternates(path)),
    types: wholeEach({ 'application/json': json, ...(feed && { 'application/atom+xml': feed }) }),
  },
})

/** Of a page that does not exist. */
export async function absentMetadata(): Promise<Metadata> {
  const t = await getTranslations('errors.notFound')
  return { title: t('title'), robots: { index: false } }
}
