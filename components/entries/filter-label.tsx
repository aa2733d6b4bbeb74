import { useLocale, useTranslations } from 'next-intl'
import { useCodeLabel } from '@/components/fields/code-label'
import { inLanguage, type Worded } from '@/components/fields/in-language'
import type { Known } from '@/components/fields/known'
import type { AnyDefinition } from '@/lib/entries/define'
import type { Filter } from '@/lib/entries/filters'
import { printCountry, printLanguage, printPair } from '@/lib/fields/print-country'
import { printDate } from '@/lib/fields/print-date'

/** @returns how to name a filter: by its field, or by the kind that it leads to */
export function useFilterName({ kind }: AnyDefinition): (name: string, filter: Filter | undefined) => string {
  const t = useTranslations('lists.filters')
  const fields = useTranslations(`fields.${kind}`)
  const kinds = useTranslations('vocabulary.kind')
  return (name, filter) => {
    if (t.has(name)) return t(name)
    if (fields.has(`${name}.label`)) return fields(`${name}.label`)
    const to = filter?.type === 'reference' ? filter.to[0] : undefined
    return to ? kinds(`${to}.one`) : name
  }
}

/** @returns how to name a value of a filter, in whichever language it has a name */
export function useValueName(known: Known): (filter: Filter | undefined, value: string) => Worded {
  const locale = useLocale()
  const label = useCodeLabel()
  const plain = (text: string): Worded => ({ text, lang: undefined })
  return (filter, value) => {
    if (filter?.type === 'choice') return plain(label(filter.vocabulary, value))
    if (filter?.type === 'country') return plain(printCountry(value, locale))
    if (filter?.type === 'years') return plain(printDate(value, locale))
    if (filter?.type === 'language') return plain(printLanguage(value, locale))
    if (filter?.type === 'relationship') {
      const pair = known.relationships.find(({ slug }) => slug === value)
      return plain(pair ? printPair(pair, locale) : value)
    }
    const slug = value.split('/').at(-1)
    const kinds = filter?.type === 'reference' ? filter.to : []
    const entry = Object.values(known.named).find((one) => one.slug === slug && kinds.includes(one.kind))
    return entry ? inLanguage(entry.names, locale) : plain(value)
  }
}
