// `npm start`, and with --dev `npm run dev`: database, migrations, seed, build, server. What is done in the background
// asks other people's sites: not in watch mode, and not with --without-jobs, as tests start it.
import { load, root } from './compile.mjs'

const developing = process.argv.includes('--dev')
process.env.NODE_ENV = developing ? 'development' : 'production'
process.env.NEXT_TELEMETRY_DISABLED ??= '1'
const { start } = await load('lib/server/start.ts')
await start(root, { developing, jobs: !developing && !process.argv.includes('--without-jobs') })
