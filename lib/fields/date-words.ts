import type { contentLanguages } from './field'

export type Language = (typeof contentLanguages)[number]

/** How a language says what no calendar of Intl can: dates that are less than a day precise. */
export type DateWords = {
  /** For Intl: day before month in English. */
  tag: string
  about: (date: string) => string
  uncertain: (date: string) => string
  by: (date: string) => string
  from: (date: string) => string
  endUnknown: (date: string) => string
  yearless: (date: string) => string
  noDate: string
  decade: (year: string) => string
  between: (from: string, to: string) => string
  range: (from: string, to: string) => string
  /** Days of one month. */
  days: (from: number, to: number, month: string, year: string) => string
  /** Months of one year. */
  months: (from: string, to: string, year: string) => string
  seasons: readonly [string, string, string, string]
  season: (season: string, year: string) => string
  quarter: (number: number, year: string) => string
  third: (number: number, year: string) => string
  half: (number: number, year: string) => string
}

const ordinal = ['', 'first', 'second', 'third', 'fourth']
const keDua = ['', 'pertama', 'kedua', 'ketiga', 'keempat']
const han = ['', '一', '二', '三', '四']

export const dateWords: Record<Language, DateWords> = {
  en: {
    tag: 'en-GB',
    about: (date) => `about ${date}`,
    uncertain: (date) => `${date} (uncertain)`,
    by: (date) => `by ${date}`,
    from: (date) => `from ${date}`,
    endUnknown: (date) => `from ${date}, end not known`,
    yearless: (date) => `${date}, year not stated`,
    noDate: 'date not stated',
    decade: (year) => `${year}s`,
    between: (from, to) => `between ${from} and ${to}`,
    range: (from, to) => `${from} – ${to}`,
    days: (from, to, month, year) => `${from}–${to} ${month} ${year}`,
    months: (from, to, year) => `${from}–${to} ${year}`,
    seasons: ['spring', 'summer', 'autumn', 'winter'],
    season: (season, year) => `${season} ${year}`,
    quarter: (number, year) => `${ordinal[number]} quarter of ${year}`,
    third: (number, year) => `${ordinal[number]} third of ${year}`,
    half: (number, year) => `${ordinal[number]} half of ${year}`,
  },
  zh: {
    tag: 'zh',
    about: (date) => `约${date}`,
    uncertain: (date) => `${date}（不确定）`,
    by: (date) => `最迟${date}`,
    from: (date) => `${date}起`,
    endUnknown: (date) => `${date}起，结束时间不详`,
    yearless: (date) => `${date}（未注明年份）`,
    noDate: '未注明日期',
    decade: (year) => `${year}年代`,
    between: (from, to) => `${from}至${to}之间`,
    range: (from, to) => `${from}至${to}`,
    days: (from, to, month, year) => `${year}年${month}${from}日至${to}日`,
    months: (from, to, year) => `${year}年${from}至${to}`,
    seasons: ['春季', '夏季', '秋季', '冬季'],
    season: (season, year) => `${year}年${season}`,
    quarter: (number, year) => `${year}年第${han[number]}季度`,
    third: (number, year) => `${year}年${['', '前', '中间', '后'][number]}四个月`,
    half: (number, year) => `${year}年${number === 1 ? '上' : '下'}半年`,
  },
  ms: {
    tag: 'ms',
    about: (date) => `sekitar ${date}`,
    uncertain: (date) => `${date} (tidak pasti)`,
    by: (date) => `menjelang ${date}`,
    from: (date) => `mulai ${date}`,
    endUnknown: (date) => `mulai ${date}, penghujungnya tidak diketahui`,
    yearless: (date) => `${date}, tahun tidak dinyatakan`,
    noDate: 'tarikh tidak dinyatakan',
    decade: (year) => `${year}-an`,
    between: (from, to) => `antara ${from} dengan ${to}`,
    range: (from, to) => `${from} – ${to}`,
    days: (from, to, month, year) => `${from}–${to} ${month} ${year}`,
    months: (from, to, year) => `${from}–${to} ${year}`,
    seasons: ['musim bunga', 'musim panas', 'musim luruh', 'musim sejuk'],
    season: (season, year) => `${season} ${year}`,
    quarter: (number, year) => `suku ${keDua[number]} ${year}`,
    third: (number, year) => `sepertiga ${keDua[number]} ${year}`,
    half: (number, year) => `separuh ${keDua[number]} ${year}`,
  },
}
