import { z } from 'zod'
import type { DraftAnswer } from '@/components/entries/draft-answer'
import { findPerson } from '@/lib/auth/session'
import { aimAt } from '@/lib/desk/target'
import { keepDraft } from '@/lib/entries/drafts'
import { typedIn } from '@/lib/entries/typed'
import { Forbidden, NotFound } from '@/lib/errors'
import { frame, readWindow } from '../frame'
import { readTarget } from '../read-target'

const sentSchema = z.object({
  target: z.unknown(),
  typed: z.array(z.tuple([z.string().max(200), z.string()])).max(5000),
  window: z.unknown(),
  seen: z.unknown(),
  /** The window has kept this draft before. */
  again: z.boolean(),
})

const answer = (said: DraftAnswer, status = 200) =>
  Response.json(said, { status, headers: { 'cache-control': 'no-store' } })

/** Keeps a form that is being filled in as a draft; a session that has ended is said, not led elsewhere. */
export async function POST(request: Request): Promise<Response> {
  try {
    const contributor = await findPerson('contributor')
    if (!contributor) return answer({ outcome: 'ended' }, 401)
    // Only a page of this site can send JSON with the session's cookie.
    if (!request.headers.get('content-type')?.startsWith('application/json')) {
      return answer({ outcome: 'refused' }, 415)
    }
    const sent = sentSchema.safeParse(await request.json().catch(() => null))
    if (!sent.success) return answer({ outcome: 'refused' }, 400)
    const form = new FormData()
    for (const [name, value] of sent.data.typed) form.append(name, value)
    const aim = await aimAt(readTarget(sent.data.target))
    const { window, seen } = readWindow((name) => sent.data[name])
    const draft = await frame(aim, typedIn(form), false, window)
    return answer(await keepDraft(contributor, draft, { seen, again: sent.data.again }))
  } catch (error) {
    if (error instanceof Forbidden) return answer({ outcome: 'refused' }, 403)
    if (error instanceof NotFound) return answer({ outcome: 'refused' }, 404)
    throw error
  }
}
