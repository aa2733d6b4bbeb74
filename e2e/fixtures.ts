import { type Browser, test as base, type Page } from '@playwright/test'
import type { Role } from '../lib/auth/person'
import { makePerson, testPassword } from '../lib/auth/testing'
import { hashToken } from '../lib/auth/tokens'
import { db } from '../lib/db/client'
import { givenProject } from '../lib/testing/given'

/** The pair of countries that the server under test was seeded with. */
const relationship = 'china-malaysia'

export type GivenProject = { name: string; href: string; developHref: string; editHref: string }

type Fixtures = {
  /** Makes what a journey begins with, as it would have been published. */
  given: { project: (values: { name: string } & Record<string, unknown>) => Promise<GivenProject> }
  contributor: Page
  editor: Page
  admin: Page
  /** The same, in a browser without JavaScript. */
  plainContributor: Page
  plainEditor: Page
}

/** A browser of their own for somebody with a role, signed in. */
async function signedIn(browser: Browser, role: Role, javaScriptEnabled: boolean): Promise<Page> {
  const person = await makePerson(role)
  const context = await browser.newContext({ javaScriptEnabled })
  const page = await context.newPage()
  await page.goto('/sign-in')
  await signInHere(page, person.email)
  await page.waitForURL(({ pathname }) => pathname === '/desk')
  return page
}

/** Fills in and sends the sign-in form of a page. */
export async function signInHere(page: Page, email: string, button = 'Sign in'): Promise<void> {
  await page.getByLabel('E-mail', { exact: true }).fill(email)
  await page.getByLabel('Password', { exact: true }).fill(testPassword)
  await page.getByRole('button', { name: button, exact: true }).click()
}

/** Who is signed in on a page, and how their session is kept. */
export async function personOn(
  page: Page,
): Promise<{ id: string; email: string; idHash: Uint8Array<ArrayBuffer> }> {
  const cookies = await page.context().cookies()
  const token = cookies.find(({ name }) => name.endsWith('session'))?.value ?? ''
  const { idHash, person } = await db.session.findUniqueOrThrow({
    where: { idHash: hashToken(token) },
    include: { person: true },
  })
  return { id: person.id, email: person.email ?? '', idHash }
}

/** Ends the session of whoever is signed in on a page, as an administrator or the clock would. */
export async function endSession(page: Page): Promise<{ email: string }> {
  const { email, idHash } = await personOn(page)
  await db.session.delete({ where: { idHash } })
  return { email }
}

const person =
  (role: Role, javaScriptEnabled = true) =>
  async ({ browser }: { browser: Browser }, use: (page: Page) => Promise<void>) => {
    const page = await signedIn(browser, role, javaScriptEnabled)
    await use(page)
    await page.context().close()
  }

export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: the runner asks for the braces
  given: async ({}, use) => {
    await use({
      project: async ({ name, ...values }) => {
        const { slug } = await givenProject({ name: { en: name }, relationship, ...values })
        return {
          name,
          href: `/projects/${slug}`,
          developHref: `/desk/develop/project/${slug}`,
          editHref: `/desk/edit/project/${slug}`,
        }
      },
    })
  },
  contributor: person('contributor'),
  editor: person('editor'),
  admin: person('admin'),
  plainContributor: person('contributor', false),
  plainEditor: person('editor', false),
})

test.afterAll(() => db.$disconnect())

let lastAddress = 0
/** Fills in a source that no other journey has. */
export async function fillSource(page: Page): Promise<void> {
  lastAddress += 1
  await page.getByLabel('Source URL').fill(`https://example.org/${process.pid}/${Date.now()}/${lastAddress}`)
  await page.getByLabel('Source title').fill('A tunnel is agreed')
  await page.getByLabel('Publisher', { exact: true }).fill('The Example')
  await page.getByLabel('Published on').fill('17 April 2025')
}
