import 'server-only'
import { createHash } from 'node:crypto'
import { v7 as uuid } from 'uuid'
import { addressKey } from '@/lib/auth/address'
import { countTry } from '@/lib/auth/limits'
import { db } from '@/lib/db/client'
import { isDuplicate } from '@/lib/db/errors'
import { stableJson } from '@/lib/entries/stable-json'
import type { SentCorrection } from './correction'
import { newNumber } from './number'

type Sender = {
  entryId: string
  sent: SentCorrection
  /** Made with the form. */
  requestKey: string
  /** Of the client, as our server wrote it; kept nowhere but as a hash among the counts of tries. */
  address: string
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex')

/**
 * Keeps what a reader says is wrong. The same form with the same words is the same correction; other words make another.
 * What a program filled in is kept among the spam, from where an editor can take it back.
 * @returns its number, or that too many came from this address or from all together
 */
export async function sendCorrection(sender: Sender): Promise<{ number: string } | 'slowDown'> {
  const { entryId, sent, address } = sender
  const requestKey = hashOf(stableJson({ key: sender.requestKey, entryId, sent }))
  const earlier = await findSent(requestKey)
  if (earlier) return earlier
  const from = hashOf(`correction ${addressKey(address)}`)
  if (!(await countTry('correction', from)) || !(await countTry('corrections', 'all'))) return 'slowDown'
  const { trapped, ...row } = sent
  const spam = trapped && ({ state: 'spam', closedAt: new Date() } as const)
  try {
    return await db.correction.create({
      data: { id: uuid(), number: newNumber(), entryId, requestKey, ...row, ...spam },
      select: { number: true },
    })
  } catch (error) {
    // Sent twice at the same moment: the other one was faster.
    const other = isDuplicate(error) ? await findSent(requestKey) : null
    if (other) return other
    throw error
  }
}

const findSent = (requestKey: string) =>
  db.correction.findUnique({ where: { requestKey }, select: { number: true } })
