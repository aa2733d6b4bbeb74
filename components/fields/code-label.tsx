import { useTranslations } from 'next-intl'

/** Vocabularies that only gather the codes of others. */
const gathered: Record<string, readonly string[]> = {
  statusAfter: ['agreementStatus', 'commitmentStatus'],
}

/** @returns how to name the codes of vocabularies; a code without a name, as of a register, is its own */
export function useCodeLabel(): (vocabulary: string, code: string) => string {
  const t = useTranslations('vocabulary')
  return (vocabulary, code) => {
    const keys = (gathered[vocabulary] ?? [vocabulary]).map((name) => `${name}.${code}`)
    const key = keys.find((one) => t.has(one))
    return key ? t(key) : code
  }
}

export function CodeLabel({ vocabulary, code }: { vocabulary: string; code: string }) {
  return useCodeLabel()(vocabulary, code)
}
