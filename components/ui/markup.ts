/** Text of HTML or SVG in which everything that somebody wrote is escaped; only `print-elements.ts` and the printer of charts make it. */
export type Markup = string & { readonly escaped: true }

/** Attributes whose names differ from React's by more than their case, which counts only in files. */
export const attributeNames: Readonly<Record<string, string>> = {
  className: 'class',
  htmlFor: 'for',
  defaultValue: 'value',
  strokeWidth: 'stroke-width',
  strokeDasharray: 'stroke-dasharray',
  strokeLinecap: 'stroke-linecap',
  fillOpacity: 'fill-opacity',
  textAnchor: 'text-anchor',
}
