import { expect, type Page } from '@playwright/test'
import { fillSource, type GivenProject, test } from '../fixtures'

const nameOf = (words: string) => `${words} ${process.pid}-${Math.random().toString(36).slice(2, 8)}`
const claimsOf = ({ href }: GivenProject) => href.replace('/projects/', '/desk/claims/project/')
const newClaim = (project: GivenProject, field: string) => `${claimsOf(project)}/new?field=${field}`

/** The row of a fact on the page of an entry. */
const fact = (page: Page, label: string) =>
  page.locator('.fact').filter({ has: page.locator('dt', { hasText: new RegExp(`^${label}$`) }) })
/** The statements on one field at the desk. */
const statements = (page: Page, label: string) => page.getByRole('region', { name: label, exact: true })

/** What another source says of when it should be completed. */
async function fillRival(page: Page, date: string, quote: string): Promise<void> {
  await fillSource(page)
  await page.getByLabel('Planned completion', { exact: true }).fill(date)
  await page.getByLabel('Quote', { exact: true }).fill(quote)
}

async function publishRival(page: Page, project: GivenProject): Promise<void> {
  await page.goto(newClaim(project, 'plannedEnd'))
  await fillRival(page, '2029', 'not before 2029')
  await page.getByRole('button', { name: 'Publish' }).click()
  await page.waitForURL(({ pathname }) => pathname === project.href)
}

for (const kind of ['with', 'without'] as const) {
  test(`${kind} JavaScript, a contributor adds what another source says, and an editor decides which one the page goes by`, async ({
    given,
    contributor,
    plainContributor,
    editor,
    plainEditor,
    page,
  }) => {
    const [writer, decider] = kind === 'with' ? [contributor, editor] : [plainContributor, plainEditor]
    const project = await given.project({ name: nameOf('Two-dated tunnel'), plannedEnd: '2027' })
    await writer.goto(project.href)
    await fact(writer, 'Planned completion').locator('summary').click()
    await fact(writer, 'Planned completion').getByRole('link', { name: 'Another source says …' }).click()
    await expect(writer.getByRole('heading', { level: 1 })).toContainText(project.name)
    await fillRival(writer, '3/4/2029', 'not before 2029')
    await writer.getByLabel('Said by', { exact: true }).fill('Ann Example')
    await writer.getByLabel('Post held').fill('minister of works')
    await writer.getByLabel('Said on').fill('12 May 2025')
    await writer.getByRole('button', { name: 'Send for review' }).click()
    await expect(writer.getByRole('main').getByRole('alert')).toContainText(
      'Planned completion: Day or month first?',
    )
    await expect(writer.getByLabel('Quote', { exact: true })).toHaveValue('not before 2029')
    await expect(writer.getByLabel('Said by', { exact: true })).toHaveValue('Ann Example')
    await writer.getByLabel('Planned completion', { exact: true }).fill('2029')
    await writer.getByRole('button', { name: 'Send for review' }).click()
    await expect(writer.getByText('This waits for review.')).toBeVisible()

    await decider.goto(new URL(writer.url()).pathname)
    await expect(decider.getByText('not before 2029')).toBeVisible()
    await expect(decider.getByText('Ann Example, minister of works')).toBeVisible()
    await decider.getByRole('button', { name: 'Publish' }).click()
    await expect(decider.getByText('This is published.')).toBeVisible()

    await page.goto(project.href)
    const row = fact(page, 'Planned completion')
    await expect(row).toContainText('2027')
    await expect(row).toContainText('Sources disagree')
    await expect(row).toContainText('Ann Example, minister of works, 12 May 2025: 2029')

    await decider.goto(claimsOf(project))
    const field = statements(decider, 'Planned completion')
    await field.getByRole('radio', { name: 'Go by this one' }).last().check()
    await field.getByLabel('Reason', { exact: true }).last().fill('the minister in charge')
    await field.getByRole('button', { name: 'Rank' }).click()
    await expect(decider.getByText('The ranks are published.')).toBeVisible()
    await expect(statements(decider, 'Planned completion')).toContainText('Shown now: 2029')

    await page.reload()
    await expect(row.locator('dd').first()).toHaveText(/^\s*2029/)
    await expect(row).toContainText('2027')
    await page.goto(`${project.href}/history/3`)
    await expect(
      page.getByText('Planned completion, The Example: Normal → Preferred (the minister in charge)'),
    ).toBeVisible()
    await expect(page.getByRole('cell', { name: '2029' }).first()).toBeVisible()
  })

  test(`${kind} JavaScript, a denial takes an amount off the page, and says who denies it`, async ({
    given,
    editor,
    plainEditor,
    page,
    request,
  }) => {
    const writer = kind === 'with' ? editor : plainEditor
    const figures = [{ id: 'servers', amount: '3000', currency: 'MYR', kind: 'announced' }]
    const project = await given.project({ name: nameOf('Server hall'), figures })
    await writer.goto(newClaim(project, 'figures/servers'))
    await fillSource(writer)
    await writer.getByRole('radio', { name: 'Denies' }).check()
    await writer.getByLabel('Quote', { exact: true }).fill('no such sum was agreed')
    await writer.getByLabel('Organisation').fill('Ministry of Trade')
    await writer.getByRole('button', { name: 'Publish' }).click()
    const alert = writer.getByRole('main').getByRole('alert')
    await expect(alert).toContainText('Which statement it answers: Say which earlier statement this answers.')
    await writer.getByLabel('Which statement it answers').selectOption({ index: 1 })
    await writer.getByRole('button', { name: 'Publish' }).click()
    await writer.waitForURL(({ pathname }) => pathname === project.href)

    await page.goto(project.href)
    const denied = page.locator('.fact').filter({ hasText: 'Denied' })
    await expect(denied.locator('del')).toContainText('3,000')
    await expect(denied).toContainText('Ministry of Trade, 17 April 2025: denies')
    const { values } = await (await request.get(`/api/v1${project.href}`)).json()
    expect(values.figures).toEqual([])
  })
}

