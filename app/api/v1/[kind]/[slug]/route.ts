import { catalogue } from '@/lib/catalogue'
import { parts, printEntry } from '@/lib/entries/json'
import { getEntry } from '@/lib/entries/reading'
import { answering } from '../../answer'
import { atItsAddress, kindAt } from '../../entries'
import { asOfIn, includeIn, readOnce } from '../../parameters'
import { BadParameters } from '../../refusals'

type Params = { kind: string; slug: string }

export const { GET, OPTIONS, DELETE, PATCH, POST, PUT } = answering<Params>(
  async ({ url, parameters, printing }, { kind, slug }) => {
    const definition = kindAt(kind)
    readOnce(parameters, ['include', 'asOf'])
    const included = includeIn(parameters, parts)
    if (!included.ok) throw new BadParameters([included.problem])
    const asOf = asOfIn(parameters)
    const entry = await atItsAddress(
      definition,
      slug,
      url.search,
      () => getEntry(catalogue, definition, slug, asOf),
      asOf,
    )
    return { content: printEntry(entry, printing, included.include) }
  },
)
