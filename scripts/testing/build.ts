import { ensureBuild } from '../../lib/server/build'
import { type Outcome, step } from './step'

/** Builds the application once for the launch and browser tests; not at all when its sources are as built. */
export function buildApplication(): Promise<Outcome> {
  return step('build', async () => {
    await ensureBuild(process.cwd(), () => {}, new AbortController().signal)
    return { passed: 1, failed: 0 }
  })
}
