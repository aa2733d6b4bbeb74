import { expect, type Page } from '@playwright/test'
import { db } from '../../lib/db/client'
import { type GivenProject, test } from '../fixtures'

// All journeys come from one network, whose corrections are counted: one after another.
test.describe.configure({ mode: 'default' })

test.beforeEach(async () => {
  await db.rateLimit.deleteMany({ where: { key: { startsWith: 'correction' } } })
})

/** From the page of an entry to the page of the correction. @returns its path */
async function suggest(page: Page, project: GivenProject, text: string, source = ''): Promise<string> {
  await page.goto(project.href)
  await page.getByRole('link', { name: /^Is something wrong or missing here/ }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Suggest a correction')
  await page.getByLabel('What is wrong').fill(text)
  if (source) await page.getByLabel('A source').fill(source)
  await page.getByLabel('Your name').fill('Private Siti')
  await page.getByLabel('Your e-mail').fill('private.siti@example.org')
  await page.getByRole('button', { name: 'Send' }).click()
  await expect(page.getByText('Thank you. This is sent.')).toBeVisible()
  return new URL(page.url()).pathname
}

const waits = 'It waits for an editor.'

/** A reader says what is wrong, an editor makes it a change, and the reader sees it. */
async function fromReaderToChange(reader: Page, editor: Page, project: GivenProject): Promise<void> {
  const source = `https://example.org/reader/${project.href}/${Date.now()}`
  const followed = await suggest(reader, project, 'It was completed in May 2026.', source)
  await expect(reader.getByText(waits)).toBeVisible()
  await reader.goto(followed)
  await expect(reader.getByText('It was completed in May 2026.')).toBeVisible()
  expect(await reader.content()).not.toMatch(/Private Siti|private\.siti/)

  await editor.goto('/desk/corrections')
  const row = editor.getByRole('article', { name: project.name, exact: true })
  await expect(row).toContainText('private.siti@example.org')
  await row.getByRole('link', { name: 'Change the entry with it' }).click()
  await expect(editor.getByRole('region', { name: /^A reader’s correction/ })).toContainText(
    'completed in May',
  )
  await expect(editor.getByLabel('Source URL')).toHaveValue(source)
  await editor.getByLabel('Source title').fill('It is finished')
  await editor.getByLabel('Publisher', { exact: true }).fill('The Example')
  await editor.getByRole('radio', { name: 'Completed' }).check()
  await editor.getByLabel('Quote for Stage').fill('was completed in May')
  await editor.getByRole('button', { name: 'Send for review' }).click()
  await expect(editor.getByText('This waits for review.')).toBeVisible()
  await reader.reload()
  await expect(reader.getByText('An editor is working on it.')).toBeVisible()
  await editor.getByRole('button', { name: 'Publish' }).click()
  await expect(editor.getByText('This is published.')).toBeVisible()

  await reader.reload()
  await expect(reader.getByText('It led to a change, which is published.')).toBeVisible()
  await reader.getByRole('link', { name: 'See what was changed' }).click()
  await expect(reader).toHaveURL(new RegExp(`${project.href}/history/2$`))
  await expect(reader.getByText(/Correction \w{5}-\w{5} by a reader/).first()).toBeVisible()
}

test('a reader’s correction becomes a change, and says so', async ({ given, page, editor }) => {
  await fromReaderToChange(page, editor, await given.project({ name: 'Corrected tunnel' }))
})

test('the same without JavaScript', async ({ given, browser, plainEditor }) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  await fromReaderToChange(
    await context.newPage(),
    plainEditor,
    await given.project({ name: 'Plainly corrected tunnel' }),
  )
  await context.close()
})

test('an answer can be read by whoever has the number', async ({ given, page, editor }) => {
  const project = await given.project({ name: 'Answered tunnel' })
  const followed = await suggest(page, project, 'Is it longer?')
  await editor.goto('/desk/corrections')
  const row = editor.getByRole('article', { name: project.name, exact: true })
  await row.getByText('Answer publicly').click()
  await row.getByLabel('Answer', { exact: true }).fill('No: the source says twelve kilometres.')
  await row.getByRole('button', { name: 'Publish the answer' }).click()
  await expect(editor.getByRole('status')).toContainText('is answered')
  await page.goto(followed)
  await expect(page.getByText('It is answered.')).toBeVisible()
  await expect(page.getByText('No: the source says twelve kilometres.')).toBeVisible()
})

