import { catalogue } from '@/lib/catalogue'
import { completeEntries } from '@/lib/entries/complete-entries'
import { printEntry, printPage, printRow } from '@/lib/entries/json'
import { listEntries } from '@/lib/entries/listing'
import { readListQuery } from '@/lib/entries/listing-query'
import { answering } from '../answer'
import { kindAt } from '../entries'
import { includeIn } from '../parameters'
import { BadParameters, type ParameterProblem } from '../refusals'

export const { GET, OPTIONS, DELETE, PATCH, POST, PUT } = answering<{ kind: string }>(
  async ({ url, parameters, printing }, { kind }) => {
    const definition = kindAt(kind)
    const read = readListQuery(definition, parameters, { also: ['include'] })
    const included = includeIn(parameters, [])
    const problems: ParameterProblem[] = [
      ...(read.ok ? [] : read.problems),
      ...(included.ok ? [] : [included.problem]),
    ]
    if (!read.ok || !included.ok) throw new BadParameters(problems)

    const { rows, named, ...page } = await listEntries(catalogue, definition, read.query)
    const { include } = included
    const data =
      include.length > 0
        ? (await completeEntries(catalogue, rows, read.query.asOf)).map((entry) =>
            printEntry(entry, printing, include),
          )
        : rows.map((row) => printRow(row, { ...printing, named }))
    return { content: printPage(page, data), links: pageLinks(url, printing.site, page) }
  },
)

/** The addresses of the pages beside this one. */
function pageLinks(
  url: URL,
  site: string,
  { next, previous }: { next: string | null; previous: string | null },
) {
  const at = (cursor: string) => {
    const parameters = new URLSearchParams(url.searchParams)
    parameters.set('cursor', cursor)
    return `${site}${url.pathname}?${parameters}`
  }
  return { ...(next && { next: at(next) }), ...(previous && { prev: at(previous) }) }
}
