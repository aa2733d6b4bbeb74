import { useTranslations } from 'next-intl'
import { ClaimNote } from './claim-note'
import { countSources } from './claims-on'
import type { Voices } from './view'

/** Two slanted strokes: the sign of a sentence behind a value. */
export function Strokes() {
  return (
    <svg viewBox="0 0 9 9" aria-hidden="true">
      <path
        d="M1 8 3.4 1M5.2 8 7.6 1"
        stroke="currentColor"
        strokeWidth="1.7"
        fill="none"
        strokeLinecap="square"
      />
    </svg>
  )
}

const own = ({ claims, path }: Voices) => claims.filter(({ field }) => field === path)

/** Opens the sentence behind a value in place, one at a time; without claims there is nothing to open. */
export function Mark(voices: Voices) {
  const t = useTranslations('entries.note')
  const count = countSources(own(voices))
  if (count === 0) return null
  return (
    <details className="claim" name="claim">
      <summary className="mark" aria-label={t('mark', { count, field: voices.label })}>
        <Strokes />
        {count}
      </summary>
      <div className="note">
        <ClaimNote {...voices} />
      </div>
    </details>
  )
}

/** The same in a table, where a note has no room of its own. @param id of the popover, unique on the page */
export function MarkInTable({ id, ...voices }: Voices & { id: string }) {
  const t = useTranslations('entries.note')
  const count = countSources(own(voices))
  if (count === 0) return null
  return (
    <>
      <button
        type="button"
        className="mark"
        popoverTarget={id}
        aria-label={t('mark', { count, field: voices.label })}
      >
        <Strokes />
        {count}
      </button>
      <div id={id} popover="auto" className="pop">
        <ClaimNote {...voices} />
      </div>
    </>
  )
}
