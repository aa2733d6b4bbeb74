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

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#x27;',
}
const special = /[&<>"']/

/** Words as they may stand between tags and in quotes, of HTML and of SVG; as React escapes them. */
export const escaped = (words: string): string =>
  special.test(words) ? words.replace(/[&<>"']/g, (sign) => entities[sign] ?? '') : words
