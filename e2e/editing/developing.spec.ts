import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { fillSource, test } from '../fixtures'

/** @returns the path of the proposal, which waits for review */
async function sendStatement(page: Page, developHref: string, headline: string): Promise<string> {
  await page.goto(developHref)
  await fillSource(page)
  await page.getByLabel('What happened').selectOption('Statement')
  await page.getByLabel('Date', { exact: true }).fill('June 2025')
  await page.getByLabel('Headline', { exact: true }).fill(headline)
  await page.getByLabel('Quote', { exact: true }).fill(headline.toLowerCase())
  await page.getByRole('button', { name: 'Send for review' }).click()
  await page.waitForURL(/\/desk\/proposals\//)
  return new URL(page.url()).pathname
}

test('a change is public only after an editor publishes it', async ({ given, contributor, editor, page }) => {
  const project = await given.project({ name: 'Coastal line under review', plannedEnd: '2024-06' })
  await page.goto(project.href)
  await expect(page.getByText('No report of completion').first()).toBeVisible()

  await contributor.goto(project.developHref)
  await fillSource(contributor)
  await contributor.getByLabel('What happened').selectOption('Opened')
  await contributor.getByLabel('Date', { exact: true }).fill('12 May 2025')
  await contributor.getByLabel('Headline', { exact: true }).fill('The line opens')
  await contributor.getByLabel('Quote', { exact: true }).fill('The line opened to passengers on Monday.')
  await contributor.getByRole('button', { name: 'Send for review' }).click()
  await expect(contributor.getByText('This waits for review.')).toBeVisible()
  const proposal = new URL(contributor.url()).pathname

  await page.goto(project.href)
  await expect(page.getByText('The line opens')).toHaveCount(0)
  await expect(page.getByText('No report of completion').first()).toBeVisible()

  await editor.goto('/desk/review')
  await editor.goto(proposal)
  await expect(editor.getByText('The line opens').first()).toBeVisible()
  await expect(editor.getByRole('row', { name: /Stage/ }).last()).toContainText('Operating')
  await editor.getByRole('button', { name: 'Publish' }).click()
  await expect(editor.getByText('This is published.')).toBeVisible()

  await page.goto(project.href)
  await expect(page.getByText('The line opens').first()).toBeVisible()
  await expect(page.getByText('No report of completion')).toHaveCount(0)
  await page.goto('/')
  await expect(page.getByText('The line opens')).toHaveCount(0)
  await page.goto('/developments')
  await expect(page.getByText('The line opens').first()).toBeVisible()
  await page.goto(`${project.href}/history`)
  await expect(page.getByText('2 revisions')).toBeVisible()
})

test('an editor returns a proposal with a note; mended, it waits again; another is rejected', async ({
  given,
  contributor,
  editor,
}) => {
  const project = await given.project({ name: 'Returned quay' })
  const proposal = await sendStatement(contributor, project.developHref, 'A minister speaks')

  await editor.goto(proposal)
  await editor.getByRole('button', { name: 'Return with this note' }).click()
  await expect(editor.getByRole('main').getByRole('alert')).toContainText('Write a note first')
  await editor.getByLabel('Note to the contributor').fill('Which minister?')
  await editor.getByRole('button', { name: 'Return with this note' }).click()
  await editor.waitForURL(/\/desk\/review/)

  await contributor.goto(proposal)
  await expect(contributor.getByRole('blockquote')).toContainText('Which minister?')
  await contributor.getByRole('link', { name: 'Change it' }).click()
  await expect(contributor.getByLabel('Headline', { exact: true })).toHaveValue('A minister speaks')
  await contributor.getByLabel('Headline', { exact: true }).fill('The transport minister speaks')
  await contributor.getByRole('button', { name: 'Send for review' }).click()
  await expect(contributor.getByText('This waits for review.')).toBeVisible()

  await editor.goto(proposal)
  await editor.getByLabel('Note to the contributor').fill('Not about this project')
  await editor.getByRole('button', { name: 'Reject with this reason' }).click()
  await editor.waitForURL(/\/desk\/review/)
  await contributor.goto(proposal)
  await expect(contributor.getByText('An editor did not accept this.')).toBeVisible()
})

test('an older event does not move a newer stage', async ({ given, editor }) => {
  const project = await given.project({ name: 'Two openings', stage: 'completed' })
  await editor.goto(project.developHref)
  await fillSource(editor)
  await editor.getByLabel('What happened').selectOption('Ground-breaking')
  await editor.getByLabel('Date', { exact: true }).fill('2020-01-02')
  await editor.getByLabel('Headline', { exact: true }).fill('Ground was broken')
  await editor.getByLabel('Quote', { exact: true }).fill('ground was broken in January 2020')
  await editor.getByLabel('Stage now').selectOption('In progress')
  await editor.getByRole('button', { name: 'Publish' }).click()
  await editor.waitForURL(project.href)
  await expect(editor.getByText('Ground was broken').first()).toBeVisible()
  await expect(
    editor.getByRole('term').filter({ hasText: 'Stage' }).locator('xpath=following-sibling::dd[1]'),
  ).toContainText('Completed')
})

test('what its contributor changed meanwhile is shown again before it is decided', async ({
  given,
  contributor,
  editor,
}) => {
  const project = await given.project({ name: 'Shifting quay' })
  const proposal = await sendStatement(contributor, project.developHref, 'Work is to pause')
  await editor.goto(proposal)

  await contributor.getByRole('link', { name: 'Change it' }).click()
  await contributor.getByLabel('Headline', { exact: true }).fill('Work is to go on')
  await contributor.getByRole('button', { name: 'Send for review' }).click()
  await expect(contributor.getByText('This waits for review.')).toBeVisible()

  await editor.getByRole('button', { name: 'Publish' }).click()
  await expect(editor.getByText('Something here was changed since you opened it')).toBeVisible()
  await expect(editor.getByText('Work is to go on').first()).toBeVisible()
  await editor.getByRole('button', { name: 'Publish' }).click()
  await expect(editor.getByText('This is published.')).toBeVisible()
})

test('the review shows what waits, and says what was decided', async ({ given, contributor, editor }) => {
  const project = await given.project({ name: 'Patient quay' })
  const proposal = await sendStatement(contributor, project.developHref, 'The quay waits')

  await editor.goto('/desk/review')
  await expect(editor.getByRole('link', { name: 'The quay waits' })).toBeVisible()
  await editor.goto(proposal)
  await editor.getByLabel('Note to the contributor').fill('Who says so?')
  await editor.getByRole('button', { name: 'Return with this note' }).click()
  const decided = editor.getByRole('status').filter({ hasText: 'went back to its contributor' })
  await expect(decided.getByRole('link')).toHaveAttribute('href', /\/desk\/proposals\//)
})

test('two who changed the same place see both values, and an editor decides', async ({
  given,
  contributor,
  editor,
}) => {
  const project = await given.project({ name: 'Contested pier', stage: 'announced' })
  await contributor.goto(project.editHref)
  await editor.goto(project.editHref)
  for (const [page, stage, button] of [
    [editor, 'Completed', 'Publish'],
    [contributor, 'Operating', 'Send for review'],
  ] as const) {
    await fillSource(page)
    await page.getByRole('radio', { name: stage }).check()
    await page.getByLabel('Quote for Stage').fill(`it is ${stage}`)
    await page.getByRole('button', { name: button }).click()
    await page.waitForURL(/\/(projects|proposals)\//)
  }
  await editor.goto(new URL(contributor.url()).pathname)
  await expect(editor.getByRole('heading', { name: 'Changed by somebody else meanwhile' })).toBeVisible()
  await editor.getByRole('radio', { name: 'Operating' }).check()
  await editor.getByRole('button', { name: 'Publish with these choices' }).click()
  await expect(editor.getByText('This is published.')).toBeVisible()
  await editor.getByRole('link', { name: 'See it' }).click()
  await expect(editor.getByText('Operating').first()).toBeVisible()
  await editor.goto(`${project.href}/history`)
  await expect(editor.getByText('3 revisions')).toBeVisible()
})
