/** `npm test`: everything that CI runs. Ends with the line "N passed, N failed". */
import { ensureClient } from '../lib/server/build'
import { buildApplication } from './testing/build'
import { runPlaywright } from './testing/playwright'
import { staticChecks } from './testing/static-checks'
import { conclude } from './testing/step'
import { runVitest } from './testing/vitest'

await ensureClient(process.cwd())
const fast = await Promise.all([staticChecks(), runVitest('unit')])
const outcomes = [...fast.flat(), await runVitest('database')]
const built = await buildApplication()
outcomes.push(built)
if (built.failed === 0) outcomes.push(await runVitest('launch'), await runPlaywright())
conclude(outcomes)
