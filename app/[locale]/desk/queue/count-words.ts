import 'server-only'
import { getLocale, getTranslations } from 'next-intl/server'
import { countedTo } from '@/lib/desk/needing'
import { printNumber } from '@/lib/fields/print-amount'

/** @returns how to say how many there are, of what is not counted to its end */
export async function countWords(): Promise<(total: number) => string> {
  const [t, locale] = await Promise.all([getTranslations('freshness.queue'), getLocale()])
  return (total) => (total > countedTo ? t('many', { count: countedTo }) : printNumber(total, locale))
}
