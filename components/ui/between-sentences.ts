import type { Locale } from '@/lib/i18n/routing'

/** What stands between two sentences: a Chinese full stop has its room within it. */
export const betweenSentences = (locale: Locale): string => (locale === 'zh' ? '' : ' ')