test('what is no longer used needs a reason, and stays to be read with it', async ({
  given,
  editor,
  page,
}) => {
  const project = await given.project({ name: nameOf('Misread tunnel'), plannedEnd: '2027' })
  await publishRival(editor, project)
  await editor.goto(claimsOf(project))
  const field = statements(editor, 'Planned completion')
  await field.getByRole('radio', { name: 'None is preferred' }).check()
  await field.getByRole('checkbox', { name: 'No longer used' }).first().check()
  await field.getByRole('button', { name: 'Rank' }).click()
  await expect(field.getByRole('alert')).toContainText('Say why it is no longer used')
  await expect(field.getByRole('checkbox', { name: 'No longer used' }).first()).toBeChecked()
  await field.getByLabel('Reason', { exact: true }).first().fill('a misprint')
  await field.getByRole('button', { name: 'Rank' }).click()
  await expect(editor.getByText('The ranks are published.')).toBeVisible()

  await page.goto(project.href)
  const row = fact(page, 'Planned completion')
  await expect(row.locator('dd').first()).toHaveText(/^\s*2029/)
  await row.locator('summary').click()
  await expect(row).toContainText('our rank: deprecated (a misprint)')
})

test('two editors at once: the second is told, and sees what the first decided', async ({
  given,
  editor,
  plainEditor,
}) => {
  const project = await given.project({ name: nameOf('Tunnel of two editors'), plannedEnd: '2027' })
  await publishRival(editor, project)
  await editor.goto(claimsOf(project))
  await plainEditor.goto(claimsOf(project))
  const [first, second] = [
    statements(editor, 'Planned completion'),
    statements(plainEditor, 'Planned completion'),
  ]
  await first.getByRole('radio', { name: 'Go by this one' }).last().check()
  await first.getByRole('button', { name: 'Rank' }).click()
  await expect(editor.getByText('The ranks are published.')).toBeVisible()

  await second.getByRole('radio', { name: 'None is preferred' }).check()
  await second.getByRole('button', { name: 'Rank' }).click()
  await expect(second.getByRole('alert')).toContainText('changed while you looked at them')
  await second.getByRole('link', { name: 'Show the statements as they are now' }).click()
  await expect(second).toContainText('Shown now: 2029')
  await expect(second.getByRole('radio', { name: 'Go by this one' }).last()).toBeChecked()
})

test('a list of what sources disagree on, from the page and as data', async ({
  given,
  editor,
  page,
  request,
}) => {
  const project = await given.project({ name: nameOf('Disputed tunnel') })
  await editor.goto(newClaim(project, 'stage'))
  await fillSource(editor)
  await editor.getByLabel('Stage', { exact: true }).selectOption('completed')
  await editor.getByLabel('Quote', { exact: true }).fill('the tunnel is complete')
  await editor.getByRole('button', { name: 'Publish' }).click()
  await editor.waitForURL(({ pathname }) => pathname === project.href)
  await page.goto('/projects?verification=disputed')
  await expect(page.getByRole('link', { name: project.name })).toBeVisible()
  await expect(page.getByRole('link', { name: /Remove filter.*Sources disagree/ })).toBeVisible()
  const { data } = await (await request.get('/api/v1/projects?verification=disputed&limit=200')).json()
  expect(data.map(({ slug }: { slug: string }) => `/projects/${slug}`)).toContain(project.href)
})
