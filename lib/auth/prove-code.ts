import 'server-only'
import { findRefusal, forgetTries } from './limits'
import { recordOverLimit } from './over-limit'
import { takeRecoveryCode } from './recovery-codes'
import { takeCode } from './second-factor'

export type CodeProof = 'right' | 'wrongCode' | 'slowDown'

/**
 * Asks for a code of the app, or a recovery code, each of which works once. Each try is counted before the code is
 * looked at; the caller forgets the tries with `forgetCodeTries` when the whole step went well.
 */
export async function proveCode(personId: string, typed: string): Promise<CodeProof> {
  const refusal = await findRefusal('code', personId)
  if (refusal) {
    await recordOverLimit(refusal, 'tooManyCodes', personId)
    return 'slowDown'
  }
  const code = typed.slice(0, 100)
  return (await takeCode(personId, code)) || (await takeRecoveryCode(personId, code)) ? 'right' : 'wrongCode'
}

export const forgetCodeTries = (personId: string): Promise<void> => forgetTries('code', personId)
