/** One to four as people count in words or figures. */
const ordinals = [
  'first 1st pertama 1 一 i',
  'second 2nd kedua 2 二 ii',
  'third 3rd ketiga 3 三 iii',
  'fourth 4th last keempat terakhir 4 四 iv',
]

/** NaN for anything else. */
const numberOf = (word: string): number =>
  ordinals.findIndex((words) => words.split(' ').includes(word.toLowerCase().replace(/^ke-?(?=\d)/, ''))) +
    1 || Number.NaN

/** EDTF numbers seasons 21 to 24, quarters 33 to 36, thirds 37 to 39 and halves 40 and 41. */
const part = (first: number, many: number) => (year: string, word: string) => {
  const number = numberOf(word)
  return number <= many ? `${year}-${first - 1 + number}` : null
}
const quarter = part(33, 4)
const third = part(37, 3)
const half = part(40, 2)

const seasons: readonly RegExp[] = [
  /^(?:spring|musim bunga|春[季天]?)$/i,
  /^(?:summer|musim panas|夏[季天]?)$/i,
  /^(?:autumn|fall|musim luruh|秋[季天]?)$/i,
  /^(?:winter|musim sejuk|冬[季天]?)$/i,
]
const season = (year: string, word: string) => {
  const number = seasons.findIndex((words) => words.test(word))
  return number < 0 ? null : `${year}-${21 + number}`
}

type Rule = [pattern: RegExp, date: (...parts: string[]) => string | null]

/** Ways of writing years and parts of years, which readers of days and months do not know. */
const rules: readonly Rule[] = [
  [/^(?:the year |year |tahun )?(\d{4})年?$/i, (year = '') => year],
  [/^(?:the )?(?:tahun )?(\d{3})0(?:'?s|-an|年代)$/i, (decade = '') => `${decade}X`],
  [/^(?:(1[0-9]|20|21)世纪)(\d)0年代$/, (century = '', decade = '') => `${Number(century) - 1}${decade}X`],
  [/^q([1-4])(?: of)?[ /-]?(\d{4})$/i, (number = '', year = '') => quarter(year, number)],
  [/^([1-4])q[ /-]?(\d{4})$/i, (number = '', year = '') => quarter(year, number)],
  [/^(\d{4})[ /-]?q([1-4])$/i, (year = '', number = '') => quarter(year, number)],
  [/^(\d{4})[ /-]?([1-4])q$/i, (year = '', number = '') => quarter(year, number)],
  [
    /^(?:the )?([a-z\d]+)[ -]quarter(?: of)?(?: the year)?,? (\d{4})$/i,
    (word = '', year = '') => quarter(year, word),
  ],
  [/^suku(?: tahun)? ([a-z\d-]+)(?: tahun)?[ ,]*(\d{4})$/i, (word = '', year = '') => quarter(year, word)],
  [/^(\d{4})年(?:第)?([一二三四1-4])季度?$/, (year = '', word = '') => quarter(year, word)],
  [/^(?:the )?([a-z\d]+) third of (\d{4})$/i, (word = '', year = '') => third(year, word)],
  [/^sepertiga ([a-z\d-]+) (\d{4})$/i, (word = '', year = '') => third(year, word)],
  [
    /^(\d{4})年(前|中间|后)四个月$/,
    (year = '', word = '') => third(year, { 前: '1', 中间: '2' }[word] ?? '3'),
  ],
  [/^h([12])(?: of)?[ /-]?(\d{4})$/i, (number = '', year = '') => half(year, number)],
  [/^([12])h[ /-]?(\d{4})$/i, (number = '', year = '') => half(year, number)],
  [/^(\d{4})[ /-]?h([12])$/i, (year = '', number = '') => half(year, number)],
  [/^(?:the )?([a-z\d]+)[ -]half(?: of)?,? (\d{4})$/i, (word = '', year = '') => half(year, word)],
  [
    /^(?:separuh|setengah)(?: masa| tahun)? ([a-z\d-]+)(?: tahun)?[ ,]*(\d{4})$/i,
    (word = '', year = '') => half(year, word),
  ],
  [/^(\d{4})年([上下])半年$/, (year = '', word = '') => half(year, word === '上' ? '1' : '2')],
  [
    /^(?:the )?(spring|summer|autumn|fall|winter|musim [a-z]+)(?: of)? (\d{4})$/i,
    (word = '', year = '') => season(year, word),
  ],
  [/^(\d{4})年([春夏秋冬][季天]?)$/, (year = '', word = '') => season(year, word)],
]

/** Reads years, decades, seasons, quarters, thirds and halves. @returns EDTF; null when it is none of them */
export function readYearPart(text: string): string | null {
  for (const [pattern, date] of rules) {
    const found = pattern.exec(text)
    const read = found && date(...found.slice(1))
    if (read) return read
  }
  return null
}
