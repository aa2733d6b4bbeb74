import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import { findBrokenLink } from './chain-check'
import { findWrongCounts } from './counts'

/** Runs a process that publishes without end, and kills it some milliseconds after its first publication. */
async function publishUntilKilled(milliseconds: number): Promise<string[]> {
  const child = spawn(
    process.execPath,
    ['--conditions=react-server', '--import', 'tsx', 'lib/testing/publish-endlessly.ts'],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  let said = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text
  })
  await once(child.stdout, 'data')
  await sleep(milliseconds)
  child.kill('SIGKILL')
  await once(child, 'close')
  return said.split('\n').slice(0, -1)
}

test('a process killed at any moment of publishing leaves nothing half written and loses nothing it said', async () => {
  const acknowledged: string[] = []
  for (let round = 0; round < 12; round++) acknowledged.push(...(await publishUntilKilled(round * 15)))
  expect(acknowledged.length).toBeGreaterThanOrEqual(12)

  const slugs = new Set((await db.entry.findMany({ where: { kind: 'project' } })).map(({ slug }) => slug))
  expect(acknowledged.filter((slug) => !slugs.has(slug))).toEqual([])

  const [entries, revisions, facets, sources, companies, projects, open] = await Promise.all([
    db.entry.count(),
    db.revision.count(),
    db.facet.count({ where: { validTo: null } }),
    db.source.count(),
    db.company.count(),
    db.project.count(),
    db.proposal.count({ where: { state: { not: 'published' } } }),
  ])
  expect({ entries, revisions, facets, sources, companies, open }).toEqual({
    entries: projects * 3,
    revisions: projects * 3,
    facets: projects * 3,
    sources: projects,
    companies: projects,
    open: 0,
  })
  expect(await db.claim.count()).toBe(projects * 4)
  expect(await findWrongCounts()).toEqual([])
  expect(await findBrokenLink()).toBeNull()
}, 120_000)
