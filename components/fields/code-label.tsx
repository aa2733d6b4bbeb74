import { useTranslations } from 'next-intl'

/** Vocabularies that only gather the codes of others. */
const gathered: Record<string, readonly string[]> = {
  statusAfter: ['agreementStatus', 'commitmentStatus'],
}

/** The vocabularies that define a vocabulary's codes: itself, or those that it gathers. */
export const definingVocabularies = (vocabulary: string): readonly string[] =>
  gathered[vocabulary] ?? [vocabulary]

/** @returns how to name the codes of vocabularies; a code without a name, as of a register, is its own */
export function useCodeLabel(): (vocabulary: string, code: string) => string {
  const t = useTranslations('vocabulary')
  return (vocabulary, code) => {
    const keys = definingVocabularies(vocabulary).map((name) => `${name}.${code}`)
    const key = keys.find((one) => t.has(one))
    return key ? t(key) : code
  }
}

export function CodeLabel({ vocabulary, code }: { vocabulary: string; code: string }) {
  return useCodeLabel()(vocabulary, code)
}
