import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { ensureChineseFont, findBrowser } from './browser'
import { type Outcome, runProgram, step } from './step'

interface Report {
  stats: { expected: number; unexpected: number; flaky: number }
  errors: unknown[]
}

/** Runs the journeys of e2e/ in a real browser against the real server. */
export function runPlaywright(): Promise<Outcome> {
  return step('browser tests', async () => {
    ensureChineseFont()
    const folder = mkdtempSync(path.join(tmpdir(), 'entente-report-'))
    const file = path.join(folder, 'report.json')
    const env = {
      CHROMIUM_PATH: findBrowser(),
      PLAYWRIGHT_JSON_OUTPUT_NAME: file,
      // Fixtures make people and data through lib, whose server modules load only under this condition.
      NODE_OPTIONS: '--conditions=react-server',
    }
    const { code, output } = await runProgram('playwright', ['test', '--reporter=dot,json'], { env })
    try {
      const { stats, errors }: Report = JSON.parse(readFileSync(file, 'utf8'))
      const failed = stats.unexpected + stats.flaky + errors.length
      return { passed: stats.expected, failed: failed || Number(code !== 0), output }
    } catch {
      return { passed: 0, failed: 1, output }
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
}
