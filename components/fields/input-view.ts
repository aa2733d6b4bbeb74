import type { Choice } from '@/components/ui/choice'

/** One input of a form as data, with its words in the reader's language. */
export type InputView = {
  /** Name and id; in a row of a list the part alone. */
  name: string
  label: string
  hint?: string
  optional?: string
  control: 'line' | 'area' | 'select' | 'radios' | 'tick'
  choices?: Choice[]
  /** What a select says before anything is chosen. */
  empty?: string
  /** Id of the datalist that offers names. */
  list?: string
  width?: 'full' | 'date' | 'short'
  lang?: string
  /** What was typed is shown back as understood. */
  helped?: boolean
  /** The answer unless another is given. */
  preset?: string
}

/** The rows of a list of groups. */
export type RowsView = { name: string; parts: InputView[]; quote?: InputView; add: string }

/** One question: its inputs, the words that are quoted for it, or rows of both. */
export type FieldView = {
  name: string
  label: string
  hint?: string
  optional?: string
  inputs: InputView[]
  /** The same words in other languages, folded away. */
  more?: { title: string; inputs: InputView[] }
  quote?: InputView
  rows?: RowsView
}
