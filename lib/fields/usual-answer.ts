import type { Scalar } from './field'

/**
 * What a form answers by itself before anybody has: such an answer alone says nothing.
 * @param language of the form
 */
export function usualAnswer(field: Scalar, language: string): string | null {
  if (field.type === 'choice') return field.usual
  return field.type === 'language' ? language : null
}
