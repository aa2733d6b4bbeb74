/** At most so many are kept of each; they are few, unless somebody makes up languages. */
const most = 500

/** Making a formatter takes a hundred times as long as formatting: each is made once. */
function kept<Options, Formatter>(make: (tag: string, options?: Options) => Formatter) {
  const made = new Map<string, Formatter>()
  return (tag: string, options?: Options): Formatter => {
    const key = `${tag} ${JSON.stringify(options)}`
    const known = made.get(key)
    if (known) return known
    const formatter = make(tag, options)
    if (made.size >= most) made.clear()
    made.set(key, formatter)
    return formatter
  }
}

/** `Intl.DateTimeFormat`, made once for a language and its options; the others alike. */
export const dateFormat = kept(
  (tag, options?: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(tag, options),
)
export const numberFormat = kept(
  (tag, options?: Intl.NumberFormatOptions) => new Intl.NumberFormat(tag, options),
)
export const listFormat = kept((tag, options?: Intl.ListFormatOptions) => new Intl.ListFormat(tag, options))
export const displayNames = kept(
  (tag, options: Intl.DisplayNamesOptions = { type: 'region' }) => new Intl.DisplayNames(tag, options),
)
