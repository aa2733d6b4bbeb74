import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findQuote } from './find-quote'
import { foldText } from './folded-text'
import { surroundings, takeQuote } from './take-quote'

const article = `China and Malaysia Forge Deeper Collaboration

Scheduled for completion in June, the Infinaxis Data Center represents a shift. The second phase is
scheduled for completion in June 2026, and the third one for completion in June as well.`

const found = (text: string, exact: string, prefix?: string, suffix?: string) => {
  const place = findQuote(text, { exact, prefix, suffix })
  return place.found === 'once' ? text.slice(place.start, place.end) : place
}

describe('the same words', () => {
  test.each([
    ['the  Infinaxis\nData Center', 'the Infinaxis Data Center'],
    ['the Infinaxis Data Cen\u00adter', 'the Infinaxis Data Center'],
    ['“new infrastructure” – soon', '"new infrastructure" - soon'],
    ['Malaysia’s tech hub', "Malaysia's tech hub"],
    ['ＲＭ３２ bn', 'RM32 bn'],
    ['于今年\n6月完工。', '于今年6月完工。'],
    ['于今年 6 月完工', '于今年6月完工'],
    ['ｶﾞｽ', 'ガス'],
    ['cafe\u0301', 'caf\u00e9'],
    ['the ﬁrst oﬃce', 'the first office'],
    ['ميناء \u200fكوانتان', 'ميناء كوانتان'],
    ['a 🚄 train', 'a 🚄\ufe0f  train'],
  ])('%j and %j', (text, exact) => {
    expect(found(`At first. ${text} and so on`, exact)).toBe(text)
    expect(found(`At first. ${exact} and so on`, text)).toBe(exact)
  })

  test('other words are not found, and nothing is nowhere', () => {
    expect(found(article, 'completion in July')).toEqual({ found: 'nowhere' })
    expect(found(article, 'scheduled For')).toEqual({ found: 'nowhere' })
    expect(found(article, ' \n ')).toEqual({ found: 'nowhere' })
    expect(found('', 'words')).toEqual({ found: 'nowhere' })
  })
})

describe('words in several places', () => {
  test('are several until what is around them decides', () => {
    expect(found(article, 'completion in June')).toEqual({ found: 'several', count: 3 })
    const place = (prefix: string, suffix: string) =>
      findQuote(article, { exact: 'completion in June', prefix, suffix })
    const at = (nth: number) => article.split('completion in June', nth).join('completion in June').length
    expect(place('Scheduled for ', ', the Infinaxis')).toMatchObject({ start: at(1) })
    expect(place('', ' 2026, and')).toMatchObject({ start: at(2) })
    expect(place('the third one for ', '')).toMatchObject({ start: at(3) })
  })

  test('are told apart by surroundings that changed a little, and not by others', () => {
    expect(
      findQuote(article, {
        exact: 'completion in June',
        prefix: 'The 2nd phase was scheduled for ',
        suffix: ' of 2026, and a',
      }),
    ).toMatchObject({ found: 'once', start: article.indexOf('completion in June 2026') })
    expect(
      findQuote(article, { exact: 'completion in June', prefix: 'xyzzy plugh ', suffix: ' qwertyuiop' }),
    ).toEqual({ found: 'several', count: 3 })
  })

  test('whole words go before parts of others', () => {
    expect(findQuote('another and the other', { exact: 'other' })).toMatchObject({ start: 16 })
    expect(findQuote('another brother', { exact: 'other' })).toEqual({ found: 'several', count: 2 })
    expect(findQuote('25 MW, then 5 MW', { exact: '5 MW' })).toMatchObject({ start: 12 })
    expect(findQuote('马来西亚和马来', { exact: '马来' })).toEqual({ found: 'several', count: 2 })
  })
})

describe('taking a quote', () => {
  test('whole words are taken, with what is around them cut at the border of a word', () => {
    const start = article.indexOf('finaxis')
    expect(takeQuote(article, start, start + 'finaxis Data Cen'.length)).toEqual({
      exact: 'Infinaxis Data Center',
      prefix: 'Deeper Collaboration\nScheduled for completion in June, the ',
      suffix: ' represents a shift. The second phase is scheduled for',
    })
    expect(takeQuote(article, 3, 3)).toBeNull()
    expect(takeQuote('a  \n b', 1, 4)).toBeNull()
  })

  test('Chinese is cut between any two characters, and no character is cut apart', () => {
    const text = '数据中心预计于今年6月完工。'.repeat(20)
    expect(takeQuote(text, 2, 4)).toMatchObject({ exact: '中心', prefix: '数据' })
    expect(takeQuote(text, 2, 4)?.suffix).toHaveLength(64)
    expect(takeQuote('a 🚄 b', 3, 5)?.exact).toBe('🚄')
    expect(surroundings('x'.repeat(500), 200, 210).prefix).toHaveLength(64)
  })
})

const letters = fc.constantFrom(..."abcde 中文字数 \n\tمرحبا 🚄👩\u200d🔧é'’“”-–\u00ad,. ".split(/(?:)/u))
const texts = fc.oneof(
  fc.string({ unit: letters, minLength: 1, maxLength: 400 }),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 200 }),
)
const spaces = fc.constantFrom(' ', '\n', '\r\n', '\u00a0', '  \t ', '\u3000')

test('whatever is chosen in a text is found again in its place, also when white space has changed', () => {
  fc.assert(
    fc.property(texts, fc.nat(), fc.nat(), spaces, (text, a, b, space) => {
      const [from, to] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y) as [
        number,
        number,
      ]
      const quote = takeQuote(text, from, to)
      if (!quote) return
      for (const now of [text, text.replace(/\s+/g, space)]) {
        const place = findQuote(now, quote)
        // Where even the surroundings are the same, nobody could tell the places apart.
        if (place.found === 'several') {
          expect(now.length).toBeGreaterThan(quote.exact.length)
          continue
        }
        expect(place.found).toBe('once')
        if (place.found !== 'once') continue
        if (now === text) expect(place.start < to && place.end > from).toBe(true)
        expect(foldText(now.slice(place.start, place.end)).text).toContain(foldText(quote.exact).text)
      }
    }),
    { numRuns: 1500 },
  )
})

test('among many places the chosen one is found, since its neighbours are its own', () => {
  const numbered = Array.from({ length: 400 }, (_, i) => `Line ${i}: the port is open.`).join('\n')
  fc.assert(
    fc.property(fc.nat({ max: 399 }), (line) => {
      const start = numbered.indexOf('the port', numbered.indexOf(`Line ${line}:`))
      const quote = takeQuote(numbered, start, start + 'the port'.length)
      expect(quote && findQuote(numbered.replaceAll('\n', '  '), quote)).toMatchObject({
        found: 'once',
        start: numbered
          .replaceAll('\n', '  ')
          .indexOf('the port', numbered.replaceAll('\n', '  ').indexOf(`Line ${line}:`)),
      })
    }),
  )
})

test('200,000 characters are searched while one waits, also when every place fits', () => {
  const long = 'The port of Kuantan 关丹港 is open. '.repeat(6250)
  const started = performance.now()
  expect(findQuote(long, { exact: 'is open', prefix: 'Kuantan ', suffix: '. The' })).toMatchObject({
    found: 'several',
  })
  expect(findQuote(`${long}The end.`, { exact: 'The end' })).toMatchObject({ found: 'once' })
  const same = 'a'.repeat(200_000)
  expect(findQuote(same, { exact: 'a', prefix: 'b', suffix: 'c' })).toMatchObject({ found: 'several' })
  expect(performance.now() - started).toBeLessThan(5000)
})
