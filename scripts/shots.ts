/** `npm run shots [-- WORD]`: pictures of the main pages (whose name has the word) into .shots/, on a fresh seeded database. */
import { mkdirSync, rmSync } from 'node:fs'
import { type BrowserContext, chromium } from '@playwright/test'
import startServer from '../e2e/start-server'
import playwright from '../playwright.config'

const lists = ['agreements', 'commitments', 'projects', 'companies', 'sectors', 'developments', 'sources']
const word = process.argv[2] ?? ''
const folder = '.shots'
const widths = [1440, 768, 390]
const schemes = ['light', 'dark'] as const

/** Addresses by the name of their picture; the first entry of each list stands for its kind. */
async function addresses(context: BrowserContext): Promise<Map<string, string>> {
  const found = new Map([['overview', '/']])
  const page = await context.newPage()
  for (const list of lists) {
    found.set(list, `/${list}`)
    await page.goto(`/${list}`)
    const entry = await page.locator(`main a[href^="/${list}/"]`).first().getAttribute('href')
    if (!entry) continue
    found.set(`${list}-entry`, entry).set(`${list}-history`, `${entry}/history`)
    found.set(`${list}-revision`, `${entry}/history/1`)
  }
  for (const address of [
    'search?q=rail',
    'data',
    'data/dictionary',
    'data/api',
    'about',
    'about/method',
    'sign-in',
  ])
    found.set(
      address.replace(/\W.*/, (rest) => rest.replace(/\W/g, '-')),
      `/${address}`,
    )
  for (const address of ['desk', 'desk/new/project', 'desk/review', 'desk/people', 'account'])
    found.set(address.replaceAll('/', '-'), `/${address}`)
  for (const language of ['zh', 'ms'])
    for (const name of ['overview', 'projects', 'projects-entry', 'about-method', 'desk-new-project'])
      found.set(`${name}-${language}`, `/${language}${found.get(name)}`)
  await page.close()
  return found
}

async function becomeAdministrator(context: BrowserContext): Promise<void> {
  const page = await context.newPage()
  await page.goto(process.env.ENTENTE_SET_UP_LINK ?? '')
  await page.getByLabel('Name').fill('Noor')
  await page.getByLabel('E-mail').fill('noor@example.org')
  await page.getByLabel('New password', { exact: true }).fill('quiet rivers carry seven lanterns')
  await page.getByLabel('New password again').fill('quiet rivers carry seven lanterns')
  await page.getByRole('button', { name: 'Create account' }).click()
  await page.waitForURL((url) => !url.pathname.startsWith('/set-up'))
  await page.close()
}

const stopServer = await startServer()
const browser = await chromium.launch(playwright.use?.launchOptions)
const baseURL = process.env.ENTENTE_TEST_URL ?? ''
const first = await browser.newContext({ baseURL })
await becomeAdministrator(first)
const storageState = await first.storageState()
const wanted = [...(await addresses(first))].filter(([name]) => name.includes(word))

rmSync(folder, { recursive: true, force: true })
mkdirSync(folder)
for (const width of widths)
  for (const colorScheme of schemes) {
    const viewport = { width, height: 900 }
    const context = await browser.newContext({
      baseURL,
      storageState,
      colorScheme,
      viewport,
      reducedMotion: 'reduce',
    })
    const page = await context.newPage()
    for (const [name, address] of wanted) {
      await page.goto(address)
      await page.screenshot({ path: `${folder}/${name}-${width}-${colorScheme}.png`, fullPage: true })
    }
    await context.close()
  }
console.log(`${wanted.length * widths.length * schemes.length} pictures in ${folder}/`)
await browser.close()
await stopServer()
