import { useTranslations } from 'next-intl'

/** Vocabularies that only gather the codes of others. */
const gathered: Record<string, readonly string[]> = {
  statusAfter: ['agreementStatus', 'commitmentStatus'],
}

/** The vocabularies that define a vocabulary's codes: itself, or those that it gathers. */
export const definingVocabularies = (vocabulary: string): readonly string[] =>
  gathered[vocabulary] ?? [vocabulary]

type Spoken = { (key: string): string; has: (key: string) => boolean }

/** @returns how to name the codes of vocabularies; a code without a name, as of a register, is its own */
export const codeLabels =
  (words: Spoken) =>
  (vocabulary: string, code: string): string => {
    const keys = definingVocabularies(vocabulary).map((name) => `${name}.${code}`)
    const key = keys.find((one) => words.has(one))
    return key ? words(key) : code
  }

export const useCodeLabel = () => codeLabels(useTranslations('vocabulary'))

export function CodeLabel({ vocabulary, code }: { vocabulary: string; code: string }) {
  return useCodeLabel()(vocabulary, code)
}
