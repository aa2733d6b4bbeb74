// A thread starts without what reads TypeScript.
import { register } from 'tsx/esm/api'

register()
await import('./trial-worker.ts')
