'use client'

import { memo, useRef } from 'react'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import { type Mark, piecesOf } from './quote-marks'
import { filledIn, type QuotingWords } from './quoting-view'
import type { Stretch } from './text-selection'
import { useWordSelection } from './use-word-selection'

type Props = {
  text: string
  marks: readonly Mark[]
  language: string | undefined
  words: QuotingWords
  /** Id of what names it. */
  labelledBy: string
  onPick: (stretch: Stretch | null) => void
}

/** What scrolls takes the focus, so that it scrolls by keyboard too. */
const byKeyboard = { tabIndex: 0 }

/** The text of a source with the words that are quoted from it; it scrolls by itself. */
export function MarkedText({ text, marks, language, words, labelledBy, onPick }: Props) {
  const region = useRef<HTMLElement>(null)
  useWordSelection(region, { text, marks, language }, onPick)
  return (
    <section
      ref={region}
      id="source-text"
      aria-labelledby={labelledBy}
      {...byKeyboard}
      lang={language}
      dir="auto"
      className="source-text"
    >
      <Pieces text={text} marks={marks} words={words} />
    </section>
  )
}

/** Drawn anew only when text or marks change: what is selected in it stays. */
const Pieces = memo(function Pieces({ text, marks, words }: Pick<Props, 'text' | 'marks' | 'words'>) {
  return piecesOf(text, marks).map(({ start, text, marks, ending }) => (
    <span key={start}>
      {marks.length > 0 ? (
        <mark
          data-start={start}
          title={marks.map((mark) => supports(mark, words)).join('; ')}
          className={marks.some(({ input }) => input !== null) ? 'used' : 'used-before'}
        >
          {text}
        </mark>
      ) : (
        <span data-start={start}>{text}</span>
      )}
      {ending.map((mark) => (
        <Reference key={`${mark.input} ${mark.label} ${mark.start}`} mark={mark} words={words} />
      ))}
    </span>
  ))
})

const supports = ({ input, label }: Mark, words: QuotingWords) =>
  filledIn(input === null ? words.published : words.supports, { field: label })

/** Says which field the words before it support, and leads there. */
function Reference({ mark, words }: { mark: Mark; words: QuotingWords }) {
  const { input, number, label } = mark
  const title = supports(mark, words)
  if (input === null) return <span className="quote-ref-before">{title}</span>
  return (
    <a id={`mark.${input}`} href={`#${input}`} title={title} className="quote-ref">
      <span aria-hidden="true">
        {number} {label}
      </span>
      <VisuallyHidden>{title}</VisuallyHidden>
    </a>
  )
}
