import { defineConfig } from '@playwright/test'
import { findBrowser } from './scripts/testing/browser'

process.env.CHROMIUM_PATH ??= findBrowser()

const quiet = ['quic', 'background-networking', 'component-update', 'sync'].map((name) => `--disable-${name}`)

export default defineConfig({
  testDir: 'e2e',
  globalSetup: './e2e/start-server.ts',
  workers: 2,
  fullyParallel: true,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  forbidOnly: true,
  reporter: [['list']],
  outputDir: 'test-results',
  use: {
    baseURL: process.env.ENTENTE_TEST_URL,
    locale: 'en-GB',
    timezoneId: 'UTC',
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH,
      args: ['--no-sandbox', '--disable-dev-shm-usage', '--no-first-run', ...quiet],
    },
  },
})
