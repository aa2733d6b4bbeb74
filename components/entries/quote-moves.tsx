import { Button } from '@/components/ui/button'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import { filledIn } from './quoting-view'
import type { Quoting } from './use-quoting'

type Props = { input: string; label: string; quoting: Quoting }

/** Beside the words of a field: takes those that are selected in the text, and says where they stand in it. */
export function QuoteMoves({ input, label, quoting }: Props) {
  const { words, marked, text, live, quote } = quoting
  const found = text.trim() === '' ? undefined : marked.found.get(input)
  const mark = marked.marks.find((one) => one.input === input)
  return (
    <p className="flex min-h-7 flex-wrap items-center gap-x-3 gap-y-1 pb-3 text-13 text-ink-2">
      {live && (
        <Button type="button" variant="secondary" size="small" onClick={() => quote(input)}>
          {words.quote}
          <VisuallyHidden>{filledIn(words.quoteWhat, { field: label })}</VisuallyHidden>
        </Button>
      )}
      {mark && (
        <a href={`#mark.${input}`} className="inline-flex min-h-6 items-center gap-1">
          <span aria-hidden="true" className="quote-number">
            {mark.number}
          </span>
          <span aria-hidden="true">{words.show}</span>
          <VisuallyHidden>{filledIn(words.showWhat, { field: label })}</VisuallyHidden>
        </a>
      )}
      {found === 'several' && <span>{words.several}</span>}
      {found === 'nowhere' && <span>{words.nowhere}</span>}
    </p>
  )
}
