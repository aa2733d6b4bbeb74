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
  '/desk/confirm/project/infinaxis-data-center',
  '/desk/queue/overdue',
  '/zh/desk/queue/single_source',
  '/ms/desk/queue/dead_link',
  '/desk/corrections',
  '/desk/corrections?state=spam',
  '/corrections/new?entry=project/infinaxis-data-center',
  '/desk/claims/project/infinaxis-data-center',
  '/zh/desk/claims/agreement/visa-exemption-agreement',
  '/desk/claims/project/infinaxis-data-center/new?field=plannedEnd',
  '/ms/desk/claims/agreement/visa-exemption-agreement/new?field=type',
  '/desk/proposals',
  '/desk/review',
  '/desk/restore/project/infinaxis-data-center/1',
  '/desk/withdraw/project/infinaxis-data-center',
  '/desk/rename/project/infinaxis-data-center',
  '/desk/merge/project/infinaxis-data-center',
  '/zh/desk/merge/company/infinaxis?into=dayone',
  '/desk/unmerge/project/infinaxis-data-center',
  '/projects/infinaxis-data-center',
  '/projects/infinaxis-data-center/history',
  '/ms/projects/infinaxis-data-center/history/1',
  '/zh/desk/review?kind=project&only=first',
  '/ms/desk/keys',
  '/account',
  '/account/close',
  '/account/second-step',
  '/zh/account/tokens',
  '/ms/account/tokens',
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

for (const address of ['/desk/people', '/desk/audit', '/zh/desk/audit?deed=linkMade']) {
  test(`${address} has no barrier for an administrator, and fits a screen of 320 px`, async ({ admin }) => {
    await admin.goto(address)
    expect(await findBarriers(admin)).toEqual([])
    await admin.setViewportSize({ width: 320, height: 640 })
    const sideways = await admin.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    expect(sideways).toBeLessThanOrEqual(0)
    await admin.emulateMedia({ colorScheme: 'dark' })
    expect(await findBarriers(admin)).toEqual([])
  })
}
