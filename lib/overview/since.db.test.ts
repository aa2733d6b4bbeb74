import { expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import { readAsOf } from '@/lib/entries/as-of'
import { changed, claimOn, givenProject, givenPublished } from '@/lib/testing/given'
import { countSince } from './since'

const day = (text: string) => {
  const asOf = readAsOf(text)
  if (!asOf) throw new Error(text)
  return asOf
}

/** Puts everything that was published so far into the past, as if it had been published on that day. */
async function backdate(to: string) {
  await db.$executeRaw`UPDATE "Facet" SET "validFrom" = ${new Date(`${to}T12:00:00Z`)}`
  await db.site.update({ where: { id: 1 }, data: { version: { increment: 1 } } })
}

const all = { relationship: null }

test('what was delivered, fell due and was recorded since a day is counted, each once', async () => {
  const opened = await givenProject({ name: { en: 'Opened' }, stage: 'in_progress', plannedEnd: '2024' })
  await givenProject({ name: { en: 'Late' }, stage: 'in_progress', plannedEnd: '2025-06' })
  await givenProject({ name: { en: 'On time' }, stage: 'in_progress', plannedEnd: '2099' })
  await backdate('2025-01-10')
  expect(await countSince(all, day('2025-01-10'))).toMatchObject({ recorded: 0, delivered: 0, overdue: 1 })
  expect(await countSince(all, day('2025-01-09'))).toMatchObject({ recorded: 3, delivered: 0, overdue: 2 })

  const source = (await db.source.findFirstOrThrow()).id
  await givenPublished(await changed(opened.id, { stage: 'completed' }, [claimOn('stage', source)]))
  await givenProject({ name: { en: 'New' }, stage: 'agreed' })
  expect(await countSince(all, day('2025-01-10'))).toEqual({
    recorded: 1,
    delivered: 1,
    overdue: 1,
    stopped: 0,
    agreements: 0,
  })
  expect(await countSince({ ...all, asOf: day('2025-06-30') }, day('2025-01-10'))).toMatchObject({
    overdue: 0,
  })
  expect(await countSince({ ...all, asOf: day('2025-07-01') }, day('2025-01-10'))).toMatchObject({
    overdue: 1,
  })
})
