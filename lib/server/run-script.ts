import { spawn } from 'node:child_process'
import path from 'node:path'

interface Run {
  args?: string[]
  /** Ends the script. */
  signal?: AbortSignal
  /** Take its output instead of showing it. */
  capture?: boolean
}

/**
 * Runs a TypeScript script of ours in a process of its own, where modules marked `server-only` may be loaded.
 * @returns its exit code, and its output when captured
 */
export async function runScript(
  root: string,
  script: string,
  { args = [], signal, capture = false }: Run = {},
): Promise<{ code: number; output: string }> {
  const flags = ['--conditions=react-server', '--import=tsx', path.resolve(root, script)]
  const child = spawn(process.execPath, [...flags, ...args], {
    cwd: root,
    stdio: ['inherit', capture ? 'pipe' : 'inherit', 'inherit'],
    ...(signal && { signal }),
  })
  let output = ''
  child.stdout?.on('data', (text) => (output += text))
  const code = await new Promise<number>((resolve, reject) =>
    child.on('error', reject).on('close', (code) => resolve(code ?? 1)),
  )
  return { code, output: output.trim() }
}
