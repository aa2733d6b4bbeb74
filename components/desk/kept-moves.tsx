import { useLocale, useTranslations } from 'next-intl'
import { useCodeLabel } from '@/components/fields/code-label'
import { inLanguage } from '@/components/fields/in-language'
import type { KeptMove } from '@/lib/desk/kept-moves'

/** Says what an event leaves as it is, and why. */
export function KeptMoves({ kept }: { kept: readonly KeptMove[] }) {
  const t = useTranslations('desk.proposal')
  const label = useTranslations('fields')
  const codeLabel = useCodeLabel()
  const locale = useLocale()
  return kept.map(({ entry, field, vocabulary, code }) => (
    <p key={entry.id + field} className="mt-4 border-ink border-l-4 bg-paper-2 px-4 py-2">
      {t('stays', {
        field: label(`${entry.kind}.${field}.label`),
        name: inLanguage(entry.names, locale).text,
        value: codeLabel(vocabulary, code),
      })}
    </p>
  ))
}
