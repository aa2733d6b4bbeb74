import { printRow } from '@/lib/entries/json'
import { answering } from '../answer'
import { asOfIn, limitIn, readOnce } from '../parameters'
import { BadParameters } from '../refusals'
import { findEverywhere } from './found'
import { foundOfEachKind, longestQuestion } from './search-limits'

export const { GET, OPTIONS, DELETE, PATCH, POST, PUT } = answering(async ({ parameters, printing }) => {
  const { q = '', limit } = readOnce(parameters, ['q', 'limit', 'asOf'])
  if (q.trim() === '') throw new BadParameters([{ name: 'q', message: 'notGiven' }])
  if (q.length > longestQuestion) throw new BadParameters([{ name: 'q', message: 'tooLong' }])
  const { rows, named } = await findEverywhere(q, limitIn(limit, foundOfEachKind), asOfIn(parameters))
  return { content: { data: rows.map((row) => printRow(row, { ...printing, named })) } }
})
