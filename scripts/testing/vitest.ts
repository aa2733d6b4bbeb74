import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type Outcome, runProgram, step } from './step'

interface Report {
  numPassedTests: number
  numFailedTests: number
  /** Files that could not even be loaded count as failed suites without tests. */
  testResults: { status: string; assertionResults: unknown[] }[]
}

/** Runs one project of vitest.config.ts. */
export function runVitest(project: string): Promise<Outcome> {
  return step(`${project} tests`, async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'entente-report-'))
    const file = path.join(folder, 'report.json')
    const args = [
      'run',
      '--project',
      project,
      '--reporter=dot',
      '--reporter=json',
      `--outputFile.json=${file}`,
    ]
    const { code, output } = await runProgram('vitest', args)
    try {
      const report: Report = JSON.parse(readFileSync(file, 'utf8'))
      const unloaded = report.testResults.filter(
        ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
      )
      const failed = report.numFailedTests + unloaded.length
      return { passed: report.numPassedTests, failed: failed || Number(code !== 0), output }
    } catch {
      return { passed: 0, failed: 1, output }
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
}
