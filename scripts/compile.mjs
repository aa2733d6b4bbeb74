import { mkdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build, stop } from 'esbuild'

/** The project's folder; everything that starts here runs in it. */
export const root = path.resolve(fileURLToPath(import.meta.url), '../..')

/** Loads a TypeScript file without leaving a loader in the process, which would slow down and grow the server. */
export async function load(file) {
  process.chdir(root)
  const outfile = path.join(root, '.cache', `${path.basename(file, '.ts')}-${process.pid}.mjs`)
  await mkdir(path.dirname(outfile), { recursive: true })
  await build({
    entryPoints: [path.join(root, file)],
    outfile,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    sourcemap: 'inline',
    logLevel: 'error',
  })
  await stop() // it would keep a process of its own
  try {
    return await import(pathToFileURL(outfile).href)
  } finally {
    await rm(outfile, { force: true })
  }
}
