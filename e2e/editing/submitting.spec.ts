import { expect, type Page } from '@playwright/test'
import { db } from '../../lib/db/client'
import { endSession, fillSource, test } from '../fixtures'

const nameOf = (words: string) => `${words} ${process.pid}-${Math.random().toString(36).slice(2, 8)}`

async function fillProject(page: Page, name: string): Promise<void> {
  await fillSource(page)
  await page.getByLabel('Name', { exact: true }).fill(name)
  await page.getByLabel('Quote for Name').fill(`${name} will be built`)
  await page.getByRole('radio', { name: 'In progress' }).check()
  await page.getByLabel('Quote for Stage').fill('work has begun')
}

for (const kind of ['with', 'without'] as const) {
  test(`${kind} JavaScript, a mistake brings everything back, and then it is public`, async ({
    editor,
    plainEditor,
  }) => {
    const page = kind === 'with' ? editor : plainEditor
    const name = nameOf('Harbour tunnel')
    await page.setViewportSize({ width: 320, height: 800 })
    await page.goto('/desk/new/project')
    await fillProject(page, name)
    await page.getByLabel('Planned completion', { exact: true }).fill('3/4/2027')
    await page.getByLabel('Summary', { exact: true }).fill('<script>alert(1)</script> مرحبا 🚄')
    await page.getByRole('button', { name: 'Publish' }).click()

    const summary = page.getByRole('main').getByRole('alert')
    await expect(summary).toBeInViewport()
    await expect(summary).toContainText('1 thing to mend')
    await expect(summary).toContainText('Planned completion: Day or month first?')
    await expect(page.getByLabel('Name', { exact: true })).toHaveValue(name)
    await expect(page.getByRole('radio', { name: 'In progress' })).toBeChecked()
    await expect(page.getByLabel('Quote for Stage')).toHaveValue('work has begun')
    await expect(page.getByLabel('Summary', { exact: true })).toHaveValue(
      '<script>alert(1)</script> مرحبا 🚄',
    )

    await page.getByLabel('Planned completion', { exact: true }).fill('June 2027')
    await page.getByLabel('Quote for Planned completion').fill('to be finished in June 2027')
    await page.getByLabel('Sectors').fill('Railways')
    await page.getByRole('button', { name: 'Publish' }).click()
    await page.waitForURL(/\/projects\/harbour-tunnel/)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(name)
    await expect(page.getByText('June 2027', { exact: true }).first()).toBeVisible()
    await expect(page.getByText('<script>alert(1)</script>')).toBeVisible()
  })
}

test('a new company is entered in passing, with the words that name it', async ({ editor, request }) => {
  const name = nameOf('Passing bridge')
  const company = nameOf('Diggers')
  await editor.goto('/desk/new/project')
  await fillProject(editor, name)
  await editor.getByLabel('Company', { exact: true }).fill(company)
  await editor.getByLabel('Role', { exact: true }).selectOption('Contractor')
  await editor.getByRole('button', { name: 'Publish' }).click()
  await expect(editor.getByRole('main').getByRole('alert')).toContainText(`“${company}” is new here`)

  await editor.getByLabel('Quote for Who takes part').fill(`built by ${company}`)
  await editor.getByRole('button', { name: 'Publish' }).click()
  await editor.waitForURL(/\/projects\/passing-bridge/)
  await editor.getByRole('link', { name: company }).first().click()
  await expect(editor.getByRole('heading', { level: 1 })).toHaveText(company)
  const { data } = await (
    await request.get(`/api/v1/companies?q=${encodeURIComponent(company)}&include=claims`)
  ).json()
  expect(data[0].claims).toMatchObject([{ field: 'name', quote: { exact: `built by ${company}` } }])
})

test('pressed twice, sent again after going back: one entry', async ({ editor }) => {
  const name = nameOf('Twice told pier')
  await editor.goto('/desk/new/project')
  await fillProject(editor, name)
  await editor.getByRole('button', { name: 'Publish' }).dblclick()
  await editor.waitForURL(/\/projects\/twice-told-pier/)
  const published = editor.url()
  await editor.goBack()
  if (await editor.getByRole('button', { name: 'Publish' }).isVisible()) {
    await editor.getByRole('button', { name: 'Publish' }).click()
    await editor.waitForLoadState()
  }
  const found = await db.entry.findMany({ where: { kind: 'project', names: { path: ['en'], equals: name } } })
  expect(found.map(({ slug }) => new URL(published).pathname.endsWith(slug))).toEqual([true])
})

test('a draft keeps what was typed, on another day too', async ({ contributor }) => {
  await contributor.goto('/desk/new/project')
  await contributor.getByLabel('Name', { exact: true }).fill('Half a na')
  await contributor.getByLabel('Quote for Name').fill('x'.repeat(20_000))
  await contributor.getByRole('button', { name: 'Keep as a draft' }).click()
  await expect(contributor.getByText('This is a draft. Nobody else sees it.')).toBeVisible()
  await contributor.goto('/desk')
  await contributor.getByRole('link', { name: 'Half a na' }).first().click()
  await contributor.getByRole('link', { name: 'Continue' }).click()
  await expect(contributor.getByLabel('Name', { exact: true })).toHaveValue('Half a na')
  await expect(contributor.getByLabel('Quote for Name')).toHaveValue('x'.repeat(20_000))
})

for (const kind of ['with', 'without'] as const) {
  test(`${kind} JavaScript, a session that ended is asked for beside what was typed, and then it goes on`, async ({
    contributor,
    plainContributor,
  }) => {
    const page = kind === 'with' ? contributor : plainContributor
    const name = nameOf('Late session')
    await page.goto('/desk/new/project')
    await fillProject(page, name)
    const { email } = await endSession(page)
    await page.getByRole('button', { name: 'Send for review' }).click()
    await expect(page.getByRole('heading', { name: 'Your session has ended' })).toBeVisible()
    await expect(page.getByLabel('Name', { exact: true })).toHaveValue(name)
    expect(await db.proposal.count({ where: { author: { email } } })).toBe(0)

    await page.getByLabel('E-mail', { exact: true }).fill(email)
    await page.getByLabel('Password', { exact: true }).fill('not this one at all')
    await page.getByRole('button', { name: 'Sign in and continue' }).click()
    await expect(page.getByText('E-mail or password is not right.')).toBeVisible()
    await page.getByLabel('E-mail', { exact: true }).fill(email)
    await page.getByLabel('Password', { exact: true }).fill('a ferry across the strait')
    await page.getByRole('button', { name: 'Sign in and continue' }).click()
    await expect(page.getByText('This waits for review.')).toBeVisible()
    await expect(page.getByRole('heading', { level: 1 })).toContainText(name)
  })
}

test('in Chinese a mistake is named with the marks of the language, and a list has its commas', async ({
  editor,
}) => {
  await editor.goto('/zh/desk/new/project')
  await editor.getByLabel('计划完成', { exact: true }).fill('3/4/2027')
  await editor.getByLabel('摘要', { exact: true }).fill('字'.repeat(20_000))
  await editor.getByRole('button', { name: '发布', exact: true }).click()
  await expect(editor.getByRole('main').getByRole('alert')).toContainText(
    '计划完成：是先日后月还是先月后日？',
  )
  const typed = await editor.getByLabel('摘要', { exact: true }).boundingBox()
  expect(typed?.height).toBeLessThan(600)

  await editor.goto('/zh/desk')
  await expect(editor.getByText(/^以下各类均无：/)).toHaveText(/^[^、]+(、[^、]+)+。$/)
})
