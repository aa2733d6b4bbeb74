import { expect, type Page } from '@playwright/test'
import { hashToken } from '../../lib/auth/tokens'
import { db } from '../../lib/db/client'
import { findBarriers } from '../barriers'
import { fillSource, test } from '../fixtures'

const nameOf = (words: string) => `${words} ${process.pid}-${Math.random().toString(36).slice(2, 8)}`
const name = (page: Page) => page.getByLabel('Name', { exact: true })
const saved = (page: Page) => expect(page.getByText(/^Saved as a draft at \d\d:\d\d$/)).toBeVisible()

async function sessionOf(page: Page) {
  const token = (await page.context().cookies()).find((one) => one.name.endsWith('session'))?.value ?? ''
  return db.session.findUniqueOrThrow({ where: { idHash: hashToken(token) } })
}

test('what is typed is shown back as it was understood', async ({ contributor: page }) => {
  await page.goto('/desk/new/project')
  const due = page.getByLabel('Planned completion', { exact: true })
  await due.fill('by mid-2027')
  await due.blur()
  await expect(page.getByText('by August 2027 (at the latest)')).toBeVisible()

  await due.fill('3/4/2027')
  await page.getByRole('button', { name: '3 April 2027', exact: true }).click()
  await expect(due).toHaveValue('3 April 2027')
  await expect(due).toBeFocused()
  await expect(page.getByText('3 April 2027 (day)')).toBeVisible()

  await page.getByLabel('Published on').fill('17 April 2025')
  await due.fill('next year')
  await page.getByRole('button', { name: '2026', exact: true }).click()
  await expect(page.getByText('2026 (year)')).toBeVisible()

  await page.getByLabel('Amount', { exact: true }).fill('more than RM32 bn')
  await expect(page.getByText('RM32,000,000,000 · more than 32 billion Malaysian ringgits')).toBeVisible()
  expect(await findBarriers(page)).toEqual([])
})

test('without JavaScript it is shown after the answer, and what it could mean is there to copy', async ({
  plainContributor: page,
}) => {
  await page.goto('/desk/new/project')
  await page.getByLabel('Planned completion', { exact: true }).fill('3/4/2027')
  await page.getByLabel('Started', { exact: true }).fill('2025年上半年')
  await page.getByLabel('Amount', { exact: true }).fill('约50.27亿令吉')
  await page.getByRole('button', { name: 'Send for review' }).click()
  await expect(page.getByRole('main').getByRole('alert')).toContainText(
    'Day or month first? Write 3 April 2027 or 4 March 2027.',
  )
  await expect(page.getByText('first half of 2025 (half-year)')).toBeVisible()
  await expect(page.getByText('RM5,027,000,000 · about 5.027 billion Malaysian ringgits')).toBeVisible()
  await expect(page.getByLabel('Amount', { exact: true })).toHaveValue('约50.27亿令吉')
})

test('nothing can be typed while the answer that fills the form in again is under way', async ({
  contributor: page,
}) => {
  const words = nameOf('Slow canal')
  await page.goto('/desk/new/project')
  await name(page).fill(words)
  let answer = () => {}
  const asked = new Promise<void>((resolve) => {
    answer = resolve
  })
  await page.route('**/desk/new/project', async (route) => {
    if (route.request().method() === 'POST') await asked
    await route.continue()
  })
  await name(page).press('Enter')
  await expect(name(page)).not.toBeFocused()
  await name(page).focus()
  await expect(name(page)).not.toBeFocused()
  answer()
  await expect(page.getByRole('main').getByRole('alert')).toBeFocused()
  await expect(name(page)).toHaveValue(words)
})

test('a draft keeps itself, survives a closed tab, and is there on another device', async ({
  contributor,
  browser,
}) => {
  const words = nameOf('Closed tab bridge')
  const tab = await contributor.context().newPage()
  await tab.goto('/desk/new/project')
  await name(tab).fill(words)
  await saved(tab)
  await tab.getByLabel('Summary', { exact: true }).fill('typed at the last moment')
  await tab.close({ runBeforeUnload: true })

  const elsewhere = await browser.newContext({ storageState: await contributor.context().storageState() })
  const other = await elsewhere.newPage()
  await expect(async () => {
    const { typed } = await db.proposal.findFirstOrThrow({
      where: { typed: { array_contains: [['name.en', words]] } },
    })
    expect(JSON.stringify(typed)).toContain('typed at the last moment')
  }).toPass()
  await other.goto('/desk/proposals')
  await other.getByRole('link', { name: words }).click()
  await other.getByRole('link', { name: 'Continue' }).click()
  await expect(name(other)).toHaveValue(words)
  await expect(other.getByLabel('Summary', { exact: true })).toHaveValue('typed at the last moment')
  await elsewhere.close()
})

test('without a connection the words stay in the browser, and become a draft when it is back', async ({
  contributor: page,
}) => {
  const words = nameOf('Unconnected jetty')
  await page.goto('/desk/new/project')
  await page.context().setOffline(true)
  await name(page).fill(words)
  await expect(page.getByText('Not saved: no connection. Kept in this browser.')).toBeVisible()
  await page.context().setOffline(false)
  await saved(page)
  expect(await db.proposal.count({ where: { typed: { array_contains: [['name.en', words]] } } })).toBe(1)
})

