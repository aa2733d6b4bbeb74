import { takeQualifier } from './amount-qualifiers'
import { findCurrency } from './currencies'
import type { Qualifier } from './print-amount'

export type ReadAmount =
  | { ok: true; amount: string; currency: string | null; qualifier: Qualifier | null }
  | { ok: false; message: 'notAnAmount' | 'severalAmounts' | 'whichCurrency' }

/** How much the words for large numbers multiply by, as powers of ten; a longer word stands before its beginning. */
const powers: readonly [words: string, power: number][] = [
  ['(?:trillion|trilion|trn|tn)(?![a-z])', 12],
  ['(?:billion|bilion|bil|bn|b)(?![a-z])', 9],
  ['(?:million|juta|mil|mn|m)(?![a-z])', 6],
  ['(?:thousand|ribu|k)(?![a-z])', 3],
  ['万亿', 12],
  ['千亿', 11],
  ['百亿', 10],
  ['十亿', 9],
  ['亿', 8],
  ['千万', 7],
  ['百万', 6],
  ['十万', 5],
  ['万', 4],
  ['千', 3],
]
const powerOf = (word: string): number =>
  powers.find(([words]) => new RegExp(`^${words}$`, 'i').test(word))?.[1] ?? 0

const word = powers.map(([words]) => words).join('|')
const number = '\\d[\\d,]*(?:\\.\\d+)?'
const piece = new RegExp(`(${number})\\s?(${word})?`, 'gi')
const shape = new RegExp(`^([^\\d]*?)\\s?((?:${number}\\s?(?:${word})?)+)\\.?\\s?([^\\d]*)$`, 'iu')
/** Two amounts with something between them. */
const range = new RegExp(
  `\\d\\s?(?:${word})?[^\\d]*(?:-|~|\\bto\\b|\\band\\b|hingga|dan|至|到|和|\\()[^\\d]*\\d`,
  'i',
)

const chineseDigits = '零一二三四五六七八九'
const chinesePowers: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 }

/** A Chinese number below ten thousand: 三百二十, 十, 两. */
function chineseNumber(text: string): number {
  let total = 0
  let digit: number | null = null
  for (const character of text.replaceAll('两', '二')) {
    const times = chinesePowers[character]
    if (times === undefined) digit = chineseDigits.indexOf(character)
    else {
      total += (digit ?? 1) * times
      digit = null
    }
  }
  return total + (digit ?? 0)
}

/** Moves the point of a decimal to the right without floating numbers. */
function shifted(decimal: string, by: number): string {
  const [whole = '', fraction = ''] = decimal.split('.')
  const digits = fraction.padEnd(by, '0')
  const moved = `${whole}${digits.slice(0, by)}`.replace(/^0+(?=\d)/, '')
  const rest = digits.slice(by).replace(/0+$/, '')
  return rest ? `${moved}.${rest}` : moved
}

/** Figures without their groups of three. A comma before one or two figures is a point if a large number follows. */
function plainFigures(figures: string, power: number): string | null {
  if (!figures.includes(',') || /^\d{1,3}(,\d{3})+(\.\d+)?$/.test(figures)) return figures.replaceAll(',', '')
  return power > 0 && /^\d+,\d{1,2}$/.test(figures) ? figures.replace(',', '.') : null
}

/** One number with its word, or several that each count less than the one before: 32亿5000万. */
function total(pieces: readonly (readonly [figures: string, power: number])[]): string | null {
  const [first] = pieces
  const falling = pieces.every(([, power], at) => at === 0 || power < (pieces[at - 1]?.[1] ?? 0))
  if (!first || !falling) return null
  const plain = pieces.map(([figures, power]) => {
    const read = plainFigures(figures, power)
    return read === null ? null : shifted(read, power)
  })
  if (plain.some((part) => part === null)) return null
  if (plain.length === 1) return plain[0] ?? null
  return plain.some((part) => part?.includes('.'))
    ? null
    : String(plain.reduce((sum, part) => sum + BigInt(part ?? 0), 0n))
}

/**
 * Reads an amount as people write it in English, Chinese or Malay: 32000000000, RM32 bn, more than US$2.5 million,
 * 约50.27亿令吉.
 * @returns whole units as a decimal string, and the currency and how exact it is where that is written
 */
export function readAmount(typed: string): ReadAmount {
  const text = typed
    .normalize('NFKC')
    .trim()
    .replace(/[‐-―−]/g, '-')
    .replace(/(?<=\d)\s(?=\d{3}(?!\d))/g, '')
    .replace(
      /[一二两三四五六七八九十][零一二两三四五六七八九十百千]*(?=[余多]?[亿万元令林美欧英])/g,
      (words) => String(chineseNumber(words)),
    )
  const { qualifier, rest } = takeQualifier(text)
  const found = shape.exec(rest)
  if (!found) return { ok: false, message: range.test(rest) ? 'severalAmounts' : 'notAnAmount' }
  const [, before = '', numbers = '', after = ''] = found
  const pieces = [...numbers.matchAll(piece)].map(
    ([, figures = '', large = '']) => [figures, powerOf(large)] as const,
  )
  const amount = total(pieces)
  const named = [before, after].map((name) => name.trim()).filter(Boolean)
  const currencies = new Set(named.map(findCurrency))
  if (amount === null || currencies.has(null) || currencies.size > 1)
    return { ok: false, message: 'notAnAmount' }
  const [currency = null] = currencies
  if (currency === 'several') return { ok: false, message: 'whichCurrency' }
  return { ok: true, amount, currency, qualifier }
}
