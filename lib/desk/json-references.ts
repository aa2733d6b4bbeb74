import 'server-only'
import type { NamedText } from '@/lib/entries/form-names'
import type { JsonProblem, JsonReference, ReferenceReader } from '@/lib/entries/json-reading'
import { findIdsBySlug } from '@/lib/entries/naming'
import { PassingCompanies } from './passing-companies'

type Wanted = {
  find: ReferenceReader
  problems: JsonProblem[]
  wanted: NamedText[]
  passing: PassingCompanies
}

/** `/values/participants/0/company` is `participants.0.company` in a form. */
const inputAt = (pointer: string) => pointer.split('/').slice(2).join('.')

/**
 * Prepares the references of a document: read once to learn what it names, so that all are found with one question.
 * @param readAll reads the whole document with what it is given
 */
export async function prepareReferences(readAll: (find: ReferenceReader) => void): Promise<Wanted> {
  const named: { kind: string; slug: string }[] = []
  readAll((reference) => {
    const [kind] = reference.kinds
    if ('slug' in reference && kind) named.push({ kind, slug: reference.slug })
    return null
  })
  const ids = await findIdsBySlug(named)
  const passing = new PassingCompanies()
  const prepared: Wanted = { problems: [], wanted: [], passing, find: (reference) => find(reference) }
  function find(reference: JsonReference): string | null {
    const { kinds, pointer } = reference
    if ('slug' in reference) {
      const id = ids.get(`${kinds[0]}/${reference.slug}`) ?? null
      if (!id) prepared.problems.push({ pointer, message: 'noSuchEntry', options: [reference.slug] })
      return id
    }
    // Only a company can be entered in passing, and only where the entry itself names it.
    if (!PassingCompanies.may(kinds) || !pointer.startsWith('/values/') || reference.name === '') {
      prepared.problems.push({ pointer, message: 'notAnEntry' })
      return null
    }
    prepared.wanted.push({ kinds, text: reference.name, input: inputAt(pointer) })
    return passing.enter(reference.name)
  }
  return prepared
}
