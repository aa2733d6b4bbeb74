/** Draws app/social-card.png, the card that other sites show for a link: `npx tsx scripts/social-card.ts`. */
import { readFile } from 'node:fs/promises'
import { chromium } from 'playwright'

const asUrl = async (path: string) => `data:font/woff2;base64,${(await readFile(path)).toString('base64')}`

const page = `<!doctype html><style>
@font-face { font-family: Words; src: url(${await asUrl('app/fonts/source-serif-4.woff2')}); font-weight: 200 900 }
@font-face { font-family: Small; src: url(${await asUrl('app/fonts/inter.woff2')}); font-weight: 100 900 }
body { margin: 0; width: 1200px; height: 630px; box-sizing: border-box; padding: 88px 96px; background: #fdfcf9;
  color: #1a1916; display: flex; flex-direction: column; justify-content: space-between; border-top: 12px solid #1a1916 }
header { display: flex; gap: 36px; align-items: center; font: 600 84px/1 Words; letter-spacing: -.015em }
p { margin: 0; font: 400 58px/74px Words; letter-spacing: -.014em }
footer { font: 400 30px/1 Small; color: #47443d }
</style><header><svg width="144" height="64" viewBox="0 0 36 16"><path d="M0 5.5H22" stroke="#8a5a00" stroke-width="3"/>
<path d="M0 10.5H22" stroke="#5b4a9e" stroke-width="3"/><circle cx="28.5" cy="8" r="5.5" fill="#1a1916"/></svg>Entente</header>
<p>What two countries agreed to do together, and what became of it.</p><footer>Every fact with its sentence</footer>`

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH,
  args: ['--no-sandbox', '--disable-dev-shm-usage'],
})
const tab = await browser.newPage({ viewport: { width: 1200, height: 630 } })
await tab.setContent(page)
await tab.evaluate(() => document.fonts.ready)
await tab.screenshot({ path: 'app/social-card.png' })
await browser.close()
