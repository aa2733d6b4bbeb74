import pino from 'pino'
import { settings } from './env'

/** One JSON object a line on standard output; never a body, a cookie or a token. */
export const log = pino({
  level: settings().LOG_LEVEL,
  base: null,
  timestamp: pino.stdTimeFunctions.isoTime,
  formatters: { level: (level) => ({ level }) },
})
