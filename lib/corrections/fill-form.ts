import type { Typed } from '@/lib/entries/typed'

const isAddress = (text: string) => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)

/** The input that says which correction a form was opened with; it stays with the proposal. */
export const correctionInput = 'correction'

/** What a form of the desk is filled with from a correction: its source, and why. @param reason the words for it */
export const filledFrom = (correction: { source: string | null }, reason: string): Typed => {
  const { source } = correction
  const lines: Typed = source
    ? [isAddress(source) ? ['source.url', source] : ['source.title', source.slice(0, 300)]]
    : []
  return [...lines, ['reason', reason]]
}
