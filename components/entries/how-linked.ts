import { useLocale, useTranslations } from 'next-intl'
import { useCodeLabel } from '@/components/fields/code-label'
import { inSentence } from './in-sentence'
import type { How } from './links-of'

/** @returns the words for how another entry is linked to one of this kind, each once */
export function useHowLinked(kind: string): (how: readonly How[]) => string[] {
  const locale = useLocale()
  const fields = useTranslations('fields')
  const back = useTranslations('entries.linkedBack')
  const forward = useTranslations('entries.linkedForward')
  const label = useCodeLabel()
  const wordsOf = (one: How) => {
    if (one.role) return inSentence(label('participationRole', one.role), locale)
    if (one.direction === 'back') return back(`${one.kind}.${one.field}`)
    if (forward.has(one.field)) return forward(one.field)
    return inSentence(fields(`${kind}.${one.field}.label`), locale)
  }
  return (how) => [...new Set(how.map(wordsOf))]
}
