import { getRevision } from '@/lib/entries/history'
import { printRevision } from '@/lib/entries/json'
import { NotFound } from '@/lib/errors'
import { answering } from '../../../../answer'
import { atItsAddress, kindAt } from '../../../../entries'
import { asOfIn, readOnce } from '../../../../parameters'

type Params = { kind: string; slug: string; number: string }

export const { GET, OPTIONS, DELETE, PATCH, POST, PUT } = answering<Params>(
  async ({ url, parameters, printing }, { kind, slug, number }) => {
    const definition = kindAt(kind)
    readOnce(parameters, ['asOf'])
    const asOf = asOfIn(parameters)
    if (!/^[1-9]\d{0,8}$/.test(number)) throw new NotFound('revision')
    const revision = await atItsAddress(definition, slug, `/revisions/${number}${url.search}`, () =>
      getRevision(definition, slug, Number(number)),
    )
    if (asOf && revision.row.publishedAt >= asOf.until.toISOString()) throw new NotFound('revision')
    return { content: printRevision(revision, { ...printing, named: revision.named }) }
  },
)
