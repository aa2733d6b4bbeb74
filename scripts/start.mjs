// `npm start`, and with --dev `npm run dev`: database, migrations, seed, build, server.
import { load, root } from './compile.mjs'

const developing = process.argv.includes('--dev')
process.env.NODE_ENV = developing ? 'development' : 'production'
process.env.NEXT_TELEMETRY_DISABLED ??= '1'
const { start } = await load('lib/server/start.ts')
await start(root, developing)
