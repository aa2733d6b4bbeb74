import type { Scalar, Shape } from '@/lib/fields/field'

/** The ways in which values are written, with examples; each named by the messages under `data.form`. */
export const forms = {
  text: 'Bernama',
  localised: '{ "en": "Data centres", "zh": "数据中心" }',
  paragraph: '{ "en": "It is under construction." }',
  date: '2025 · 2025-06 · 2025-34 · 2025-04-17 · 2026~ · ../2026-12 · XXXX-06',
  instant: '2026-11-24T09:32:01.000Z',
  choice: 'in_progress',
  number: '56',
  decimal: '"32000000000"',
  share: '5100',
  country: 'MY',
  currency: 'MYR',
  language: 'zh-Hans',
  url: 'https://example.org/a-page',
  yesNo: 'true',
  code: '6311',
  place: '{ "name": "Cyberjaya", "lat": 2.92, "lon": 101.65, "country": "MY" }',
  relationship: 'china-malaysia',
  reference: '"huawei" · { "kind": "project", "slug": "a-project" }',
  list: '[ … ]',
  quote: '{ "exact": "completed in June", "prefix": "will be ", "suffix": null }',
  any: '"2025-06"',
} as const
export type Form = keyof typeof forms

/** Where each form has a standard of its own. */
export const formStandards: Partial<Record<Form, { name: string; url: string }>> = {
  date: { name: 'EDTF', url: 'https://www.loc.gov/standards/datetime/' },
  country: { name: 'ISO 3166-1', url: 'https://www.iso.org/iso-3166-country-codes.html' },
  currency: { name: 'ISO 4217', url: 'https://www.iso.org/iso-4217-currency-codes.html' },
  language: { name: 'BCP 47', url: 'https://www.rfc-editor.org/info/bcp47' },
}

/** Outside lists that fields of type `code` take their codes from. */
export const outsideLists: Readonly<Record<string, string>> = { isic: 'ISIC Rev. 4', dac: 'OECD DAC/CRS' }

/** How the value of a field is written. */
export function formOf(shape: Shape): Form {
  if (shape.type === 'list') return shape.of.type === 'group' ? 'list' : formOf(shape.of)
  return shape.type === 'localised' && shape.long ? 'paragraph' : shape.type
}

/** The field whose codes or references a field holds: itself, or what a list is made of. */
export const pieceOf = (shape: Shape): Scalar | null =>
  shape.type !== 'list' ? shape : shape.of.type === 'group' ? null : shape.of
