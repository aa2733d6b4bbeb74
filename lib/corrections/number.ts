import { randomInt } from 'node:crypto'

/** Without what is read for something else: 0 and o, 1, i and l. */
const alphabet = '23456789abcdefghjkmnpqrstuvwxyz'

/** @returns ten letters and figures by chance, about 2⁴⁹ of them: to be read out, not to be guessed */
export const newNumber = (): string =>
  Array.from({ length: 10 }, () => alphabet[randomInt(alphabet.length)]).join('')

/** As it is shown, in two halves. */
export const printNumber = (number: string): string => `${number.slice(0, 5)}-${number.slice(5)}`

/** @returns the number in an address or as somebody typed it; null when it can be none */
export function readNumber(text: string): string | null {
  const plain = text.toLowerCase().replace(/[\s-]/g, '')
  return plain.length === 10 && [...plain].every((letter) => alphabet.includes(letter)) ? plain : null
}
