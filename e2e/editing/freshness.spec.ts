import { expect, type Page } from '@playwright/test'
import { db } from '../../lib/db/client'
import { givenProject } from '../../lib/testing/given'
import { fillSource, test } from '../fixtures'

/** Fills in that a new source, of April 2026, says that the project is still in progress. */
async function sayStillTrue(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Still true, says a source' }).click()
  await expect(page.getByRole('radio', { name: 'Stage: In progress' })).toBeChecked()
  await fillSource(page)
  await page.getByLabel('Published on').fill('2 April 2026')
  await page.getByLabel('Quote', { exact: true }).fill('Work on the tunnel goes on.')
}

const confirmed = (page: Page) => page.getByRole('region', { name: 'Last confirmed' })

/** From the page of the project to its new day of confirmation. */
async function confirmAndPublish(page: Page, href: string): Promise<void> {
  await page.goto(href)
  await expect(confirmed(page)).toContainText('17 April 2025')
  await sayStillTrue(page)
  await page.getByRole('button', { name: 'Publish' }).click()
  await page.waitForURL(new RegExp(`${href}$`))
  await expect(confirmed(page)).toContainText('2 April 2026')
  await expect(page.getByText('In progress').first()).toBeVisible()
  await page.goto(`${href}/history`)
  await expect(page.getByText('Confirmed by The Example').first()).toBeVisible()
}

test('one source more says that something is still true', async ({ given, editor }) => {
  await confirmAndPublish(editor, (await given.project({ name: 'Tunnel still dug' })).href)
})

test('the same without JavaScript', async ({ given, plainEditor }) => {
  await confirmAndPublish(plainEditor, (await given.project({ name: 'Tunnel plainly dug' })).href)
})

test('a confirmation without words says so, and keeps what was typed; sent, it waits for review', async ({
  given,
  contributor,
}) => {
  const project = await given.project({ name: 'Tunnel half confirmed' })
  await contributor.goto(project.href)
  await sayStillTrue(contributor)
  await contributor.getByLabel('Quote', { exact: true }).fill('')
  await contributor.getByRole('button', { name: 'Send for review' }).click()
  await expect(contributor.getByRole('main').getByRole('alert')).toContainText('Quote the exact words')
  await expect(contributor.getByLabel('Published on')).toHaveValue('2 April 2026')
  await contributor.getByLabel('Quote', { exact: true }).fill('Work on the tunnel goes on.')
  await contributor.getByRole('button', { name: 'Send for review' }).click()
  await expect(contributor.getByText('This waits for review.')).toBeVisible()
  await contributor.getByRole('link', { name: 'Change it' }).click()
  await expect(contributor.getByRole('heading', { level: 1 })).toHaveText('Still true: Tunnel half confirmed')
  await expect(contributor.getByLabel('Quote', { exact: true })).toHaveValue('Work on the tunnel goes on.')
})

test('the desk says what needs doing, and each row what can be done about it', async ({ given, editor }) => {
  const project = await given.project({ name: 'Longest late of all', plannedEnd: '1999' })
  await editor.goto('/desk')
  const late = editor.getByRole('region', { name: /^Past the date stated/ })
  const row = late.getByRole('listitem').filter({ hasText: project.name }).first()
  await expect(row).toContainText('was due 1999')
  await late.getByRole('link', { name: /^All/ }).click()
  await expect(editor.getByRole('heading', { level: 1 })).toHaveText('Past the date stated')
  await editor.getByRole('link', { name: `Add a development ${project.name}` }).click()
  await editor.waitForURL(new RegExp(project.developHref))
})

test('a queue that does not exist is not found', async ({ editor }) => {
  expect((await editor.goto('/desk/queue/gold'))?.status()).toBe(404)
})

test('a dead link is named to editors, and mended by an archived copy', async ({ editor, page }) => {
  const { source } = await givenProject({
    name: { en: 'Rests on a dead link' },
    relationship: 'china-malaysia',
    stage: 'completed',
  })
  const { url } = await db.source.findUniqueOrThrow({ where: { id: source } })
  const { slug } = await db.entry.findUniqueOrThrow({ where: { id: source } })
  const [first, at] = [new Date('2026-03-01T08:00:00Z'), new Date('2026-03-02T09:00:00Z')]
  await db.linkCheck.create({
    data: {
      sourceId: source,
      url: url ?? '',
      checkedAt: at,
      status: 404,
      failures: 2,
      gone: 2,
      failingSince: first,
      failedAt: at,
      deadSince: at,
      dueAt: new Date('2126-01-01'),
    },
  })
  await page.goto(`/sources/${slug}`)
  await expect(page.getByRole('region', { name: 'Link check' })).toHaveCount(0)

  await editor.goto('/desk')
  await expect(editor.getByRole('region', { name: /^Dead links/ })).toContainText('status 404')
  await editor.goto(`/sources/${slug}`)
  const check = editor.getByRole('region', { name: 'Link check' })
  await expect(check).toContainText('Checked on 2 March 2026: status 404. Dead since 2 March 2026.')
  await check.getByRole('link', { name: 'Give an archived copy or its new address' }).click()
  await editor.getByLabel('Archived URL').fill(`https://archive.example.org/${slug}`)
  await editor.getByRole('button', { name: 'Publish' }).click()
  await editor.waitForURL(new RegExp(`/sources/${slug}$`))
  await editor.goto('/desk/queue/dead_link')
  await expect(editor.getByText(String(url))).toHaveCount(0)
})
