import type { Quote } from '@/lib/entries/entry'

/** A passage cut into what supports the value and the words around it; … where it is only a part of its sentence. */
export type QuoteParts = { before: string; exact: string; after: string }

const ellipsis = '…'
const begins = /^[\s“"'‘«(（《「『]*[\p{Lu}\p{Lo}\p{N}]/u
const ends = /[.!?。！？…][\s”"'’»)）》」』]*$/u
const latinEnd = /[\p{Script=Latin}\p{N},.;:)”’]$/u
const latinStart = /^[\p{Script=Latin}\p{N}(“‘]/u

/** Two pieces of a text; a space that was trimmed between them comes back. */
const glue = (a: string, b: string) => (latinEnd.test(a) && latinStart.test(b) ? ' ' : '')

export function quoteParts({ exact, prefix, suffix, locator }: Quote): QuoteParts {
  if (locator) return { before: `${ellipsis}\u00a0`, exact, after: `\u00a0${ellipsis}` }
  // What stands around the words is shown as far as their own paragraph goes.
  const left = prefix?.split('\n').at(-1) ?? ''
  const right = suffix?.split('\n')[0] ?? ''
  const before = left + glue(left, exact)
  const after = glue(exact, right) + right
  const whole = before + exact + after
  return {
    before: begins.test(whole) ? before : `${ellipsis}\u00a0${before.trimStart()}`,
    exact,
    after: ends.test(whole) ? after : `${after.trimEnd()}\u00a0${ellipsis}`,
  }
}

/** Words of a passage that are enough to find it; longer ones are given by how they begin and end. */
const fragmentWords = 12

const encoded = (text: string) => encodeURIComponent(text).replace(/-/g, '%2D')

/** @returns the address of the page that scrolls to the words in browsers that can (WICG text fragments) */
export function passageAddress(url: string, exact: string): string {
  const words = exact.trim().split(/\s+/)
  const found =
    words.length <= fragmentWords
      ? encoded(exact.trim())
      : [words.slice(0, 5), words.slice(-5)].map((part) => encoded(part.join(' '))).join(',')
  return `${url}${url.includes('#') ? '' : '#'}:~:text=${found}`
}
