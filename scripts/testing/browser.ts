import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { chromium } from '@playwright/test'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

function onPath(): string | undefined {
  const folders = (process.env.PATH ?? '').split(path.delimiter)
  return folders.flatMap((folder) => names.map((name) => path.join(folder, name))).find(existsSync)
}

const own = () => [chromium.executablePath()].find(existsSync)

function install(): string | undefined {
  console.log('Getting a browser for the tests …')
  spawnSync('node_modules/.bin/playwright', ['install', 'chromium'], { stdio: 'ignore', timeout: 300_000 })
  if (own()) return own()
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined
  aptGet('update')
  aptGet('install', '--yes', '--no-install-recommends', 'chromium')
  return onPath()
}

function aptGet(...args: string[]): void {
  spawnSync('apt-get', args, { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
}

/** Chinese is shown as boxes without a font for it, and no test would notice. */
export function ensureChineseFont(): void {
  const seen = spawnSync('fc-list', [':lang=zh'], { encoding: 'utf8' }).stdout
  if (!seen && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get'))
    aptGet('install', '--yes', '--no-install-recommends', 'fonts-noto-cjk')
}

/**
 * Finds a browser: CHROMIUM_PATH, Playwright's own, the PATH; else gets one.
 * @returns the program
 * @throws with what a person can do
 */
export function findBrowser(): string {
  const found = process.env.CHROMIUM_PATH ?? own() ?? onPath() ?? install()
  if (!found)
    throw new Error('The browser tests need Chromium: install it, or set CHROMIUM_PATH to the program.')
  execFileSync(found, ['--version'], { stdio: 'ignore' })
  return found
}
