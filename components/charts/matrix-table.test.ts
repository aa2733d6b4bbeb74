import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { type Mark, mark } from './drawing'
import type { Matrix } from './matrix'
import { matrixTable } from './matrix-table'
import { printMarks } from './print-marks'

const matrix = (columns: number, most: number, name = 'Railways'): Matrix => ({
  heads: [...Array.from({ length: columns }, (_, n) => ({ words: `Stage ${n}` })), { words: 'All' }],
  rows: [0, 1].map((row) => ({
    name: `${name} ${row}`,
    href: `/sectors/${row}`,
    cells: Array.from({ length: columns }, (_, n) =>
      n === 1
        ? null
        : {
            n: Math.max(1, most - n),
            printed: `${most - n}`,
            said: () => 'unsaid',
            href: '/projects',
            alarming: n === 2,
          },
    ),
    total: `${most}`,
  })),
})

const all = (one: Mark | string): Mark[] =>
  typeof one === 'string' ? [] : [one, ...one.children.flatMap(all)]
const sheet = ['matrix', 'places'].map((name) => readFileSync(`app/styles/${name}.css`, 'utf8')).join('')
const widths = [288, 720] as const

test('a matrix is a table whose heads say what a number counts, with each number once', () => {
  const marks = all(matrixTable(matrix(4, 900), 'How far', widths))
  expect(marks.filter(({ attributes }) => attributes.scope === 'col')).toHaveLength(5)
  expect(marks.filter(({ attributes }) => attributes.scope === 'row')).toHaveLength(2)
  const printed = printMarks([matrixTable(matrix(4, 900), 'How far', widths)])
  expect(printed.match(/>898</g)).toHaveLength(2)
  expect(printed).not.toContain('unsaid')
  expect(printed).toContain('<caption class="sr-only">How far</caption>')
})

test('what it looks like is in the sheet: each disc, and each room for names', () => {
  const wanted = new Set<string>()
  for (const most of [5, 40, 100_000])
    for (const columns of [3, 6, 11])
      for (const name of ['5G', 'Railways and ports', 'What has a name that is longer than all the others'])
        for (const width of [...widths, 460])
          for (const { attributes } of all(matrixTable(matrix(columns, most, name), '', [288, width])))
            for (const one of attributes.className?.split(' ') ?? []) wanted.add(one)
  expect(wanted.size).toBeGreaterThan(8)
  expect([...wanted].filter((one) => one !== 'sr-only' && !sheet.includes(`.${one}`))).toEqual([])
  for (let radius = 8; radius <= 17; radius++) expect(sheet).toContain(`.d${radius} {`)
})

test('heads that do not fit beside each other stand upright, names that are too long above their numbers', () => {
  const look = (one: Mark) => one.attributes.className ?? ''
  expect(look(matrixTable(matrix(2, 9), '', widths))).not.toMatch(/upright|stacked/)
  expect(look(matrixTable(matrix(9, 9, 'Information and communication'), '', widths))).toMatch(
    /stacked-narrow upright-narrow wide-\d+/,
  )
})

test('words are escaped', () => {
  const printed = printMarks([matrixTable(matrix(2, 9, '<b>'), '"', widths)])
  expect(printed).not.toContain('<b>')
  expect(printMarks([mark('p', {}, '<b>')])).toBe('<p>&lt;b&gt;</p>')
})