test('a session that ended loses nothing: it is said, and signing in here keeps the draft', async ({
  contributor: page,
}) => {
  const words = nameOf('Late ferry')
  await page.goto('/desk/new/project')
  const { idHash } = await sessionOf(page)
  await db.session.delete({ where: { idHash } })
  await name(page).fill(words)
  await expect(page.getByText('Not saved: your session has ended.')).toBeVisible()
  await page.getByRole('button', { name: 'Keep as a draft' }).click()
  await expect(page.getByRole('heading', { name: 'Your session has ended' })).toBeVisible()
  await expect(name(page)).toHaveValue(words)
})

test('two windows with one draft: neither overwrites the other silently', async ({ contributor: first }) => {
  const words = nameOf('Two windows')
  await first.goto('/desk/new/project')
  await name(first).fill(words)
  await saved(first)
  const second = await first.context().newPage()
  await second.goto('/desk/proposals')
  await second.getByRole('link', { name: words }).click()
  await second.getByRole('link', { name: 'Continue' }).click()
  await name(second).fill(`${words} second`)
  await saved(second)

  await name(first).fill(`${words} first`)
  await expect(first.getByText('This draft was changed in another window.')).toBeVisible()
  expect(await findBarriers(first)).toEqual([])
  await first.getByRole('button', { name: 'Keep what stands here' }).click()
  await saved(first)
  const kept = await db.proposal.findMany({
    where: { typed: { array_contains: [['name.en', `${words} first`]] } },
  })
  expect(kept).toHaveLength(1)
})

test('an untouched form makes no draft, and a proposal is no draft any more', async ({
  contributor: page,
}) => {
  const { personId } = await sessionOf(page)
  const own = () => db.proposal.findMany({ where: { authorId: personId } })
  await page.goto('/desk/new/project')
  await page.goto('/desk')
  expect(await own()).toEqual([])

  const words = nameOf('Sent pier')
  await page.goto('/desk/new/project')
  await fillSource(page)
  await name(page).fill(words)
  await page.getByLabel('Quote for Name').fill(words)
  await page.getByRole('radio', { name: 'Announced' }).check()
  await page.getByLabel('Quote for Stage').fill('is announced')
  await saved(page)
  await page.getByRole('button', { name: 'Send for review' }).click()
  await expect(page.getByText('This waits for review.')).toBeVisible()
  expect((await own()).map(({ state }) => state)).toEqual(['proposed'])
})

for (const kind of ['with', 'without'] as const) {
  test(`${kind} JavaScript, discarding a draft asks, and then it is gone`, async ({
    contributor,
    plainContributor,
  }) => {
    const page = kind === 'with' ? contributor : plainContributor
    const words = nameOf('Discarded dam')
    await page.goto('/desk/new/project')
    await name(page).fill(words)
    await page.getByRole('button', { name: 'Keep as a draft' }).click()
    await page.getByRole('link', { name: 'Discard' }).click()
    await expect(page.getByRole('heading', { name: 'Discard this draft?' })).toBeVisible()
    if (kind === 'with') expect(await findBarriers(page)).toEqual([])
    await page.getByRole('link', { name: 'Keep it' }).click()
    await page.getByRole('link', { name: 'Discard' }).click()
    await page.getByRole('button', { name: 'Discard it' }).click()
    await page.waitForURL(/\/desk\/proposals$/)
    await expect(page.getByText(words)).toHaveCount(0)
  })

  test(`${kind} JavaScript, a name that is here already is asked about once`, async ({
    contributor,
    plainContributor,
    given,
  }) => {
    const page = kind === 'with' ? contributor : plainContributor
    const known = await given.project({ name: nameOf('Known causeway') })
    await page.goto('/desk/new/project')
    await fillSource(page)
    await name(page).fill(known.name)
    await page.getByLabel('Quote for Name').fill(known.name)
    await page.getByRole('radio', { name: 'Announced' }).check()
    await page.getByLabel('Quote for Stage').fill('is announced')
    if (kind === 'without') {
      await page.getByRole('button', { name: 'Send for review' }).click()
      await expect(page.getByRole('main').getByRole('alert')).toContainText('This may be here already')
    }
    await expect(page.getByRole('link', { name: `This is it: ${known.name}` })).toHaveAttribute(
      'href',
      known.editHref,
    )
    await page.getByLabel('It is another').check()
    await page.getByRole('button', { name: 'Send for review' }).click()
    await expect(page.getByText('This waits for review.')).toBeVisible()
  })
}

test('a company is offered as its name is typed', async ({ contributor: page }) => {
  const { names } = await db.entry.findFirstOrThrow({ where: { kind: 'company', state: 'published' } })
  const known = String((names as { en?: string }).en)
  await page.goto('/desk/new/project')
  const company = page.getByLabel('Company', { exact: true })
  await company.fill(known.slice(0, -1))
  await page.getByRole('button', { name: known, exact: true }).click()
  await expect(company).toHaveValue(known)
})
