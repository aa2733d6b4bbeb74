/** What people call currencies and the names in CLDR do not say, by ISO 4217. */
const alsoCalled: readonly [RegExp, string][] = [
  [/^(?:令吉|林吉特|马币)$/, 'MYR'],
  [/^(?:us dollars?|美金)$/, 'USD'],
  [/^(?:s\$|新元)$/, 'SGD'],
  [/^(?:rmb|yuan|renminbi|元?人民币元?|元)$/, 'CNY'],
  [/^euros?$/, 'EUR'],
  [/^港币$/, 'HKD'],
]

/** Signs and words that several currencies have. */
const shared = /^(?:\$|dollars?|dolar|¥|pounds?|kr|rupees?|pesos?|francs?)$/

const languages = ['en-GB', 'zh', 'ms'] as const
const displays = ['symbol', 'narrowSymbol', 'name'] as const

/** Every name and sign of a currency in three languages, and a name's last word (ringgit, baht), in lower case. */
function namesOf(currency: string): string[] {
  return languages.flatMap((language) =>
    displays.flatMap((currencyDisplay) => {
      const format = new Intl.NumberFormat(language, {
        style: 'currency',
        currency,
        currencyDisplay,
        // One is singular only without a fraction.
        maximumFractionDigits: 0,
      })
      return [1, 2].flatMap((amount) => {
        const name = format.formatToParts(amount).find(({ type }) => type === 'currency')?.value
        return name ? [name.toLowerCase(), name.toLowerCase().split(' ').at(-1) ?? ''] : []
      })
    }),
  )
}

let known: ReadonlyMap<string, string> | null = null

/** Names that only one currency has. */
function currenciesByName(): ReadonlyMap<string, string> {
  if (known) return known
  const found = new Map<string, string | null>()
  for (const currency of Intl.supportedValuesOf('currency')) {
    for (const name of new Set(namesOf(currency))) found.set(name, found.has(name) ? null : currency)
  }
  known = new Map([...found].filter((entry): entry is [string, string] => entry[1] !== null))
  return known
}

/**
 * The currency that a name, sign or code means: RM, US$, 令吉, Malaysian ringgit, MYR.
 * @returns ISO 4217; `several` where more than one has the name; null where none has
 */
export function findCurrency(text: string): string | 'several' | null {
  const name = text.toLowerCase()
  const nickname = alsoCalled.find(([names]) => names.test(name))?.[1]
  if (nickname) return nickname
  if (shared.test(name)) return 'several'
  return currenciesByName().get(name) ?? null
}
