import { expect, test } from 'vitest'
import { catalogue, definitionOf } from '@/lib/catalogue'
import type { Entry, InverseLink, Named } from '@/lib/entries/entry'
import { readNamespaces } from '@/lib/i18n/messages'
import { linksOf, referencesWithFields } from './links-of'
import type { EntryView } from './view'

const named = (id: string, kind: string): Named => ({ id, kind, slug: id, names: { en: id } })
const project = definitionOf('project')

test('an entry is linked through its references, with the role where there is one', () => {
  const values = {
    participants: [
      { id: '1', company: 'c', role: 'owner' },
      { id: '2', company: 'c', role: 'operator' },
    ],
    agreements: ['a'],
    partOf: null,
  }
  expect(referencesWithFields(project, values)).toEqual([
    { id: 'c', field: 'participants', role: 'owner' },
    { id: 'c', field: 'participants', role: 'operator' },
    { id: 'a', field: 'agreements', role: null },
  ])
})

test('links go both ways, kind by kind; developments about it have a list of their own', () => {
  const inverse = (entry: Named, via: string, value: unknown) =>
    ({ ...entry, via: [via], values: { [via]: value } }) as unknown as InverseLink
  const entry = {
    ...named('p', 'project'),
    values: { agreements: ['a'] },
    inverse: [
      inverse(named('d', 'development'), 'subject', 'p'),
      inverse(named('q', 'project'), 'partOf', 'p'),
      inverse(named('k', 'commitment'), 'projects', ['p', 'other']),
    ],
  } as unknown as Entry
  const view = { definition: project, entry, known: { named: { a: named('a', 'agreement') } } }
  const links = linksOf(view as unknown as EntryView, catalogue)
  expect([...links].map(([kind, rows]) => [kind, rows.map(({ entry, how }) => [entry.id, how])])).toEqual([
    ['agreement', [['a', [{ direction: 'forward', field: 'agreements', role: null }]]]],
    ['commitment', [['k', [{ direction: 'back', kind: 'commitment', field: 'projects', role: null }]]]],
    ['project', [['q', [{ direction: 'back', kind: 'project', field: 'partOf', role: null }]]]],
  ])
})

test('every reference has words for the way back', async () => {
  const { entries } = await readNamespaces('en')
  const words = entries?.linkedBack as Record<string, Record<string, string>>
  const references = [...catalogue.values()].flatMap(({ kind, fields }) =>
    Object.entries(fields).flatMap(([name, field]) => {
      const parts =
        field.type !== 'list'
          ? [field]
          : field.of.type === 'group'
            ? Object.values(field.of.fields)
            : [field.of]
      return parts.some(({ type }) => type === 'reference') ? `${kind}.${name}` : []
    }),
  )
  const known = Object.entries(words).flatMap(([kind, fields]) =>
    Object.keys(fields).map((name) => `${kind}.${name}`),
  )
  expect(known.sort()).toEqual(references.sort())
})
