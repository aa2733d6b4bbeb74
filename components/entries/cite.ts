/** What a reader cites: one revision of one entry. */
export type Citable = {
  name: string
  slug: string
  revision: number
  publishedAt: string
  url: string
  /** The day as of which it is read, `YYYY-MM-DD`; null for now. */
  asOf: string | null
}

const special: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
}
/** Characters that BibTeX takes for itself. */
const escaped = (text: string) => text.replace(/[\\~^&%$#_{}]/g, (one) => special[one] ?? `\\${one}`)

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

export function bibtexOf({ name, slug, revision, publishedAt, url, asOf }: Citable): string {
  const [year, month] = publishedAt.split('-')
  return `@misc{entente:${slug}:${revision},
  title = {{${escaped(name)}}},
  howpublished = {Entente},
  note = {Revision ${revision}${asOf ? `, as of ${asOf}` : ''}},
  year = {${year}}, month = ${months[Number(month) - 1]},
  url = {${url}}
}`
}

/** The same for reference managers that read CSL-JSON, <https://docs.citationstyles.org>. */
export function cslOf({ name, slug, revision, publishedAt, url, asOf }: Citable): string {
  const [year, month, day] = publishedAt.slice(0, 10).split('-').map(Number)
  const item = {
    id: `entente:${slug}:${revision}`,
    type: 'webpage',
    title: name,
    'container-title': 'Entente',
    version: `${revision}`,
    issued: { 'date-parts': [[year, month, day]] },
    URL: url,
    ...(asOf && { note: `as of ${asOf}` }),
  }
  return JSON.stringify([item], null, 2)
}
