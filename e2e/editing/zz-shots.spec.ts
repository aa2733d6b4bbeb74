import { mkdirSync } from 'node:fs'
import { db } from '../../lib/db/client'
import { givenProject } from '../../lib/testing/given'
import { test } from '../fixtures'

test.setTimeout(120_000)
test('shots', async ({ editor }) => {
  mkdirSync('/tmp/shots-freshness', { recursive: true })
  const { source } = await givenProject({
    name: { en: 'Rests on a link that died' },
    relationship: 'china-malaysia',
    plannedEnd: '2020-05',
  })
  const row = await db.source.findUniqueOrThrow({ where: { id: source } })
  const entry = await db.entry.findUniqueOrThrow({ where: { id: source } })
  const at = new Date('2026-03-02T09:00:00Z')
  await db.linkCheck.create({
    data: {
      sourceId: source,
      url: row.url ?? '',
      checkedAt: at,
      status: 404,
      failures: 2,
      gone: 2,
      failingSince: at,
      failedAt: at,
      deadSince: at,
      dueAt: new Date('2126-01-01'),
    },
  })
  const pages = {
    desk: '/desk',
    queue: '/desk/queue/overdue',
    dead: '/zh/desk/queue/dead_link',
    single: '/ms/desk/queue/single_source',
    confirm: '/desk/confirm/project/infinaxis-data-center',
    source: `/sources/${entry.slug}`,
    project: '/projects/infinaxis-data-center',
  }
  for (const [name, address] of Object.entries(pages)) {
    await editor.setViewportSize({ width: 1440, height: 900 })
    await editor.emulateMedia({ colorScheme: 'light' })
    await editor.goto(address)
    await editor.screenshot({ path: `/tmp/shots-freshness/${name}-1440.png`, fullPage: name !== 'project' })
    await editor.setViewportSize({ width: 320, height: 700 })
    await editor.emulateMedia({ colorScheme: 'dark' })
    await editor.screenshot({
      path: `/tmp/shots-freshness/${name}-320-dark.png`,
      fullPage: name !== 'project',
    })
  }
})
