/** Between names in one line: commas of any script, semicolons, new lines. */
const separators = /([,;，；、\n]+)/

/** A name with more parts than this is written as its address. */
const longest = 8

/** A stretch of a line that may be one name; `next` is the part that follows it. */
type Stretch = { text: string; next: number }

export const hasSeparator = (name: string): boolean => separators.test(name)

/**
 * The ways to read a line as names, which may hold commas themselves.
 * @returns for each part of the line the stretches that begin with it, the longest first
 */
export function stretchesOf(line: string): Stretch[][] {
  const pieces = line.split(separators)
  // What separates stands at the odd places; the others are parts, of which some may be blank.
  const parts = [...pieces.keys()].filter((at) => at % 2 === 0 && pieces[at]?.trim())
  return parts.map((from, index) =>
    parts
      .slice(index, index + longest)
      .map((to, more) => ({
        text: pieces
          .slice(from, to + 1)
          .join('')
          .trim(),
        next: index + more + 1,
      }))
      .reverse(),
  )
}

/** Takes the names from a line, each as long as it fits. @returns what was found for each, fitting or not */
export function namesIn<T>(line: string, find: (text: string) => T, fits: (found: T) => boolean): T[] {
  const stretches = stretchesOf(line)
  const names: T[] = []
  for (let at = 0; at < stretches.length; ) {
    const ways = (stretches[at] ?? []).map(({ text, next }) => ({ found: find(text), next }))
    const best = ways.find(({ found }) => fits(found)) ?? ways.at(-1)
    if (!best) break
    names.push(best.found)
    at = best.next
  }
  return names
}
