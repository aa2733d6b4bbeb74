import { beforeAll, expect, test } from 'vitest'
import { catalogue } from '@/lib/catalogue'
import { searchEntries } from '@/lib/entries/search'
import { seed } from './seed'

/** A question, and what a reader expects first or among the first three. */
const questions: readonly [string, string][] = [
  // English
  ['Infinaxis Data Center', 'project/infinaxis-data-center'],
  ['infinaxis', 'company/infinaxis'],
  ['infinaxis data centre', 'project/infinaxis-data-center'],
  ['Huawei', 'company/huawei'],
  ['East Coast Rail Link', 'project/east-coast-rail-link'],
  ['ECRL', 'project/east-coast-rail-link'],
  ['rail link', 'project/east-coast-rail-link'],
  ['visa exemption', 'agreement/visa-exemption-agreement'],
  ['exemption of visas', 'agreement/visa-exemption-agreement'],
  ['giant panda', 'agreement/giant-panda-agreement'],
  ['pandas', 'agreement/giant-panda-agreement'],
  ['fresh durians', 'agreement/fresh-durian-protocol'],
  ['joint statement 2025 shared future', 'agreement/joint-statement-community-with-shared-future'],
  ['data centres', 'sector/data-centres'],
  ['data centers', 'sector/data-centres'],
  ['DayOne training centre', 'project/dayone-johor-training-centre'],
  ['Nusajaya Tech Park', 'project/gds-nusajaya-tech-park'],
  ['MY06', 'project/bridge-my06'],
  ['Automotive High-Tech Valley', 'project/automotive-high-tech-valley'],
  ['AHTV', 'project/automotive-high-tech-valley'],
  ['DRB-HICOM', 'company/drb-hicom'],
  ['Proton electric vehicle plant', 'project/proton-ev-plant'],
  ['BYD plant', 'project/byd-tanjong-malim-plant'],
  ['Tanjong Malim', 'project/byd-tanjong-malim-plant'],
  ['Chery Shah Alam', 'project/chery-shah-alam-plant'],
  ['second 5G network', 'project/u-mobile-5g-network'],
  ['U Mobile', 'company/u-mobile'],
  ['Exchange 106', 'project/exchange-106'],
  ['Kuantan Industrial Park', 'project/mckip'],
  ['MCKIP', 'project/mckip'],
  ['Mulia Property Development', 'company/mulia-property-development'],
  ['new quality productive forces', 'sector/new-quality-productive-forces'],
  ['"foreign and defence dialogue"', 'commitment/joint-foreign-and-defence-dialogue'],
  ['trade and investment commitments', 'commitment/investment-commitments-april-2023'],
  ['five-year programme', 'agreement/five-year-programme-2024-2028'],
  ['Bain Capital', 'company/bain-capital'],
  ['Mah Sing', 'project/southville-city-data-centre'],
  // small errors
  ['Infinaxs', 'company/infinaxis'],
  ['Hauwei', 'company/huawei'],
  ['Gelly', 'company/geely'],
  ['Chindta', 'company/chindata-group'],
  ['exchnage 106', 'project/exchange-106'],
  ['Protn', 'company/proton'],
  ['Legneda', 'company/legenda-beringin-holding'],
  // 中文
  ['华为', 'company/huawei'],
  ['華為', 'company/huawei'],
  ['东海岸铁路', 'project/east-coast-rail-link'],
  ['東海岸鐵路', 'project/east-coast-rail-link'],
  ['数据中心', 'sector/data-centres'],
  ['万国数据', 'company/gds'],
  ['萬國數據', 'company/gds'],
  ['新质生产力', 'sector/new-quality-productive-forces'],
  ['关丹产业园', 'project/mckip'],
  ['命运共同体', 'agreement/joint-statement-community-with-shared-future'],
  ['比亚迪', 'company/byd'],
  ['铁', 'sector/railways'],
  ['中国建筑', 'company/china-state-construction-engineering-corp'],
  // Bahasa Melayu
  ['Laluan Rel Pantai Timur', 'project/east-coast-rail-link'],
  ['pantai timur', 'project/east-coast-rail-link'],
  ['taman perindustrian', 'sector/industrial-parks'],
  ['pusat data', 'sector/data-centres'],
  ['kereta api', 'sector/railways'],
  ['kenderaan bermotor', 'sector/motor-vehicles'],
]

beforeAll(() => seed('both'))

test('at least nine in ten questions find what is expected among the first three', async () => {
  const missed: string[] = []
  for (const [question, expected] of questions) {
    const { found } = await searchEntries(catalogue, question, 20)
    const first = found.flatMap(({ rows }) => rows.map(({ kind, slug }) => `${kind}/${slug}`)).slice(0, 3)
    if (!first.includes(expected)) missed.push(`${question}: ${first.join(', ')}`)
  }
  expect(questions.length).toBeGreaterThanOrEqual(60)
  // One development has all the words in its name, which the project that it is about has not.
  expect(missed.length, missed.join('\n')).toBeLessThanOrEqual(1)
})

test('no question, however odd, is an error', async () => {
  const odd = [
    "'",
    '\\',
    "a:*' | !b & (",
    '"',
    '""',
    '!!!',
    '%_%',
    ':*',
    '<script>',
    '中',
    '\u0000a',
    '\ud800',
    'a'.repeat(5000),
  ]
  for (const question of [...odd, odd.join(' ')]) await searchEntries(catalogue, question, 20)
})
