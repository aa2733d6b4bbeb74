/** `npm run check`: format, lint, types, import rules, unused code, unit tests; no database, no browser. */
import { ensureClient } from '../lib/server/build'
import { staticChecks } from './testing/static-checks'
import { conclude } from './testing/step'
import { runVitest } from './testing/vitest'

await ensureClient(process.cwd())
const [checks, unit] = await Promise.all([staticChecks(), runVitest('unit')])
conclude([...checks, unit])
