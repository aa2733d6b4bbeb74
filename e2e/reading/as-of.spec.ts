import { expect } from '@playwright/test'
import { makePerson } from '../../lib/auth/testing'
import { db } from '../../lib/db/client'
import { asItIs, decided } from '../../lib/testing/deeds'
import { claimOn, givenEntry, givenProject, givenPublished } from '../../lib/testing/given'
import { putIntoPast } from '../../lib/testing/past'
import { test } from '../fixtures'

const idOf = async (href: string) =>
  (await db.entry.findFirstOrThrow({ where: { kind: 'project', slug: href.split('/').at(-1) } })).id

/** Gives an entry another name and address. */
async function rename(id: string, name: string, slug: string): Promise<void> {
  const { sourceId } = await db.claim.findFirstOrThrow({ where: { entryId: id } })
  const change = await asItIs(id, { slug, claims: [claimOn('name', sourceId)] })
  await givenPublished({ ...change, values: { ...change.values, name: { en: name } } })
}

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? 'with a script' : 'without a script', () => {
    test.use({ javaScriptEnabled })

    test('a reader goes back to a day, stays there from page to page, and comes back to now', async ({
      given,
      page,
    }) => {
      const [was, is] = javaScriptEnabled ? ['Fjord Tunnel', 'Fjord Link'] : ['Lake Tunnel', 'Lake Link']
      const { href } = await given.project({ name: was })
      const moved = `/projects/${is.toLowerCase().replace(' ', '-')}`
      const id = await idOf(href)
      await rename(id, is, moved.replace('/projects/', ''))
      await putIntoPast(id, ['2025-03-10', '2025-05-05'])

      await page.goto(moved)
      await expect(page.getByText(`Until 5 May 2025 it was called ${was} here.`)).toBeVisible()
      await page.getByLabel('Read as of another day', { exact: true }).fill('2025-04-01')
      await page.getByRole('button', { name: 'Read as of another day: Go' }).click()
      await expect(page).toHaveURL(`${href}?asOf=2025-04-01`)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(was)
      await expect(page.getByRole('main').getByRole('status')).toContainText('at the end of 1 April 2025')
      await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', new RegExp(`${moved}$`))
      await expect(page.getByText('Read as of 1 April 2025:')).toBeVisible()

      const sections = page.getByRole('navigation', { name: 'Sections', exact: true })
      await sections.getByRole('link', { name: 'Projects' }).click()
      await expect(page).toHaveURL('/projects?asOf=2025-04-01')
      await expect(page.getByRole('link', { name: 'Infinaxis Data Center' })).toHaveCount(0)
      await page.getByRole('link', { name: was, exact: true }).click()
      await expect(page).toHaveURL(`${href}?asOf=2025-04-01`)
      await page.getByRole('main').getByRole('status').getByRole('link', { name: '5 May 2025' }).click()
      await expect(page).toHaveURL(`${moved}?asOf=2025-05-05`)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(is)

      const question = page.getByRole('banner').getByRole('combobox').first()
      await question.fill(was)
      await question.press('Enter')
      await expect(page).toHaveURL(/\/search\?asOf=2025-05-05&q=/)
      await page
        .getByRole('region', { name: 'Projects' })
        .getByRole('link', { name: is, exact: true })
        .click()
      await expect(page).toHaveURL(`${moved}?asOf=2025-05-05`)
      await page.getByRole('link', { name: 'Read it as it is now' }).click()
      await expect(page).toHaveURL(moved)
    })
  })

test('two days of an entry are set beside one another, with the sentence', async ({ given, page }) => {
  const { href } = await given.project({ name: 'Compared Tunnel' })
  const id = await idOf(href)
  await rename(id, 'Compared Link', 'compared-link')
  await putIntoPast(id, ['2025-03-10', '2025-05-05'])
  await page.goto('/projects/compared-link')
  await page.getByRole('link', { name: 'What changed between two days' }).click()
  await page.getByLabel('between the end of', { exact: true }).fill('2025-04-01')
  await page.getByLabel('and the end of', { exact: true }).fill('2025-06-01')
  await page.getByRole('button', { name: 'Compare' }).click()
  const between = page.getByRole('region', { name: 'Between 1 April 2025 and 1 June 2025' })
  await expect(between.getByRole('row', { name: /Name/ })).toContainText('Compared TunnelCompared Link')
  await between.getByRole('button', { name: /source.*: Name/ }).click()
  await expect(page.locator('.pop:popover-open')).toContainText('what the source says of name')
})

