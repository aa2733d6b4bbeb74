import { listRevisions } from '@/lib/entries/history'
import { printRevisionRow } from '@/lib/entries/json'
import { answering } from '../../../answer'
import { atItsAddress, kindAt } from '../../../entries'
import { asOfIn, readOnce } from '../../../parameters'

type Params = { kind: string; slug: string }

export const { GET, OPTIONS, DELETE, PATCH, POST, PUT } = answering<Params>(
  async ({ url, parameters, printing }, { kind, slug }) => {
    const definition = kindAt(kind)
    readOnce(parameters, ['asOf'])
    const asOf = asOfIn(parameters)
    const { entry, revisions } = await atItsAddress(
      definition,
      slug,
      `/revisions${url.search}`,
      () => listRevisions(definition, slug, asOf),
      asOf,
    )
    const data = revisions.map((row) => printRevisionRow({ entry, row }, { ...printing, named: {} }))
    return { content: { data, total: data.length } }
  },
)
