const precisions = [
  [/^\.\.\//, 'latest'],
  [/\/\.\.$/, 'earliest'],
  [/\//, 'period'],
  [/[~?%]/, 'about'],
  [/^[\dX]{4}-(?:2[1-9]|3[0-2])$/, 'season'],
  [/^[\dX]{4}-3[3-6]$/, 'quarter'],
  [/^[\dX]{4}-3[7-9]$/, 'third'],
  [/^[\dX]{4}-4[01]$/, 'half'],
  [/^\d{4}$/, 'year'],
  [/^\d{3}X$/, 'decade'],
  [/^[\dX]{4}-\d\d$/, 'month'],
  [/^[\dX]{4}-\d\d-\d\d$/, 'day'],
] as const

export type Precision = (typeof precisions)[number][1] | 'unclear'

/** How precise a partial date is. @param date EDTF */
export const precisionOf = (date: string): Precision =>
  precisions.find(([pattern]) => pattern.test(date))?.[1] ?? 'unclear'
