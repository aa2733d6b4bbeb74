import { useLocale, useTranslations } from 'next-intl'
import { useCodeLabel } from '@/components/fields/code-label'
import { printCountry } from '@/lib/fields/print-country'
import { inSentence } from './in-sentence'
import type { SourceMix } from './source-mix'

/** @returns “4 sources, 3 of them state media (China)”: told by tier and country, the same rule for every side */
export function useMixSentence(): (mix: SourceMix) => string {
  const t = useTranslations('entries.mix')
  const locale = useLocale()
  const label = useCodeLabel()
  return ({ total, groups }) => {
    const described = groups.map(({ tier, country, count }) => {
      const words = inSentence(label('sourceTier', tier), locale)
      return {
        count,
        what: country ? t('from', { tier: words, country: printCountry(country, locale) }) : words,
      }
    })
    const [first] = described
    if (!first) return t('none')
    if (total === 1) return t('one', { what: first.what })
    if (first.count === total) return t('all', { total, what: first.what })
    if (first.count * 2 > total) return t('most', { total, count: first.count, what: first.what })
    const list = described.map(({ count, what }) => (count === 1 ? what : t('part', { count, what })))
    return t('each', { total, list: list.join(t('comma')) })
  }
}
