import { useLocale, useTranslations } from 'next-intl'
import { useCodeLabel } from '@/components/fields/code-label'
import { ValueCell } from '@/components/fields/value-cell'
import type { ShapeName } from '@/components/ui/shape'
import { Status } from '@/components/ui/status'
import type { Claim } from '@/lib/entries/entry'
import { printDate } from '@/lib/fields/print-date'
import { speakerOf } from './claim-facts'
import { fieldOf, type Stand, standOf } from './claims-on'
import { useSourceDate } from './source-line'
import type { Voices } from './view'

const shapes: Record<Stand, ShapeName> = {
  disputed: 'disagree',
  denied: 'disagree',
  retracted: 'stopped',
  unused: 'stopped',
}
/** So many of those who disagree are named beside the value; the note has them all. */
const named = 3

/** That sources disagree on a value, or that it was denied or taken back, and by whom: in sight, without opening it. */
export function Disagreement(voices: Voices) {
  const t = useTranslations('disagreement')
  const own = voices.claims.filter(({ field }) => field === voices.path)
  const found = standOf(voices.definition, own, voices.shown)
  if (!found) return null
  const { stand, against } = found
  return (
    <div className="mt-1 text-14">
      <p className="font-semibold">
        <Status status={shapes[stand]}>{t(`stand.${stand}`)}</Status>
      </p>
      {against.length > 0 && (
        <ul className="text-ink-2">
          {against.slice(0, named).map((claim) => (
            <li key={claim.id} className="wrap-anywhere">
              <Against claim={claim} voices={voices} />
            </li>
          ))}
          {against.length > named && <li>{t('more', { count: against.length - named })}</li>}
        </ul>
      )}
    </div>
  )
}

/** Who says otherwise, when, and what. */
function Against({ claim, voices }: { claim: Claim; voices: Voices }) {
  const t = useTranslations('disagreement')
  const locale = useLocale()
  const label = useCodeLabel()
  const sourceDate = useSourceDate()
  const { definition, known, sources } = voices
  const source = sources[claim.source]
  const date = claim.saidOn ? printDate(claim.saidOn, locale) : source ? sourceDate(source) : ''
  const who = claim.saidBy ? speakerOf(claim.saidBy) : (source?.publisher ?? '')
  const name = fieldOf(claim.field)
  const field = definition.fields[name]
  const says = field && claim.value !== null && claim.value !== undefined
  return (
    <>
      {t('who', { who, date })}
      {t('colon')}
      {says ? (
        <ValueCell name={name} field={field} value={claim.value} known={known} />
      ) : (
        label('stance', claim.stance).toLocaleLowerCase()
      )}
    </>
  )
}

/** What was said and no longer stands, struck through. */
export function FallenValue({
  claim,
  voices,
}: {
  claim: Claim
  voices: Pick<Voices, 'definition' | 'known'>
}) {
  const name = fieldOf(claim.field)
  const field = voices.definition.fields[name]
  if (!field || claim.value === null || claim.value === undefined) return null
  return (
    <del className="text-ink-2">
      <ValueCell name={name} field={field} value={claim.value} known={voices.known} />
    </del>
  )
}
