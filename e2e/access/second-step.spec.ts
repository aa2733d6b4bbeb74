import { expect, type Page } from '@playwright/test'
import { prove } from '../../lib/auth/person'
import { codeOf, testPassword, withSecondStep } from '../../lib/auth/testing'
import { db } from '../../lib/db/client'
import { findBarriers } from '../barriers'
import { fillSource, personOn, signInHere, test } from '../fixtures'

const enterCode = async (page: Page, code: string, button: string) => {
  await page.getByLabel('Code', { exact: true }).fill(code)
  await page.getByRole('button', { name: button, exact: true }).click()
}

async function signOut(page: Page): Promise<void> {
  await page.goto('/account')
  await page.getByRole('main').getByRole('button', { name: 'Sign out', exact: true }).first().click()
  await page.waitForURL(({ pathname }) => pathname === '/')
}

for (const kind of ['with', 'without'] as const) {
  test(`${kind} JavaScript, the second step is turned on, asked for, and passed with the app or a recovery code`, async ({
    contributor,
    plainContributor,
  }) => {
    const page = kind === 'with' ? contributor : plainContributor
    const { id, email } = await personOn(page)
    await page.goto('/account')
    await page.getByRole('link', { name: 'Set up or change' }).click()
    await page.getByLabel('Current password').fill('not the password')
    await page.getByRole('button', { name: 'Begin' }).click()
    await expect(page.getByRole('main').getByRole('alert')).toContainText('The current password is not right')
    await page.getByLabel('Current password').fill(testPassword)
    await page.getByRole('button', { name: 'Begin' }).click()

    await expect(page.getByRole('img', { name: 'QR code for the authenticator app' })).toBeVisible()
    // What looks for barriers is a script itself.
    if (kind === 'with') expect(await findBarriers(page)).toEqual([])
    await enterCode(page, '000000', 'Turn it on')
    await expect(page.getByRole('main').getByRole('alert')).toContainText('This code is not right')
    await enterCode(page, await codeOf(id), 'Turn it on')
    const shown = page.getByRole('status').filter({ hasText: 'Your recovery codes' })
    await expect(shown).toBeVisible()
    const codes = (await shown.textContent())?.match(/[A-Z2-7]{4}(-[A-Z2-7]{4}){3}/g) ?? []
    expect(codes).toHaveLength(10)
    await expect(page.getByText('On: signing in asks for a code.')).toBeVisible()
    await page.reload()
    if (kind === 'with') await expect(page.getByText(codes[0] ?? '', { exact: false })).toHaveCount(0)

    await signOut(page)
    await page.goto('/sign-in?to=%2Fdesk%2Fproposals')
    await signInHere(page, email)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Second step')
    await page.goto('/desk/proposals')
    await expect(page).toHaveURL(/\/sign-in\?to=/)
    await page.goto('/sign-in/code?to=%2Fdesk%2Fproposals')
    await enterCode(page, '123456', 'Sign in')
    await expect(page.getByRole('main').getByRole('alert')).toContainText('This code is not right')
    await enterCode(page, await codeOf(id, 1), 'Sign in')
    await page.waitForURL(({ pathname }) => pathname === '/desk/proposals')

    await signOut(page)
    await page.goto('/sign-in')
    await signInHere(page, email)
    await enterCode(page, codes[0]?.toLowerCase() ?? '', 'Sign in')
    await page.waitForURL(({ pathname }) => pathname === '/desk')
    await page.goto('/account/second-step')
    await expect(page.getByText('9 recovery codes are left.')).toBeVisible()
    await page.getByLabel('Current password').last().fill(testPassword)
    await page.getByRole('button', { name: 'Turn the second step off' }).click()
    await expect(page.getByText('Off: the password alone signs in.')).toBeVisible()
  })

  test(`${kind} JavaScript, a session that ended beside a form asks for the code too, and nothing typed is lost`, async ({
    contributor,
    plainContributor,
  }) => {
    const page = kind === 'with' ? contributor : plainContributor
    const { id, email, idHash } = await personOn(page)
    const { name, role } = await db.person.findUniqueOrThrow({ where: { id } })
    await withSecondStep(prove({ id, email, name: name ?? '', role }, 'contributor'))
    const title = `Late code ${process.pid}-${Math.random().toString(36).slice(2, 8)}`
    await page.goto('/desk/new/project')
    await fillSource(page)
    await page.getByLabel('Name', { exact: true }).fill(title)
    await page.getByLabel('Quote for Name').fill(`${title} will be built`)
    await page.getByRole('radio', { name: 'In progress' }).check()
    await page.getByLabel('Quote for Stage').fill('work has begun')
    await db.session.delete({ where: { idHash } })
    await page.getByRole('button', { name: 'Send for review' }).click()
    await expect(page.getByRole('heading', { name: 'Your session has ended' })).toBeVisible()
    await signInHere(page, email, 'Sign in and continue')
    await expect(page.getByText('The password is right.')).toBeVisible()
    await expect(page.getByLabel('Name', { exact: true })).toHaveValue(title)
    await enterCode(page, '000000', 'Sign in and continue')
    await expect(page.getByText('This code is not right')).toBeVisible()
    await expect(page.getByLabel('Quote for Stage')).toHaveValue('work has begun')
    const code = await codeOf(id, 1)
    await enterCode(page, code, 'Sign in and continue')
    await expect(page.getByText('This waits for review.')).toBeVisible()
    await expect(page.getByRole('heading', { level: 1 })).toContainText(title)
    const [proposal] = await db.proposal.findMany({ where: { authorId: id } })
    expect(JSON.stringify(proposal?.typed)).not.toContain(testPassword)
    expect(JSON.stringify(proposal?.typed)).not.toMatch(/signInCode|password/)
  })
}

test('an administrator takes a lost second step away, and the audit list says so to administrators alone', async ({
  admin,
  contributor,
}) => {
  const { id, email } = await personOn(contributor)
  const { name, role } = await db.person.findUniqueOrThrow({ where: { id } })
  await withSecondStep(prove({ id, email, name: name ?? '', role }, 'contributor'))
  await admin.goto(`/desk/people/${id}`)
  await expect(admin.getByText('Signed in with one browser.')).toBeVisible()
  await admin.getByRole('button', { name: 'Sign out everywhere' }).click()
  await expect(admin.getByText('Signed in nowhere.')).toBeVisible()
  await admin.getByRole('button', { name: 'Take the second step away' }).click()
  await expect(admin.getByText('Not set up: the password alone signs in.')).toBeVisible()

  await contributor.goto('/sign-in')
  await signInHere(contributor, email)
  await contributor.waitForURL(({ pathname }) => pathname === '/desk')

  await admin.goto('/desk')
  await admin.getByRole('link', { name: 'Audit list' }).click()
  await admin.getByLabel('Person').selectOption(id)
  await admin.getByRole('button', { name: 'Show' }).click()
  await admin.waitForURL(/person=/)
  const lines = admin.getByRole('main').getByRole('listitem').filter({ hasText: 'Test contributor' })
  await expect(lines.filter({ hasText: 'took away the second step' })).toHaveCount(1)
  await expect(lines.filter({ hasText: 'signed Test contributor out everywhere' })).toHaveCount(1)
  await admin.getByLabel('What was done').selectOption('Second step turned on')
  await admin.getByRole('button', { name: 'Show' }).click()
  await admin.waitForURL(/deed=secondStepOn/)
  await expect(lines).toHaveCount(1)
  expect((await contributor.goto('/desk/audit'))?.status()).toBe(403)
})
