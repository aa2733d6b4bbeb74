import { mkdirSync } from 'node:fs'
import { v7 as uuid } from 'uuid'
import { db } from '../../lib/db/client'
import { givenProject } from '../../lib/testing/given'
import { test } from '../fixtures'

test.setTimeout(200_000)
test('shots', async ({ editor }) => {
  mkdirSync('/tmp/shots-freshness', { recursive: true })
  const project = await givenProject({
    name: { en: 'Tunnel with corrections' },
    relationship: 'china-malaysia',
    stage: 'completed',
  })
  const made = { entryId: project.id, createdAt: new Date('2026-11-20T10:00:00Z') }
  await db.correction.create({
    data: {
      ...made,
      id: uuid(),
      requestKey: uuid(),
      number: 'aaaaabbbbb',
      text: 'The page says that the tunnel was completed in May 2025. It was opened to traffic in June 2025 only; the ministry said so.\n\nPlease look at the second paragraph.',
      source: 'https://example.org/news/tunnel-opens',
      name: 'Siti Example',
      email: 'siti@example.org',
    },
  })
  await db.correction.create({
    data: {
      ...made,
      id: uuid(),
      requestKey: uuid(),
      number: 'cccccddddd',
      text: 'السنة خاطئة: يجب أن تكون 2025',
      source: 'Annual report, page 12',
      name: 'Ali',
      nameShown: true,
      state: 'answered',
      closedAt: new Date(),
      answer:
        'Thank you. The report gives 2024 for the contract and 2025 for the works; the page shows both now.',
      answeredAt: new Date(),
    },
  })
  const pages = {
    cdesk: '/desk/corrections',
    cdone: '/desk/corrections?state=answered',
    cnew: '/corrections/new?entry=project/infinaxis-data-center',
    cnewzh: '/zh/corrections/new?entry=project/infinaxis-data-center',
    cone: '/corrections/aaaaa-bbbbb?sent=1',
    ctwo: '/ms/corrections/cccccddddd',
    cedit: `/desk/edit/project/${project.slug}?correction=aaaaabbbbb`,
    centry: `/projects/${project.slug}`,
    desk: '/desk',
  }
  for (const [name, address] of Object.entries(pages)) {
    await editor.setViewportSize({ width: 1440, height: 900 })
    await editor.emulateMedia({ colorScheme: 'light' })
    await editor.goto(address)
    await editor.screenshot({ path: `/tmp/shots-freshness/${name}-1440.png`, fullPage: name !== 'cedit' })
    await editor.setViewportSize({ width: 320, height: 700 })
    await editor.emulateMedia({ colorScheme: 'dark' })
    await editor.waitForTimeout(300)
    await editor.screenshot({ path: `/tmp/shots-freshness/${name}-320-dark.png`, fullPage: name !== 'cedit' })
  }
})
