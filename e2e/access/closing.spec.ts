import { expect } from '@playwright/test'
import { testPassword } from '../../lib/auth/testing'
import { test } from '../fixtures'

for (const kind of ['with', 'without'] as const) {
  test(`${kind} JavaScript, work is signed by initials, and by a former contributor once the account is closed`, async ({
    given,
    editor,
    plainEditor,
    page: reader,
    request,
  }) => {
    const page = kind === 'with' ? editor : plainEditor
    const project = await given.project({ name: `Signed quay ${process.pid} ${kind}` })
    await page.goto(project.href.replace('/projects/', '/desk/withdraw/project/'))
    await page.getByLabel('Reason', { exact: true }).fill('To see who signs')
    await page.getByRole('button', { name: 'Withdraw', exact: true }).click()
    await page.waitForURL(/\/history$/)
    await expect(page.getByText('Test editor; published by its author')).toBeVisible()

    await page.goto('/account')
    await page.getByLabel('Signature').selectOption('Initials: T. E.')
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await expect(page.getByRole('status')).toContainText('signed that way')
    await reader.goto(`${project.href}/history`)
    await expect(reader.getByText('T. E.; published by its author')).toBeVisible()
    const revisions = await (await request.get(`/api/v1${project.href}/revisions`)).json()
    expect(revisions.data[0]).toMatchObject({ author: 'T. E.', publisher: 'T. E.' })

    await page.goto('/account')
    await page.getByRole('link', { name: 'Close the account' }).click()
    await page.getByLabel('Current password').fill(testPassword)
    await page.getByRole('button', { name: 'Close the account for good' }).click()
    await expect(page.getByRole('main').getByRole('alert')).toContainText('Choose “Yes” to confirm.')
    await page.getByLabel('Are you sure?').selectOption('Yes, delete my name and address for good')
    await page.getByLabel('Current password').fill(testPassword)
    await page.getByRole('button', { name: 'Close the account for good' }).click()
    await page.waitForURL(({ pathname }) => pathname === '/')
    await page.goto('/desk')
    await expect(page).toHaveURL(/\/sign-in/)
    await reader.reload()
    await expect(reader.getByText('Former contributor; published by its author')).toBeVisible()
  })
}
