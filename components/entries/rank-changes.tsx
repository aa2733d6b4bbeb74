import { useTranslations } from 'next-intl'
import { useCodeLabel } from '@/components/fields/code-label'
import type { Claim } from '@/lib/entries/entry'
import { fieldOf } from './claims-on'
import type { Evidence } from './view'

type State = { claims: Claim[] }
type Props = Evidence & { before: State | null; after: State }

/** Statements that are ranked otherwise than before, with the reason. */
export function RankChanges({ before, after, definition, sources }: Props) {
  const t = useTranslations('disagreement.changes')
  const label = useCodeLabel()
  const fields = useTranslations(`fields.${definition.kind}`)
  const old = new Map(before?.claims.map((claim) => [claim.id, claim]))
  const moved = after.claims.flatMap((claim) => {
    const was = old.get(claim.id)
    return was && (was.rank !== claim.rank || was.rankReason !== claim.rankReason) ? [{ was, claim }] : []
  })
  if (moved.length === 0) return null
  return (
    <div className="mt-2">
      <p>{t('title')}</p>
      <ul className="list-disc pl-5">
        {moved.map(({ was, claim }) => (
          <li key={claim.id} className="wrap-anywhere">
            {t('moved', {
              field: fields(`${fieldOf(claim.field)}.label`),
              publisher: sources[claim.source]?.publisher ?? '–',
              before: label('rank', was.rank),
              after: label('rank', claim.rank),
            })}{' '}
            {claim.rankReason && t('reason', { reason: claim.rankReason })}
          </li>
        ))}
      </ul>
    </div>
  )
}
