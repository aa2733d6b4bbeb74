import { boundsOf } from '@/lib/fields/partial-date'

/** An amount as the values of an entry have it: whole units of the currency as a decimal string; `asOf` is EDTF. */
export type StatedAmount = { kind: string; currency: string; amount: string; asOf: string | null }

/** Where the codes of one kind and currency begin; those of larger amounts come later in the order of their signs. */
export const amountsOf = (kind: string, currency: string): string =>
  `kind+currency+amount:${kind}+${currency}+`

/** At most 20 digits stand before the point, and zeros after it count nothing. */
export function amountCode({ kind, currency, amount }: Omit<StatedAmount, 'asOf'>): string {
  const [whole = '', fraction = ''] = amount.split('.')
  const rest = fraction.replace(/0+$/, '')
  return `${amountsOf(kind, currency)}${whole.padStart(20, '0')}${rest && `.${rest}`}`
}

/** The year of which an amount is; `undated` when none is stated or it may be one of several. */
function yearOf(asOf: string | null): string {
  const bounds = asOf ? boundsOf(asOf) : null
  const [from, to] = [bounds?.from?.slice(0, 4), bounds?.to?.slice(0, 4)]
  return from && from === to ? from : 'undated'
}

/** Codes that count amounts by kind, currency and year, and that find the largest of a kind and currency. */
export const amountCodes = (amounts: readonly StatedAmount[]): string[] => [
  ...new Set(
    amounts.flatMap((one) => [
      `kind+currency+year:${one.kind}+${one.currency}+${yearOf(one.asOf)}`,
      amountCode(one),
    ]),
  ),
]
