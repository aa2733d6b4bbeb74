export type ReadAmount =
  | { ok: true; amount: string; currency: string | null }
  | { ok: false; message: 'notAnAmount' }

/** How much the words for large numbers multiply by, as powers of ten. */
const powers: readonly [RegExp, number][] = [
  [/^(?:trillion|trn|tn|trilion)$/i, 12],
  [/^(?:billion|bn|bil|b|bilion)$/i, 9],
  [/^(?:million|mn|mil|m|juta)$/i, 6],
  [/^(?:thousand|k|ribu)$/i, 3],
  [/^万亿$/, 12],
  [/^亿$/, 8],
  [/^百万$/, 6],
  [/^万$/, 4],
]

const currencies: readonly [RegExp, string][] = [
  [/^(?:rm|myr|ringgit|令吉|林吉特)$/i, 'MYR'],
  [/^(?:us\$|usd|us dollars?|美元)$/i, 'USD'],
  [/^(?:s\$|sgd|新元)$/i, 'SGD'],
  [/^(?:rmb|cny|yuan|人民币|元)$/i, 'CNY'],
  [/^(?:€|eur|euros?|欧元)$/i, 'EUR'],
  [/^(?:£|gbp|英镑)$/i, 'GBP'],
]

const currencyOf = (text: string): string | null => {
  const known = currencies.find(([pattern]) => pattern.test(text))?.[1]
  return known ?? (/^[A-Z]{3}$/.test(text) ? text : null)
}

/** Moves the point of a decimal to the right without floating numbers. */
function shifted(number: string, by: number): string {
  const [whole = '', fraction = ''] = number.split('.')
  const digits = fraction.padEnd(by, '0')
  const moved = `${whole}${digits.slice(0, by)}`.replace(/^0+(?=\d)/, '')
  const rest = digits.slice(by).replace(/0+$/, '')
  return rest ? `${moved}.${rest}` : moved
}

const shape = /^([^\d\s.,-]*(?:\s?dollars?)?)\s*(\d[\d,]*(?:\.\d+)?)\s*(万亿|百万|亿|万|[a-z]+)?\s*(.*)$/iu

/**
 * Reads an amount as people write it: 32000000000, RM32 bn, US$2.5 million, 50.27亿令吉.
 * @returns whole units as a decimal string, and the currency where it is written
 */
export function readAmount(typed: string): ReadAmount {
  const text = typed.normalize('NFKC').trim()
  const [, before = '', number = '', word = '', after = ''] = shape.exec(text) ?? []
  const power = word ? powers.find(([pattern]) => pattern.test(word))?.[1] : 0
  const unit = [before, power === undefined ? word : '', after].join('').trim()
  const currency = unit ? currencyOf(unit) : null
  const plain = number.replaceAll(',', '')
  const grouped = !number.includes(',') || /^\d{1,3}(,\d{3})+(\.\d+)?$/.test(number)
  if (!plain || !grouped || (unit && !currency)) return { ok: false, message: 'notAnAmount' }
  return { ok: true, amount: shifted(plain, power ?? 0), currency }
}
