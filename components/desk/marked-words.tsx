import type { ReactNode } from 'react'
import { wordDifference } from '@/lib/desk/word-difference'
import type { Localised } from '@/lib/fields/field'
import { contentLanguages } from '@/lib/fields/field'
import { languageTags } from '@/lib/i18n/routing'

type Props = { old: string; now: string; side: 'old' | 'new'; lang: string }

/** One of two texts, with the words marked that the other has not. */
export function MarkedWords({ old, now, side, lang }: Props): ReactNode {
  const Mark = side === 'old' ? 'del' : 'ins'
  return wordDifference(old, now, lang)
    .filter((stretch) => stretch.in === 'both' || stretch.in === side)
    .map((stretch) => (stretch.in === 'both' ? stretch.text : <Mark key={stretch.at}>{stretch.text}</Mark>))
}

type LocalisedProps = { old: Localised | null; now: Localised | null; side: 'old' | 'new' }

/** The same for words in several languages, each by itself. */
export function MarkedLanguages({ old, now, side }: LocalisedProps) {
  const shown = side === 'old' ? old : now
  return contentLanguages
    .filter((language) => shown?.[language])
    .map((language) => (
      <span key={language} lang={languageTags[language]} className="block">
        <MarkedWords old={old?.[language] ?? ''} now={now?.[language] ?? ''} side={side} lang={language} />
      </span>
    ))
}
