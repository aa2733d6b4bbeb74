import { expect } from '@playwright/test'
import { findBarriers } from '../barriers'
import { fillSource, test } from '../fixtures'

const pages = [
  '/desk',
  '/desk/new/project',
  '/desk/new/agreement',
  '/desk/new/source',
  '/zh/desk/new/company',
  '/ms/desk/develop/project/infinaxis-data-center',
  '/desk/edit/project/infinaxis-data-center',
  '/desk/claims/project/infinaxis-data-center',
  '/zh/desk/claims/agreement/visa-exemption-agreement',
  '/desk/claims/project/infinaxis-data-center/new?field=plannedEnd',
  '/ms/desk/claims/agreement/visa-exemption-agreement/new?field=type',
  '/desk/proposals',
  '/desk/review',
  '/account',
]

for (const address of pages) {
  test(`${address} has no barrier, and fits a screen of 320 px`, async ({ editor }) => {
    await editor.goto(address)
    expect(await findBarriers(editor)).toEqual([])
    await editor.setViewportSize({ width: 320, height: 640 })
    const sideways = await editor.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    expect(sideways).toBeLessThanOrEqual(0)
    await editor.emulateMedia({ colorScheme: 'dark' })
    expect(await findBarriers(editor)).toEqual([])
  })
}

test('a form with mistakes and a proposal have no barrier', async ({ editor }) => {
  await editor.goto('/desk/new/project')
  await editor.getByRole('button', { name: 'Publish' }).click()
  await expect(editor.getByRole('main').getByRole('alert')).toBeFocused()
  expect(await findBarriers(editor)).toEqual([])

  await fillSource(editor)
  await editor.getByLabel('Name', { exact: true }).fill('Barrier-free pier')
  await editor.getByLabel('Quote for Name').fill('a pier without barriers')
  await editor.getByRole('radio', { name: 'Announced' }).check()
  await editor.getByLabel('Quote for Stage').fill('is announced')
  await editor.getByRole('button', { name: 'Send for review' }).click()
  await expect(editor.getByText('This waits for review.')).toBeVisible()
  expect(await findBarriers(editor)).toEqual([])
})
