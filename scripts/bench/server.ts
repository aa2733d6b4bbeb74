import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'

export type Running = { url: string; pid: number; stop: () => Promise<void> }

/** Starts a program and waits until it says `ready on …`. @throws with what it said when it ends before */
export async function startProgram(args: string[], env: Record<string, string>): Promise<Running> {
  const child = spawn(process.execPath, args, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const url = await readAddress(child)
  const stop = async () => {
    child.kill('SIGTERM')
    if (child.exitCode === null) await once(child, 'exit')
  }
  return { url, pid: child.pid ?? 0, stop }
}

function readAddress(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    child.stdout?.on('data', (text) => {
      if (said.length < 100_000) said += text
      const [, url] = /^ready on (\S+)$/m.exec(said) ?? []
      if (url) resolve(url)
    })
    child.once('exit', () => reject(new Error(`It ended before it was ready:\n${said}`)))
  })
}

/** The application as `npm start` runs it, built, on a free port. */
export const startApplication = (): Promise<Running> =>
  startProgram(['--max-old-space-size=512', 'scripts/start.mjs', '--without-jobs'], { PORT: '0' })

/** The server that it is compared with. @param site the address that its answers name, as the application's do */
export const startBare = (site: string): Promise<Running> =>
  startProgram(['--conditions=react-server', '--import=tsx', 'scripts/bench/bare-server.ts'], { SITE: site })
