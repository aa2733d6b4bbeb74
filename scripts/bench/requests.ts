import { definitionOf } from '@/lib/catalogue'
import { writeCursor } from '@/lib/entries/cursor'
import { stages } from '@/lib/fields/code-lists'
import { withLocale } from '@/lib/i18n/routing'
import type { Samples } from './samples'

export const readOperations = [
  'overview',
  'list',
  'entry',
  'search',
  'as-of',
  'api-list',
  'api-entry',
  'api-search',
] as const
export type ReadOperation = (typeof readOperations)[number]

/** What is asked, for the table and for whoever reads the results. */
export const mixes: Record<ReadOperation, string> = {
  overview: 'all pairs and each pair, in three languages',
  list: 'projects by stage, by sector, by both, by date, by name from a row in the middle; companies, developments; three languages',
  entry: 'entries of every kind, each another one, in three languages',
  search: 'one to three words of names, in three languages',
  'as-of': 'overview, list and entry as of days between the first publication and yesterday',
  'api-list': 'projects by stage, sector and date, by name from a row in the middle',
  'api-entry': 'projects, each another one, with claims and links',
  'api-search': 'one to three words of names',
}

/** The nth of a list, over and over. */
function nth<T>(list: readonly T[], n: number): T {
  const found = list[n % list.length]
  if (found === undefined) throw new Error('There is nothing to ask for: the database has no entries.')
  return found
}

/** The nth request of an operation, always the same from the same samples. */
export function requestsOf(samples: Samples): Record<ReadOperation, (n: number) => string> {
  const projects = samples.entries.filter(({ kind }) => kind === 'project')
  const localised = (path: string, n: number) => withLocale(path, nth(['en', 'zh', 'ms'] as const, n))
  const entryPath = (n: number) => {
    const { kind, slug } = nth(samples.entries, n)
    return `/${definitionOf(kind).path}/${slug}`
  }
  const overviewPath = (n: number) =>
    nth(['/', ...samples.relationships.map((slug) => `/relationships/${slug}`)], n)
  const projectList = (n: number) => listQuery(samples, projects, n)
  const listPath = (n: number) =>
    nth([() => `/projects${projectList(Math.floor(n / 2))}`, () => otherList(n)], n)()
  const words = (n: number) => `?q=${encodeURIComponent(wordsOf(samples, n))}`
  const day = (n: number) => nth(samples.days, n)
  const dated = (path: string, n: number) => `${path}${path.includes('?') ? '&' : '?'}asOf=${day(n)}`
  return {
    overview: (n) => localised(overviewPath(Math.floor(n / 3)), n),
    list: (n) => localised(listPath(n), Math.floor(n / 5)),
    entry: (n) => localised(entryPath(n), n),
    search: (n) => localised(`/search${words(n)}`, n),
    'as-of': (n) =>
      dated(
        nth([overviewPath(n), `/projects?stage=${nth(stages, n)}`, `/projects/${nth(projects, n).slug}`], n),
        n,
      ),
    'api-list': (n) => `/api/v1/projects${projectList(n)}`,
    'api-entry': (n) => `/api/v1/projects/${nth(projects, n).slug}`,
    'api-search': (n) => `/api/v1/search${words(n)}`,
  }
}

const otherList = (n: number): string =>
  nth(
    ['/companies?sort=name', '/developments', '/agreements?sort=-date', '/commitments?sort=due', '/sources'],
    n,
  )

/** Filtered and sorted, and every fourth from a row somewhere in the list. */
function listQuery({ sectors }: Samples, projects: Samples['entries'], n: number): string {
  const stage = `stage=${nth(stages, n)}`
  const sector = sectors.length > 0 ? `sector=${nth(sectors, n)}` : stage
  const { id, name, main } = nth(projects, n)
  const byName = writeCursor({ key: 'name', descending: false }, { value: name, id, backwards: n % 8 === 3 })
  const byDate = writeCursor({ key: 'date', descending: true }, { value: main, id, backwards: false })
  const choices = [
    `?${stage}&sort=-date`,
    `?${sector}&sort=name`,
    `?${stage}&${sector}`,
    `?sort=name&cursor=${byName}`,
    `?sort=-date&cursor=${byDate}`,
  ]
  return nth(choices, n)
}

/** One to three words of a name, or as many pairs of Chinese characters. */
function wordsOf({ entries }: Samples, n: number): string {
  const { names } = nth(entries, n * 7)
  const name = (n % 4 === 3 ? names.zh : undefined) ?? Object.values(names)[0] ?? ''
  const words = name.match(/\p{Script=Han}{2,4}|[\p{L}\p{N}]{3,}/gu) ?? [name]
  return words.slice(0, 1 + (n % 3)).join(' ')
}