test('a filter by the address that an entry had before is ticked under the one that it has', async ({
  page,
}) => {
  const { id, slug } = await givenEntry('company', { name: { en: 'Harbour Works' } })
  await givenEntry('company', { name: { en: 'Pier Works' } })
  const participants = [{ id: 'a', company: id, role: 'owner' }]
  await givenProject({ name: { en: 'Harbour of the new address' }, participants })
  await rename(id, 'Harbour Builders', 'harbour-builders')

  await page.goto(`/projects?company=${slug}`)
  await expect(page.getByRole('link', { name: 'Harbour of the new address' })).toBeVisible()
  await expect(page.getByRole('checkbox', { name: /Harbour Builders/ })).toBeChecked()
  await expect(page.getByRole('link', { name: 'Remove filter: Company: Harbour Builders' })).toBeVisible()
  await page.getByRole('button', { name: 'Apply' }).click()
  await expect(page).toHaveURL(/company=harbour-builders/)
})

test('what has left is still there on the days on which it was, and gone afterwards', async ({
  given,
  page,
}) => {
  const [gone, twin, stays] = await Promise.all(
    ['Left Tunnel', 'Twin Tunnel', 'Staying Tunnel'].map((name) => given.project({ name })),
  )
  if (!gone || !twin || !stays) throw new Error('three were given')
  const editor = await makePerson('editor')
  const [goneId, twinId, staysId] = await Promise.all([gone, twin, stays].map(({ href }) => idOf(href)))
  await decided(editor, await asItIs(goneId ?? '', { state: { is: 'withdrawn' } }))
  const merged = { is: 'merged', into: staysId ?? '' } as const
  await decided(editor, await asItIs(staysId ?? ''), await asItIs(twinId ?? '', { state: merged }))
  for (const id of [goneId, twinId, staysId]) await putIntoPast(id ?? '', ['2025-03-10', '2025-05-05'])

  for (const { href, name } of [gone, twin, stays]) {
    expect((await page.goto(`${href}?asOf=2025-04-01`))?.status()).toBe(200)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(name)
    expect((await page.goto(`${href}?asOf=2025-03-09`))?.status()).toBe(404)
    await expect(page.getByRole('link', { name: 'since 10 March 2025' })).toHaveAttribute(
      'href',
      `${href}?asOf=2025-03-10`,
    )
  }
  expect((await page.goto(`${gone.href}?asOf=2025-05-05`))?.status()).toBe(410)
  expect((await page.goto(gone.href))?.status()).toBe(410)
  await page.goto(twin.href)
  await expect(page).toHaveURL(stays.href)
  await page.goto(`${twin.href}?asOf=2025-05-05`)
  await expect(page).toHaveURL(`${stays.href}?asOf=2025-05-05`)
})

test('the overview of two days says what changed between them', async ({ given, page }) => {
  const { href } = await given.project({ name: 'Overdue Tunnel', plannedEnd: '2025-05' })
  await putIntoPast(await idOf(href), ['2025-04-20'])
  await page.goto('/?asOf=2025-06-01')
  await page.getByLabel('Compare with', { exact: true }).fill('2025-04-15')
  await page.getByRole('button', { name: 'Compare with: Go' }).click()
  await expect(page).toHaveURL('/?asOf=2025-06-01&since=2025-04-15')
  const compared = page.getByRole('table', { name: 'Commitments and projects at the end of each day' })
  await expect(
    page.getByText(/^Between the end of 15 April 2025 and the end of 1 June 2025: /),
  ).toContainText('newly past the date stated')
  await expect(compared.getByRole('row', { name: /Past the date stated/ })).toContainText('+')
  await page.getByRole('link', { name: 'Without the comparison' }).click()
  await expect(page).toHaveURL('/?asOf=2025-06-01')
})
