import type { Samples } from './samples'

export type Question = { group: string; q: string }

const languages = ['en', 'zh', 'ms'] as const
/** In what share of the entries a word stands. */
const classes: readonly (readonly [string, (share: number) => boolean])[] = [
  ['in less than 1 of 1,000', (share) => share < 0.001],
  ['in up to 5 %', (share) => share >= 0.001 && share < 0.05],
  ['in more than 5 %', (share) => share >= 0.05],
]
const ofEach = 20

const wordsIn = (text: string): string[] => [
  ...new Set(
    text.toLowerCase().match(/\p{Script=Han}{2}|[\p{Script=Latin}\p{N}][\p{Script=Latin}\p{M}\p{N}'-]+/gu),
  ),
]

/** One to three words of names and of texts in three languages, by how common the rarest of them is. */
function drawn({ entries, texts }: Samples & { texts: readonly string[] }): Question[] {
  const sources = [
    ...languages.map((language) => [
      `names, ${language}`,
      entries.flatMap(({ names }) => (names[language] ? [wordsIn(names[language])] : [])),
    ]),
    ['texts', texts.map(wordsIn)],
  ] as [string, string[][]][]
  return sources.flatMap(([source, lists]) => {
    const seen = new Map<string, number>()
    for (const word of lists.flat()) seen.set(word, (seen.get(word) ?? 0) + 1)
    const share = (word: string) => (seen.get(word) ?? 0) / lists.length
    return classes.flatMap(([name, belongs]) => {
      const fitting = lists.flatMap((words, n) => {
        const length = 1 + (n % 3)
        const first = words.find((word) => belongs(share(word)))
        if (!first) return []
        const others = words.filter((word) => word !== first && share(word) >= share(first))
        return [[first, ...others].slice(0, length).join(' ')]
      })
      const distinct = [...new Set(fitting)].slice(0, ofEach)
      return distinct.map((q) => ({ group: `${source}, ${name}`, q }))
    })
  })
}

/** The commonest words, and every two neighbours of them. */
function common(texts: readonly string[]): Question[] {
  const seen = new Map<string, number>()
  for (const word of texts.flatMap(wordsIn)) seen.set(word, (seen.get(word) ?? 0) + 1)
  const most = [...seen].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, 40)
  return most.flatMap(([word], n) => {
    const [next] = most[n + 1] ?? most[0] ?? ['']
    return [word, `${word} ${next}`].map((q) => ({ group: 'the commonest words', q }))
  })
}

/** A word with two letters exchanged, one missing, one too many. */
const missed = (word: string): string[] => [
  word.replace(/^(..)(.)(.)/u, '$1$3$2'),
  word.slice(0, 2) + word.slice(3),
  `${word.slice(0, 3)}x${word.slice(3)}`,
]

const odd = (texts: readonly string[]): string[] => {
  const words = texts.flatMap(wordsIn)
  const characters = [...new Set(texts.join('').match(/\p{Script=Han}/gu))].slice(0, 12)
  return [
    ...'abcdeist019'.split(''),
    ...characters,
    ...['co', 'pro', 'int', 'con', 'the', 'of', 'in', 'the of', 'a b c'],
    words.slice(0, 300).join(' '),
    characters.join(''),
    characters.join(' '),
    'a'.repeat(300),
    '的'.repeat(300),
    'a '.repeat(150),
    ...[
      '!?',
      '...',
      '&',
      '|',
      '&|!<->:*',
      "'",
      '\\',
      "\\'",
      '%',
      '_',
      '%_%',
      '<b>',
      '(((',
      '"',
      '""',
      '-',
      '--',
      ':*',
      '*',
    ],
    ...['"of the"', '"the trial"', '“名称”', '"a" "b" "c" "d" "e"', `"${texts[0]?.slice(0, 120) ?? ''}"`],
    ...['🚂', '\u202e', '\0', 'é', 'ﬁ', '１２', 'İ', '۱۲', 'ไทย', 'русский', 'عربي', '한국', 'ㄅ', '𠀀'],
    ...['http://example.org/a?b=c&d', 'a@b.example', '2024-01-01', '1/2', '1e9', '-1', '3.14', 'null', 'NaN'],
    'zzzz qqqq xxxx yyyy wwww',
  ]
}

/** Several hundred questions, always the same from the same entries. @param texts of entries, in an order that says nothing */
export function searchQuestions(samples: Samples, texts: readonly string[]): Question[] {
  const latin = [...new Set(samples.entries.flatMap(({ name }) => wordsIn(name)))].filter((word) =>
    /^\p{Script=Latin}{5,}$/u.test(word),
  )
  return [
    ...drawn({ ...samples, texts }),
    ...common(texts),
    ...latin.slice(0, 12).flatMap((word) => missed(word).map((q) => ({ group: 'near misses', q }))),
    ...odd(texts).map((q) => ({ group: 'odd', q })),
  ]
}
