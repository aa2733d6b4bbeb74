import type { FieldView } from '@/components/fields/input-view'

/** Words quoted in a form: the input that has them, and what stands around them in the text. */
export type QuotedLine = { input: string; exact: string; prefix: string; suffix: string }

/** @returns the quotes among the lines of a form that have words, in its order */
export function quotedLines(lines: ReadonlyMap<string, string>): QuotedLine[] {
  return [...lines].flatMap(([input, exact]) =>
    input.startsWith('quote.') && !/\.(prefix|suffix)$/.test(input) && exact.trim() !== ''
      ? [
          {
            input,
            exact,
            prefix: lines.get(`${input}.prefix`) ?? '',
            suffix: lines.get(`${input}.suffix`) ?? '',
          },
        ]
      : [],
  )
}

/** @returns the field that an input quotes for, as the reader calls it: "Stage", "Who takes part 2" */
export function quotedField(fields: readonly FieldView[], input: string): string {
  const [name = '', row = '0'] = input.replace(/^quote\./, '').split('.')
  const label = fields.find((field) => field.name === name)?.label ?? name
  return Number(row) > 0 ? `${label} ${Number(row) + 1}` : label
}
