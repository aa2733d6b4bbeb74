import 'server-only'
import { headers } from 'next/headers'
import type { ReactNode } from 'react'
import { Absent } from '@/components/layout/absent'
import { Forbidden, NotFound } from '@/lib/errors'
import { answerWith } from '@/lib/server/answer-status'
import ForbiddenPage from './forbidden'

type Page<P> = (props: P) => Promise<ReactNode>

/**
 * A page whose refusals are pages too, with their status: what is absent (404) or not allowed (403).
 * The framework's own way sends a body that needs JavaScript to be read.
 */
export const settled =
  <P,>(page: Page<P>): Page<P> =>
  async (props) => {
    try {
      return await page(props)
    } catch (error) {
      if (!(error instanceof NotFound || error instanceof Forbidden)) throw error
      answerWith(error.status, (await headers()).get('x-request-id'))
      return error instanceof NotFound ? <AbsentPage /> : <ForbiddenPage />
    }
  }

const AbsentPage = () => (
  <>
    <meta name="robots" content="noindex" />
    <Absent />
  </>
)
