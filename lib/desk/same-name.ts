import 'server-only'
import { findAlike } from '@/lib/entries/alike'
import { nameIn } from '@/lib/entries/facet'
import type { FormProblem } from '@/lib/entries/form'
import type { Lines } from '@/lib/entries/typed'
import { contentLanguages } from '@/lib/fields/field'
import type { Aim } from './target'
import { asksForSame } from './understanding'

const named = 3

/** A new entry with the name of one that is here, or nearly: asked once, and answered by “It is another”. */
export async function sameNameProblems(
  { definition, state, subject }: Aim,
  lines: Lines,
): Promise<FormProblem[]> {
  if (state || subject || lines.at('another') === 'on') return []
  const inputs = contentLanguages
    .map((language) => `${definition.title}.${language}`)
    .filter((input) => asksForSame(definition, input) && lines.at(input))
  const found = await Promise.all(
    inputs.map(async (input) => {
      const same = (await findAlike([definition.kind], lines.at(input), named)).filter((one) => one.same)
      const options = same.map(({ names }) => nameIn(names, 'en'))
      return options.length > 0 ? [{ input, message: 'maybeSame', options }] : []
    }),
  )
  return found.flat()
}
