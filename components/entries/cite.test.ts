import { expect, test } from 'vitest'
import { bibtexOf, cslOf } from './cite'

test('a revision is cited by its number, with what BibTeX takes for itself escaped', () => {
  const url = 'https://entente.example/projects/works'
  const citable = {
    name: 'R&D 100%_{works}',
    slug: 'works',
    revision: 3,
    publishedAt: '2026-11-22T10:00:00Z',
    url,
    asOf: null,
  }
  expect(bibtexOf(citable)).toBe(`@misc{entente:works:3,
  title = {{R\\&D 100\\%\\_\\{works\\}}},
  howpublished = {Entente},
  note = {Revision 3},
  year = {2026}, month = nov,
  url = {https://entente.example/projects/works}
}`)
})

test('reference managers get the day, the revision and the address', () => {
  const url = 'https://entente.example/projects/works'
  const publishedAt = '2026-11-22T10:00:00Z'
  const citable = { name: 'Works', slug: 'works', revision: 3, publishedAt, url, asOf: null }
  expect(JSON.parse(cslOf(citable))).toEqual([
    {
      id: 'entente:works:3',
      type: 'webpage',
      title: 'Works',
      'container-title': 'Entente',
      version: '3',
      issued: { 'date-parts': [[2026, 11, 22]] },
      URL: url,
    },
  ])
  const then = { ...citable, asOf: '2026-11-30' }
  expect(JSON.parse(cslOf(then))).toMatchObject([{ version: '3', note: 'as of 2026-11-30' }])
  expect(bibtexOf(then)).toContain('note = {Revision 3, as of 2026-11-30}')
})
