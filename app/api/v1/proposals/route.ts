import { getSentState, sendProposal } from '@/lib/desk/json-proposals'
import { readSent } from '@/lib/desk/sent-proposal'
import type { JsonProblem } from '@/lib/entries/json-reading'
import { countOrRefuse, requireToken } from '../bearer'
import { readJsonBody } from '../json-body'
import { problemAnswer } from '../problem'
import { Unfit } from '../refusals'
import { readWords } from '../words'
import { ownAnswer, withToken } from '../writing'
import { printProposal, proposalAddress } from './proposal-json'

/** @throws Unfit */
function keyIn(headers: Headers): string {
  const key = headers.get('idempotency-key')?.trim() ?? ''
  if (!/^[\x21-\x7e]{1,200}$/.test(key)) throw new Unfit(400, 'noKey')
  return key
}

/** What the form would say, with pointers into the document that was sent. */
async function refused(problems: readonly JsonProblem[]): Promise<Response> {
  const words = await readWords()
  const errors = problems.map(({ pointer, message, options }) => ({
    pointer: `#${encodeURI(pointer)}`,
    detail: words(`problems.${words.has(`problems.${message}`) ? message : 'notValid'}`, {
      options: options?.join('; ') ?? '',
    }),
  }))
  return problemAnswer(422, words, { errors })
}

const { handle, refuse, options } = withToken('POST', async (request, printing) => {
  const contributor = await requireToken(request.headers, ['propose'])
  const key = keyIn(request.headers)
  const body = await readJsonBody(request)
  await countOrRefuse('proposals', contributor.id)
  const read = readSent(body)
  if (!read.ok) return refused(read.problems)
  const outcome = await sendProposal(contributor, key, read.sent)
  if (!outcome.ok) return refused(outcome.problems)
  const content = printProposal(await getSentState(contributor, outcome.id), printing)
  return ownAnswer(outcome.created ? 201 : 200, content, { Location: proposalAddress(outcome.id, printing) })
})

export { handle as POST, options as OPTIONS, refuse as DELETE, refuse as GET, refuse as PATCH, refuse as PUT }
