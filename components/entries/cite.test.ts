import { expect, test } from 'vitest'
import { bibtexOf } from './cite'

test('a revision is cited by its number, with what BibTeX takes for itself escaped', () => {
  const url = 'https://entente.example/projects/works'
  const citable = {
    name: 'R&D 100%_{works}',
    slug: 'works',
    revision: 3,
    publishedAt: '2026-11-22T10:00:00Z',
    url,
  }
  expect(bibtexOf(citable)).toBe(`@misc{entente:works:3,
  title = {{R\\&D 100\\%\\_\\{works\\}}},
  howpublished = {Entente},
  note = {Revision 3},
  year = {2026}, month = nov,
  url = {https://entente.example/projects/works}
}`)
})
