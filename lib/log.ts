import pino from 'pino'
import { logLevel } from './env'

/** One JSON object a line on standard output; never a body, a cookie or a token. */
export const log = pino({
  // A wrong level is named at the start; saying so must not fail for it.
  level: logLevel.safeParse(process.env.LOG_LEVEL).data ?? 'info',
  base: null,
  timestamp: pino.stdTimeFunctions.isoTime,
  formatters: { level: (level) => ({ level }) },
})
