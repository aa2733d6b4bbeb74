import { AsyncLocalStorage } from 'node:async_hooks'

// The application's modules are loaded apart from the server's, in the same process.
const shared = globalThis as { ententeVersionRead?: AsyncLocalStorage<string> }

/**
 * The version of the site and the day in UTC, `42 2026-11-29`, for which an answer is made, or a question within which
 * another is asked: read after both began, it is not read again.
 */
export const versionRead = shared.ententeVersionRead ?? new AsyncLocalStorage<string>()
shared.ententeVersionRead = versionRead
