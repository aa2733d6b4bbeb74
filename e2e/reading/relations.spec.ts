import { expect, test } from '@playwright/test'

test('a reader sees the relationship over time, and every entry on the axis leads to its page', async ({
  page,
}) => {
  await page.goto('/relationships/china-malaysia')
  const timeline = page.getByRole('region', { name: 'Over time' })
  await expect(timeline).toContainText('9 agreements')
  await expect(timeline).toContainText('Without a date on this axis')
  await timeline.getByRole('link', { name: 'Giant panda agreement' }).first().click()
  await expect(page).toHaveURL(/\/agreements\/giant-panda-agreement$/)
})

test('a bar of the axis leads to as many developments as it counts', async ({ page }) => {
  const bars = page
    .getByRole('region', { name: 'Over time' })
    .getByRole('link', { name: /^Developments, .+: \d+$/ })
  // Others publish meanwhile: then the bar is looked at again.
  await expect(async () => {
    await page.goto('/')
    const bar = bars.first()
    const count = /\d+$/.exec((await bar.locator('title').textContent({ timeout: 5_000 })) ?? '')?.[0]
    await bar.click()
    await expect(page).toHaveURL(/\/developments\?.*datedIn=\d+/)
    await expect(page.getByRole('main')).toContainText(new RegExp(`${count} of \\d+ developments`), {
      timeout: 5_000,
    })
  }).toPass()
})

test('the same dates can be read as a table and taken as a file', async ({ page, request }) => {
  await page.goto('/')
  const timeline = page.getByRole('region', { name: 'Over time' })
  await timeline.getByText('The same as a table').click()
  const row = timeline.getByRole('row', { name: /Visa exemption agreement.*In force/ })
  await expect(row).toContainText('17 July 2025')
  const address = await timeline.getByRole('link', { name: /^Data \(CSV\)/ }).getAttribute('href')
  expect(await (await request.get(address ?? '')).text()).toContain(
    'Fresh durian protocol,agreement,signedOn,2024-06~,',
  )
})

test('who works with whom leads to the projects that two companies share', async ({ page }) => {
  await page.goto('/')
  const partners = page.getByRole('region', { name: 'Who works with whom' })
  await partners.getByRole('link', { name: 'Huawei and U Mobile: 1 project' }).first().click()
  await expect(page.getByRole('heading', { level: 1, name: 'Projects' })).toBeVisible()
  await expect(page.getByRole('row', { name: /U Mobile second 5G network/ })).toBeVisible()
  await expect(page.getByRole('row', { name: /Exchange 106/ })).toHaveCount(0)
  await page.getByRole('link', { name: /Remove filter: .*U Mobile/ }).click()
  await expect(page.getByRole('row', { name: /Exchange 106/ })).toBeVisible()
})

test('a company shows with whom it works and in which roles, over time', async ({ page }) => {
  await page.goto('/companies/huawei')
  const roles = page.getByRole('region', { name: 'Roles over time' })
  await expect(roles.getByRole('row', { name: /U Mobile second 5G network.*supplier/ })).toBeVisible()
  await expect(roles).toContainText('No date is recorded for The Exchange 106')
  const partners = page.getByRole('region', { name: 'Works with' })
  await partners.getByRole('row', { name: /ZTE/ }).getByRole('link', { name: '1', exact: true }).click()
  await expect(page).toHaveURL(/company=huawei&with=zte/)
  await expect(page.getByRole('row', { name: /U Mobile second 5G network/ })).toBeVisible()
})

test('an entry stands in the middle of what it is linked with', async ({ page }) => {
  await page.goto('/projects/u-mobile-5g-network')
  const around = page.getByRole('region', { name: 'What it is linked with' })
  await expect(around.getByRole('listitem')).toHaveCount(6)
  await expect(around.getByRole('listitem').filter({ hasText: 'ZTE' })).toContainText('Company · supplier')
  await around.getByRole('link', { name: 'Huawei' }).click()
  await expect(page).toHaveURL(/\/companies\/huawei$/)
})

test('an entry with hardly any links has no picture of them', async ({ page }) => {
  await page.goto('/companies/geely')
  await expect(page.getByRole('heading', { level: 1, name: 'Geely' })).toBeVisible()
  await expect(page.getByRole('region', { name: 'What it is linked with' })).toHaveCount(0)
})
