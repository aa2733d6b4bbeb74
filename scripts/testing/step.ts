import { spawn } from 'node:child_process'

export interface Outcome {
  passed: number
  failed: number
}

export interface Ran {
  code: number
  output: string
}

const bin = (name: string) => `node_modules/.bin/${name}${process.platform === 'win32' ? '.cmd' : ''}`

/** Runs a program of an installed package to its end. @param show whether its output goes to the terminal as it comes */
export function runProgram(
  name: string,
  args: string[],
  { show = false, env = {} }: { show?: boolean; env?: Record<string, string> } = {},
): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(bin(name), args, {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    })
    let output = ''
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (text) => {
        output += text
        if (show) process.stdout.write(text)
      })
    child.on('error', reject).on('close', (code) => resolve({ code: code ?? 1, output }))
  })
}

/** Runs one step, says how it went and how long it took, and shows the output of one that failed. */
export async function step(
  name: string,
  work: () => Promise<Outcome & { output?: string }>,
): Promise<Outcome> {
  const began = performance.now()
  const { passed, failed, output } = await work().catch((error) => ({
    passed: 0,
    failed: 1,
    output: String(error),
  }))
  const seconds = ((performance.now() - began) / 1000).toFixed(1)
  if (failed > 0 && output) console.log(output.trimEnd())
  console.log(`${failed > 0 ? '✗' : '✓'} ${name}: ${passed} passed, ${failed} failed (${seconds} s)`)
  return { passed, failed }
}

export const sum = (outcomes: Outcome[]): Outcome => ({
  passed: outcomes.reduce((n, { passed }) => n + passed, 0),
  failed: outcomes.reduce((n, { failed }) => n + failed, 0),
})

/** The last line of every run, and its exit code. */
export function conclude(outcomes: Outcome[]): never {
  const { passed, failed } = sum(outcomes)
  console.log(`${passed} passed, ${failed} failed`)
  process.exit(failed > 0 || passed === 0 ? 1 : 0)
}