test('spam costs one key, can be taken back, and its page is gone', async ({ given, page, editor }) => {
  const project = await given.project({ name: 'Spammed tunnel' })
  const followed = await suggest(page, project, 'Buy cheap tunnels')
  await editor.goto('/desk/corrections')
  const row = editor.getByRole('article', { name: project.name, exact: true })
  await row.getByRole('link', { name: project.name, exact: true }).focus()
  await editor.keyboard.press('s')
  await expect(editor.getByRole('status')).toContainText('is among the spam')
  await expect(row).toHaveCount(0)
  expect((await page.goto(followed))?.status()).toBe(410)
  await expect(page.getByText('Buy cheap tunnels')).toHaveCount(0)

  await editor.getByRole('button', { name: 'Undo' }).click()
  await expect(editor.getByRole('status')).toContainText('waits again')
  expect((await page.goto(followed))?.status()).toBe(200)
  await row.getByRole('button', { name: 'Spam' }).click()
  await expect(editor.getByRole('status')).toContainText('is among the spam')
})

test('a mistake comes back with everything typed; too many are told to wait', async ({ given, page }) => {
  const project = await given.project({ name: 'Often corrected tunnel' })
  await page.goto(`/corrections/new?entry=project/${project.href.split('/').at(-1)}`)
  await page.getByLabel('A source').fill('A book')
  await page.getByLabel('Your e-mail').fill('nobody')
  await page.getByLabel('Show my name').check()
  await page.getByRole('button', { name: 'Send' }).click()
  const alert = page.getByRole('main').getByRole('alert')
  await expect(alert).toContainText('Say what is wrong.')
  await expect(alert).toContainText('Write a whole e-mail address')
  await expect(alert).toContainText('Write the name that should be shown')
  await expect(page.getByLabel('A source')).toHaveValue('A book')
  await expect(page.getByLabel('Your e-mail')).toHaveValue('nobody')
  await expect(page.getByLabel('Show my name')).toBeChecked()

  for (let n = 1; n <= 6; n++) await suggest(page, project, `Number ${n}`)
  await page.goto(`/corrections/new?entry=project/${project.href.split('/').at(-1)}`)
  await page.getByLabel('What is wrong').fill('Number 7')
  await page.getByRole('button', { name: 'Send' }).click()
  await expect(alert).toContainText('Too many corrections')
  await expect(page.getByLabel('What is wrong')).toHaveValue('Number 7')
})

test('markup stays text, twenty thousand characters and right-to-left fit', async ({
  given,
  page,
  editor,
}) => {
  const project = await given.project({ name: 'Hostile tunnel' })
  const texts = [
    '<script>document.title = "owned"</script><img src=x onerror="document.title=\'owned\'">',
    `${'x'.repeat(10_000)} ${'长'.repeat(9_999)}`,
    'السنة خاطئة: يجب أن تكون 2025',
  ]
  await page.setViewportSize({ width: 320, height: 700 })
  await editor.setViewportSize({ width: 320, height: 700 })
  for (const text of texts) {
    await suggest(page, project, text)
    await expect(page.getByText(text)).toHaveCount(1)
    await editor.goto('/desk/corrections')
    await expect(editor.getByText(text)).toHaveCount(1)
    for (const one of [page, editor]) {
      expect(await one.title()).not.toBe('owned')
      expect(await one.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
        0,
      )
    }
  }
})

test('neither contributors nor visitors see the desk of corrections, and a wrong number is not found', async ({
  contributor,
  page,
}) => {
  expect((await contributor.goto('/desk/corrections'))?.status()).toBe(403)
  await page.goto('/desk/corrections')
  await expect(page).toHaveURL(/\/sign-in/)
  expect((await page.goto('/corrections/22222-22222'))?.status()).toBe(404)
  expect((await page.goto('/corrections/new?entry=project/none'))?.status()).toBe(404)
})
