import { expect, type Page } from '@playwright/test'
import { endSession, fillSource, signInHere, test } from '../fixtures'

const nameOf = (words: string) => `${words} ${process.pid}-${Math.random().toString(36).slice(2, 8)}`

/**
 * Sends a new project with a planned completion. @param known whether an entry is named so already
 * @returns the path of the proposal, which waits
 */
async function sendProject(page: Page, name: string, known = false): Promise<string> {
  await page.goto('/desk/new/project')
  await fillSource(page)
  await page.getByLabel('Name', { exact: true }).fill(name)
  await page.getByLabel('Quote for Name').fill(`${name} will be built`)
  await page.getByRole('radio', { name: 'Announced' }).check()
  await page.getByLabel('Quote for Stage').fill('is announced')
  await page.getByLabel('Planned completion', { exact: true }).fill('June 2031')
  await page.getByLabel('Quote for Planned completion').fill('finished in June 2031')
  await page.getByRole('button', { name: 'Send for review' }).click()
  if (known) {
    await page.getByLabel('It is another').check()
    await page.getByRole('button', { name: 'Send for review' }).click()
  }
  await page.waitForURL(/\/desk\/proposals\//)
  return new URL(page.url()).pathname
}

const openRow = (page: Page, name: string) => page.getByRole('row', { name: new RegExp(name) })

for (const kind of ['with', 'without'] as const) {
  test(`${kind} JavaScript, a part is published and the rest comes back with notes at its fields`, async ({
    contributor,
    plainContributor,
    editor,
    plainEditor,
  }) => {
    const [author, reviewer] = kind === 'with' ? [contributor, editor] : [plainContributor, plainEditor]
    const name = nameOf('Half pier')
    const proposal = await sendProject(author, name)
    await reviewer.goto('/desk/review?kind=project')
    await openRow(reviewer, name).getByRole('link').click()
    await expect(reviewer.getByRole('heading', { level: 1 })).toContainText(name)

    await reviewer.getByRole('checkbox', { name: 'Publish this: Planned completion' }).uncheck()
    await reviewer
      .getByRole('row', { name: /Planned completion/ })
      .getByText('Write a note')
      .click()
    await reviewer.getByLabel('Your note on: Planned completion').fill('Which month does the source say?')
    await reviewer.getByRole('button', { name: 'Reject with this reason' }).click()
    await expect(reviewer.getByRole('main').getByRole('alert')).toContainText('Write a note first')
    await expect(reviewer.getByLabel('Your note on: Planned completion')).toHaveValue(
      'Which month does the source say?',
    )
    await expect(
      reviewer.getByRole('checkbox', { name: 'Publish this: Planned completion' }),
    ).not.toBeChecked()
    await reviewer.getByRole('button', { name: 'Publish', exact: true }).click()
    await expect(reviewer.getByRole('status').filter({ hasText: 'is published' })).toContainText(name)

    await author.goto(proposal)
    await expect(author.getByText('This is published.')).toBeVisible()
    await author.getByRole('link', { name: 'the rest' }).click()
    await expect(author.getByText('An editor sent this back to be mended.')).toBeVisible()
    await author.getByRole('link', { name: 'Change it' }).click()
    await expect(author.getByText('The editor says: Which month does the source say?')).toBeVisible()
    await expect(author.getByLabel('Planned completion', { exact: true })).toHaveValue('June 2031')
    await expect(author.getByLabel('Quote for Planned completion')).toHaveValue('finished in June 2031')
    await expect(author.getByLabel('Quote for Stage')).toHaveValue('')
    await author.getByLabel('Planned completion', { exact: true }).fill('July 2031')
    await author.getByRole('button', { name: 'Send for review' }).click()
    await expect(author.getByText('This waits for review.')).toBeVisible()

    await reviewer.goto(new URL(author.url()).pathname)
    await reviewer.getByRole('button', { name: 'Publish', exact: true }).click()
    await reviewer.getByRole('link', { name: 'See it' }).click()
    await expect(reviewer.getByText('July 2031').first()).toBeVisible()
  })

  test(`${kind} JavaScript, author and editor talk about a proposal, and every step is on its page`, async ({
    contributor,
    plainContributor,
    editor,
  }) => {
    const author = kind === 'with' ? contributor : plainContributor
    const proposal = await sendProject(author, nameOf('Talked-about pier'))
    await author.getByRole('button', { name: 'Send', exact: true }).click()
    await expect(author.getByText('Write something first.')).toBeVisible()
    await author.getByLabel('Your message').fill('The ministry has the plan.')
    await author.getByRole('button', { name: 'Send', exact: true }).click()
    await expect(author.getByRole('listitem').filter({ hasText: 'The ministry has the plan.' })).toHaveCount(
      1,
    )
    await editor.goto(proposal)
    await editor.getByRole('button', { name: 'Claim for review' }).click()
    await expect(editor.getByText('You are reviewing since')).toBeVisible()
    await editor.getByLabel('Your message').fill('Which page?')
    await editor.getByRole('button', { name: 'Send', exact: true }).click()
    await expect(editor.getByText('Your message is there.')).toBeVisible()
    await author.goto(proposal)
    const steps = author.getByRole('region', { name: 'What was done and said' }).getByRole('listitem')
    await expect(steps).toHaveText([
      /sent it for review/,
      /The ministry has the plan\./,
      /began to review it/,
      /Which page\?/,
    ])
    await author.getByRole('button', { name: 'Withdraw it' }).click()
    await expect(steps.last()).toContainText('withdrew it')
  })
}

test('of two editors one claims a proposal, the other is told, and may decide all the same', async ({
  contributor,
  editor,
  admin,
}) => {
  const name = nameOf('Claimed pier')
  const proposal = await sendProject(contributor, name)
  await editor.goto(proposal)
  await admin.goto(proposal)
  await editor.getByRole('button', { name: 'Claim for review' }).click()
  await expect(editor.getByRole('button', { name: 'Release it' })).toBeVisible()
  await admin.getByRole('button', { name: 'Claim for review' }).click()
  await expect(admin.getByText('Somebody else was faster')).toBeVisible()
  await expect(admin.getByText('Test editor is reviewing this since')).toBeVisible()
  await admin.goto('/desk/review')
  await expect(openRow(admin, name)).toContainText('Test editor is reviewing since')
  await editor.goto('/desk/review?only=mine')
  await expect(openRow(editor, name)).toContainText('You are reviewing since')
  await editor.goto(proposal)
  await editor.getByRole('button', { name: 'Release it' }).click()
  await expect(editor.getByRole('button', { name: 'Claim for review' })).toBeVisible()
  await admin.goto(proposal)
  await admin.getByLabel('Note to the contributor').fill('Not about these countries')
  await admin.getByRole('button', { name: 'Reject with this reason' }).click()
  await expect(admin.getByRole('status').filter({ hasText: 'was not accepted' })).toContainText(name)
  await editor.getByRole('button', { name: 'Claim for review' }).click()
  await expect(editor.getByText('Somebody else decided this meanwhile.')).toBeVisible()
})

test('from one decision the queue leads to the next, or skips it, within its filters', async ({
  contributor,
  editor,
}) => {
  const names = [nameOf('Queued pier A'), nameOf('Queued pier B')]
  for (const name of names) await sendProject(contributor, name)
  await editor.goto('/desk/review')
  await editor.getByLabel('Kind').selectOption('project')
  await editor.getByRole('button', { name: 'Show these' }).click()
  await expect(editor).toHaveURL(/kind=project/)
  await openRow(editor, names[0] ?? '')
    .getByRole('link')
    .click()
  await editor.getByRole('link', { name: 'Skip to the next in the queue' }).click()
  await expect(editor.getByRole('heading', { level: 1 })).not.toContainText(names[0] ?? '')
  await expect(editor).toHaveURL(/queue=kind%3Dproject/)
  await editor.goBack()
  await editor.getByRole('button', { name: 'Publish', exact: true }).click()
  await expect(editor.getByRole('status').filter({ hasText: 'is published' })).toContainText(names[0] ?? '')
  await expect(editor.getByRole('button', { name: 'Publish', exact: true })).toBeVisible()
})

test('what deserves a second look is named, and hinders nothing', async ({ given, contributor, editor }) => {
  const name = nameOf('Warned pier')
  const project = await given.project({
    name,
    stage: 'operating',
    plannedEnd: '2026',
    summary: { en: 'A long pier for ships, built in stone.' },
    figures: [{ id: 'a', amount: '1200', currency: 'MYR', kind: 'announced' }],
  })
  await contributor.goto(project.editHref)
  await fillSource(contributor)
  await contributor.getByRole('radio', { name: 'Announced' }).check()
  await contributor.getByLabel('Quote for Stage').fill('is announced again')
  await contributor.getByLabel('Planned completion', { exact: true }).fill('2025')
  await contributor.getByLabel('Quote for Planned completion').fill('finished in 2025')
  await contributor.getByLabel('Summary', { exact: true }).fill('A short pier for ships, built in stone.')
  await contributor.getByRole('button', { name: 'Send for review' }).click()
  await contributor.waitForURL(/\/desk\/proposals\//)

  await editor.goto(new URL(contributor.url()).pathname)
  const check = editor.getByRole('complementary', { name: 'Check' })
  await expect(check).toContainText('Stage: The stage goes back.')
  await expect(check).toContainText('Planned completion: The date moves back.')
  await expect(check).toContainText('2 passages quoted')
  const summary = editor.getByRole('row', { name: /Summary/ })
  await expect(summary.getByRole('deletion')).toHaveText(['long'])
  await expect(summary.getByRole('insertion')).toHaveText(['short'])
  await editor.getByRole('button', { name: 'Publish', exact: true }).click()
  await expect(editor.getByText('This is published.')).toBeVisible()

  const again = await sendProject(contributor, name, true)
  await editor.goto(again)
  await expect(check).toContainText('may be the same')
  await expect(check.getByRole('link', { name })).toHaveAttribute('href', project.href)
})

test('the desk is worked by keys, which rest while somebody types', async ({ contributor, editor }) => {
  const name = nameOf('Keyed pier')
  const proposal = await sendProject(contributor, name)
  await editor.goto('/desk/review')
  const first = editor.locator('.keyed-row').first().getByRole('link')
  await expect(async () => {
    await editor.keyboard.press('j')
    await expect(first).toBeFocused({ timeout: 500 })
  }).toPass()
  await editor.keyboard.press('k')
  await expect(editor.getByText('no more rows')).toHaveCount(1)
  await editor.keyboard.press('?')
  await expect(editor.getByRole('dialog', { name: 'Keys' })).toBeVisible()
  await editor.keyboard.press('Escape')
  await editor.keyboard.press('o')
  await editor.waitForURL(/\/desk\/proposals\//)

  await editor.goto(proposal)
  const note = editor.getByLabel('Note to the contributor')
  await expect(async () => {
    await editor.keyboard.press('r')
    await expect(note).toBeFocused({ timeout: 500 })
  }).toPass()
  await editor.keyboard.type('jkpr/?')
  await expect(note).toHaveValue('jkpr/?')
  await editor.getByRole('heading', { level: 1 }).click()
  await editor.keyboard.press('/')
  await expect(editor.getByLabel('Search everything').first()).toBeFocused()
  await editor.getByRole('heading', { level: 1 }).click()
  await editor.keyboard.press('p')
  const asks = editor.getByRole('dialog', { name: 'Publish what is ticked?' })
  await asks.getByRole('button', { name: 'Not yet' }).click()
  await expect(editor.getByText('This waits for review.')).toBeVisible()
  await editor.keyboard.press('p')
  await asks.getByRole('button', { name: 'Publish it now' }).click()
  await expect(editor.getByText('This is published.')).toBeVisible()

  await editor.keyboard.press('?')
  await editor.getByRole('checkbox', { name: 'Use these keys' }).uncheck()
  await editor.getByRole('button', { name: 'Close' }).click()
  await editor.goto('/desk/review')
  await editor.keyboard.press('j')
  await expect(first).not.toBeFocused()
})

test('the help on keys is a page too', async ({ plainEditor }) => {
  await plainEditor.goto('/desk/review')
  await plainEditor.getByRole('link', { name: /^Keys/ }).click()
  await expect(plainEditor.getByRole('row', { name: /The next row/ })).toBeVisible()
})

for (const kind of ['with', 'without'] as const)
  test(`${kind} JavaScript, a note to the author is not lost when the session ended before it was sent`, async ({
    contributor,
    editor: scripted,
    plainEditor,
  }) => {
    const editor = kind === 'with' ? scripted : plainEditor
    const name = nameOf(`Quiet tramway ${kind}`)
    const proposal = await sendProject(contributor, name)
    await editor.goto(proposal)
    await editor.getByLabel('Note to the contributor').fill('Which tramway is meant?')
    const { email } = await endSession(editor)
    await editor.getByRole('button', { name: 'Return with this note' }).click()
    await expect(editor.getByRole('heading', { name: 'Your session has ended' })).toBeVisible()
    await expect(editor.getByLabel('Note to the contributor')).toHaveValue('Which tramway is meant?')
    if (kind === 'without') await expect(editor.getByText(name)).toHaveCount(0)
    await signInHere(editor, email, 'Sign in and continue')
    await expect(editor.getByRole('heading', { name: 'Your session has ended' })).toBeHidden()
    await contributor.goto(proposal)
    await expect(contributor.getByRole('blockquote').getByText('Which tramway is meant?')).toBeVisible()
  })

test('without JavaScript, a message about a proposal is not lost when the session ended before it was sent', async ({
  contributor,
  plainEditor: editor,
}) => {
  const proposal = await sendProject(contributor, nameOf('Quiet cable car'))
  await editor.goto(proposal)
  await editor.getByLabel('Your message').fill('Which slope is meant?')
  const { email } = await endSession(editor)
  await editor.getByRole('button', { name: 'Send', exact: true }).click()
  await expect(editor.getByLabel('Your message')).toHaveValue('Which slope is meant?')
  await signInHere(editor, email, 'Sign in and continue')
  await expect(editor.getByText('Which slope is meant?')).toBeVisible()
})
