/**
 * A text as quotes are compared: without white space and invisible characters, NFKC, and with one form of quotation
 * marks and dashes. `from[i]` and `to[i]` say where its character `i` begins and ends in the text itself (UTF-16).
 */
export type FoldedText = { text: string; from: Uint32Array; to: Uint32Array }

/** A character with what combines with it: marks, vowels and finals of Hangul, voice marks of narrow katakana. */
const cluster = /[\s\S][\p{M}\u1160-\u11ff\uff9e\uff9f]*/gu
const plain = /^[\x21\x23-\x26\x28-\x2c\x2e-\x5f\x61-\x7e]$/
const dropped = /[\s\p{Default_Ignorable_Code_Point}\p{Cc}]/gu

const alike: readonly [RegExp, string][] = [
  [/[‘’‚‛′`´]/g, "'"],
  [/[“”„‟″]/g, '"'],
  [/[\p{Pd}−]/gu, '-'],
]

const foldCluster = (characters: string): string => {
  if (plain.test(characters)) return characters
  const marks = alike.reduce((text, [found, one]) => text.replace(found, one), characters)
  return marks
    .normalize('NFKC')
    .replace(dropped, '')
    .replace(/\p{Pd}/gu, '-')
}

export function foldText(text: string): FoldedText {
  const parts: string[] = []
  const from: number[] = []
  const to: number[] = []
  const known = new Map<string, string>()
  for (const { 0: characters, index } of text.matchAll(cluster)) {
    const folded = known.get(characters) ?? foldCluster(characters)
    known.set(characters, folded)
    parts.push(folded)
    for (let unit = 0; unit < folded.length; unit++) {
      from.push(index)
      to.push(index + characters.length)
    }
  }
  return { text: parts.join(''), from: Uint32Array.from(from), to: Uint32Array.from(to) }
}

/** Widens a stretch of a text so that it cuts no character apart from what combines with it. */
export function wholeClusters(text: string, start: number, end: number): { start: number; end: number } {
  // A cluster is looked for from a little before: none that people write is longer.
  const before = Math.max(0, start - 32)
  const spans = [...text.slice(before, end + 32).matchAll(cluster)].map(({ 0: characters, index }) => ({
    from: before + index,
    to: before + index + characters.length,
  }))
  const first = spans.find(({ to }) => to > start)
  const last = spans.findLast(({ from }) => from < end)
  return { start: first ? Math.min(first.from, start) : start, end: last ? Math.max(last.to, end) : end }
}
