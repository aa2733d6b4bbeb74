import type { Qualifier } from './print-amount'

type Words = readonly [qualifier: Qualifier, patterns: readonly RegExp[]]

/** Words around an amount in three languages; a longer phrase stands before what it holds: “lebih kurang”, “lebih”. */
const words: readonly Words[] = [
  [
    'up_to',
    [
      /^(?:up to|at most|no(?:t)? more than|as much as|(?:a )?maximum(?: of)?|not exceeding|<=?|≤) ?/i,
      /^(?:tidak melebihi|tidak lebih daripada|(?:se)?hingga|maksimum|setinggi|paling banyak) /i,
      /(?:不超过|至多|最多|最高|高达|多达)(?=\d)/,
      / or less$/i,
      /(?:以下|以内)$/,
    ],
  ],
  [
    'about',
    [
      /^(?:about|around|approximately|approx\.?|some|roughly|nearly|almost|close to|(?:an )?estimated(?: at)?|circa|c\.|ca\.|~|≈) ?/i,
      /^(?:kira-kira|lebih kurang|sekitar|hampir|dianggarkan|anggaran) /i,
      /(?:大?约为?|将?近|接近|估计)(?=\d)/,
      / or so$/i,
      /(?:左右|上下)$/,
    ],
  ],
  [
    'over',
    [
      /^(?:more than|over|above|exceeding|in excess of|at least|no(?:t)? less than|>=?|≥) ?/i,
      /^(?:lebih daripada|lebih dari|lebih|melebihi|sekurang-kurangnya) /i,
      /(?:超过?|逾|高于|多于|不少于|至少)(?=\d)/,
      /(?: or more| atau lebih|\+)$/i,
      /以上$/,
      /(?<=\d)[余多](?=[千百十]?[万亿])/,
      /(?<=[万亿])[余多]/,
    ],
  ],
  ['exact', [/^(?:exactly|tepat) /i]],
]

/** Parts an amount from the words that say how exact it is. @returns the first of them, null where there are none */
export function takeQualifier(text: string): { qualifier: Qualifier | null; rest: string } {
  for (const [qualifier, patterns] of words) {
    const found = patterns.find((pattern) => pattern.test(text))
    if (found) return { qualifier, rest: text.replace(found, '').trim() }
  }
  return { qualifier: null, rest: text }
}
