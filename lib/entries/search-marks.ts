import 'server-only'
import { readSearchQuery, type SearchQuery } from './search-query'
import { searchable } from './simplified'

/** A stretch of a text, marked where it is what was looked for; `at` counts the stretches. */
export type Stretch = { at: number; text: string; marked: boolean }
type Piece = Omit<Stretch, 'at'>

/** Endings that English words lose before they are compared, as far as marking needs it. */
const stem = (word: string): string =>
  /^[a-z]{5,}$/.test(word) ? word.replace(/(?:ations?|ings?|ed|es|s|ly)$/, '') : word

type Wanted = { words: { word: string; stem: string }[]; runs: string[] }

/** What to mark: the words of a question, of its phrases, and its runs of Chinese. */
export function wantedIn(
  question: string,
  instead: Readonly<Record<string, readonly string[]>> = {},
): Wanted {
  const query = readSearchQuery(searchable(question))
  if (!query) return { words: [], runs: [] }
  const words = wordsIn(query).flatMap((word) => instead[word] ?? [word])
  return {
    words: words.map((word) => ({ word, stem: stem(word) })),
    runs: query.text.match(/\p{Script=Han}+/gu) ?? [],
  }
}

const wordsIn = ({ words, phrases }: SearchQuery): string[] => [
  ...words,
  ...phrases.flatMap((phrase) => phrase.match(/[^\s\p{Script=Han}]+/gu) ?? []),
]

/** Marks in a text what was looked for: whole words by their beginning or stem, Chinese wherever it stands. */
export function markWanted(text: string, { words, runs }: Wanted): Stretch[] {
  const stretches =
    text.match(/\p{Script=Han}+|[\p{L}\p{M}\p{N}]+(?:[-'’.][\p{L}\p{M}\p{N}]+)*|[^\p{L}\p{M}\p{N}]+/gu) ?? []
  return joined(
    stretches.flatMap((one) => (/\p{Script=Han}/u.test(one) ? markRun(one, runs) : [markWord(one, words)])),
  )
}

function markWord(text: string, wanted: Wanted['words']): Piece {
  const written = searchable(text)
  const marked = wanted.some(
    ({ word, stem: root }) =>
      written === word ||
      (word.length >= 3 && written.startsWith(word)) ||
      (root.length >= 4 && stem(written) === root),
  )
  return { text, marked: marked && /[\p{L}\p{N}]/u.test(text) }
}

function markRun(text: string, runs: readonly string[]): Piece[] {
  const characters = [...text]
  const written = [...searchable(text)]
  const marked = new Set<number>()
  // Simplified one by one: a run that changes its length is left unmarked.
  if (written.length === characters.length) {
    for (const run of runs.map((one) => [...one])) {
      for (let at = 0; at + run.length <= written.length; at++) {
        const stands = run.every((character, i) => written[at + i] === character)
        if (stands) for (const i of run.keys()) marked.add(at + i)
      }
    }
  }
  return characters.map((character, i) => ({ text: character, marked: marked.has(i) }))
}

function joined(pieces: readonly Piece[]): Stretch[] {
  const result: Stretch[] = []
  for (const piece of pieces) {
    const last = result.at(-1)
    if (last && last.marked === piece.marked) last.text += piece.text
    else result.push({ at: result.length, ...piece })
  }
  return result
}

/** Characters before and after the first mark of an excerpt. */
const around = { before: 60, after: 140 }

/** The part of a text around what was looked for; null when nothing in it is. */
export function excerpt(text: string, wanted: Wanted): Stretch[] | null {
  const stretches = markWanted(text, wanted)
  const first = stretches.findIndex(({ marked }) => marked)
  if (first < 0) return null
  const before = stretches
    .slice(0, first)
    .map((one) => one.text)
    .join('')
  const after = stretches
    .slice(first)
    .map((one) => one.text)
    .join('')
  const start =
    before.length > around.before
      ? `…${before.slice(-around.before).replace(/^[^\s\p{Script=Han}]*\s/u, '')}`
      : before
  const end =
    after.length > around.after
      ? `${after.slice(0, around.after).replace(/\s[^\s\p{Script=Han}]*$/u, '')}…`
      : after
  return markWanted(start + end, wanted)
}
