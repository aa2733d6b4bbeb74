import { expect, test } from 'vitest'
import { catalogue, definitionOf } from '@/lib/catalogue'
import { db } from '@/lib/db/client'
import { changed, claimOn, givenEntry, givenProject, givenPublished, newSource } from '@/lib/testing/given'
import { readAsOf } from './as-of'
import { findBrokenLink } from './chain-check'
import { findFormerAddress } from './former-address'
import { getRevision, listRevisions } from './history'
import { getEntry, listCiting } from './reading'

const project = definitionOf('project')

test('every revision stays readable as it was, beside the one before it', async () => {
  const { id, slug, source } = await givenProject({ name: { en: 'Old quay' }, plannedEnd: '2026' })
  await givenPublished(await changed(id, { plannedEnd: '2027' }, [claimOn('plannedEnd', source)]))
  const { revisions } = await listRevisions(project, slug)
  expect(revisions.map(({ number }) => number)).toEqual([2, 1])
  const second = await getRevision(project, slug, 2)
  expect(second.before?.values.plannedEnd).toBe('2026')
  expect(second.after.values.plannedEnd).toBe('2027')
  expect(second.sources[source]?.publisher).toBe('The Example')
  expect((await getRevision(project, slug, 1)).before).toBeNull()
  await expect(getRevision(project, slug, 3)).rejects.toMatchObject({ status: 404 })
  await expect(getEntry(catalogue, project, 'no-such')).rejects.toMatchObject({ status: 404 })
  expect(await findBrokenLink()).toBeNull()
})

test('two dates that cannot both be right are kept side by side', async () => {
  const { id, slug } = await givenProject({ name: { en: 'New quay' }, plannedEnd: '2026' })
  const other = newSource()
  await givenPublished(
    other,
    await changed(id, {}, [claimOn('plannedEnd', other.entryId, { value: '2028', rank: 'normal' })]),
  )
  const { claims, values } = await getEntry(catalogue, project, slug)
  expect(values.plannedEnd).toBe('2026')
  expect(
    claims.filter(({ field }) => field === 'plannedEnd').map(({ value, rank }) => [value, rank]),
  ).toEqual([
    ['2026', 'preferred'],
    ['2028', 'normal'],
  ])
  expect((await listCiting(other.entryId, 10)).map(({ entry, claim }) => [entry.slug, claim.field])).toEqual([
    [slug, 'plannedEnd'],
  ])
})

test('as of a day before the first publication there is nothing, as of today what there is', async () => {
  const { slug } = await givenEntry('company', { name: { en: 'Quay Company' } })
  const company = definitionOf('company')
  const [past, today] = ['2020-01-01', new Date().toISOString().slice(0, 10)].map(
    (day) => readAsOf(day) ?? undefined,
  )
  await expect(getEntry(catalogue, company, slug, past)).rejects.toMatchObject({ status: 404 })
  expect((await getEntry(catalogue, company, slug, today)).revision).toBe(1)
  await expect(listRevisions(company, slug, past)).rejects.toMatchObject({ status: 404 })
})

test('a former address leads to the entry, that of a withdrawn one says so', async () => {
  const { id, slug } = await givenEntry('company', { name: { en: 'Renamed Works' } })
  expect(await findFormerAddress('company', slug)).toBeNull()
  expect(await findFormerAddress('company', 'never')).toBeNull()
  await db.slugAlias.create({ data: { kind: 'company', slug: 'old-works', entryId: id } })
  expect(await findFormerAddress('company', 'old-works')).toEqual({ status: 308, kind: 'company', slug })
  await db.entry.update({ where: { id }, data: { state: 'withdrawn' } })
  expect(await findFormerAddress('company', slug)).toEqual({ status: 410, kind: 'company', slug })
})
