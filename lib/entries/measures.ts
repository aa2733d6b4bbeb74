import { choice, currency, decimal, items, optional, partialDate, text, yesNo } from '@/lib/fields/field'

/** Amounts in whole units of the currency that the source used; amounts of different kinds are never added. */
export const figures = () =>
  items(
    {
      amount: decimal(),
      currency: currency(),
      kind: choice('moneyKind', [
        'target_to_attract',
        'potential',
        'announced',
        'pledged',
        'agreed',
        'approved',
        'contracted',
        'financed',
        'disbursed',
        'spent',
        'final_cost',
        'valuation',
        'model_estimate',
      ]),
      qualifier: optional(choice('moneyQualifier', ['exact', 'about', 'over', 'up_to'])),
      asOf: optional(partialDate()),
      note: optional(text()),
    },
    { sourced: true },
  )

/** Sizes that a source states: 12 MW, 17,000 m². */
export const metrics = () =>
  items(
    {
      name: choice('metricName', [
        'it_load',
        'floor_area',
        'capacity',
        'length',
        'jobs',
        'units_per_year',
        'other',
      ]),
      value: decimal(),
      unit: text({ max: 40 }),
      qualifier: optional(choice('moneyQualifier', ['exact', 'about', 'over', 'up_to'])),
      forecast: optional(yesNo()),
      note: optional(text()),
    },
    { sourced: true },
  )
