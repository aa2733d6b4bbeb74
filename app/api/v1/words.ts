import 'server-only'
import { createTranslator } from 'next-intl'
import type { Words } from '@/lib/entries/api-value-schema'
import { readMessages } from '@/lib/i18n/messages'
import { defaultLocale, type Locale } from '@/lib/i18n/routing'

/** All messages of a language by their whole key. The API itself speaks the first language. */
export async function readWords(locale: Locale = defaultLocale): Promise<Words> {
  const translate = createTranslator({ locale, messages: await readMessages(locale) })
  return translate as unknown as Words
}
