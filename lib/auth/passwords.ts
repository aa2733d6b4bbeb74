import 'server-only'

/** In characters, after normalising. */
const shortestPassword = 12
export const longestPassword = 256

export type PasswordFault = 'missing' | 'tooShort' | 'tooLong' | 'guessable' | 'different'

/** The same password typed on another keyboard or system: ﬁ and fi, é in one or two code points. */
export function normalise(password: string): string {
  return password.normalize('NFKC')
}

/** How hard to guess a password must be, from 0 to 4; 3 means more than 10⁸ guesses. */
const enough = 3

/** The dictionaries are read when the first password is chosen, not at every start. */
async function makeEstimator() {
  const [{ ZxcvbnFactory }, { adjacencyGraphs, dictionary }] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
  ])
  return new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs })
}
let estimator: ReturnType<typeof makeEstimator> | undefined

/**
 * Why a password cannot be chosen; null when it can.
 * @param about words that an acquaintance would try first: name and e-mail.
 */
export async function passwordFault(
  password: string,
  again: string,
  about: string[],
): Promise<PasswordFault | null> {
  const text = normalise(password)
  const { length } = Array.from(text)
  if (length === 0) return 'missing'
  if (length < shortestPassword) return 'tooShort'
  if (length > longestPassword) return 'tooLong'
  estimator ??= makeEstimator()
  // Its time grows with the length; what is hard to guess after 100 characters stays so.
  const { score } = (await estimator).check(text.slice(0, 100), ['entente', ...about])
  if (score < enough) return 'guessable'
  return text === normalise(again) ? null : 'different'
}
