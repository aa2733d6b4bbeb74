/** The words around quoting from a text; `{field}`, `{words}` and `{count}` are filled in where they are shown. */
export type QuotingWords = {
  label: string
  hint: string
  optional: string
  /** Of the text with its marks. */
  title: string
  how: string
  change: string
  quote: string
  quoteWhat: string
  /** Beside the text: for which field. */
  quoteFor: string
  show: string
  showWhat: string
  several: string
  nowhere: string
  quoted: string
  nothingSelected: string
  noText: string
  pasted: string
  kept: string
  supports: string
  published: string
}

/** @returns the template with its places filled in */
export const filledIn = (template: string, values: Readonly<Record<string, string>>): string =>
  template.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole)
