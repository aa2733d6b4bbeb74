import type { Instrumentation } from 'next'
import { log } from '@/lib/log'

/** The page of an error shows its digest, and every answer carries its request id: the log has both. */
export const onRequestError: Instrumentation.onRequestError = (error, request, { routePath }) => {
  const { digest } = error as { digest?: string }
  log.error({ id: request.headers['x-request-id'], digest, route: routePath, err: error }, 'a request failed')
}
