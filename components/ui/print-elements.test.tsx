import { NextIntlClientProvider, useTranslations } from 'next-intl'
import { Fragment, type ReactNode, useId } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { AsText } from './as-text'
import { printElements } from './print-elements'

/** As a browser reads it: names of attributes in any case, apostrophes as React writes them. */
const read = (html: string) =>
  html.replace(/ ([a-zA-Z-]+)=/g, (_, name) => ` ${name.toLowerCase()}=`).replaceAll('/>', '>')

function Said() {
  const t = useTranslations('one')
  const id = useId()
  return (
    <section aria-labelledby={id}>
      {t.rich('said', { bold: (words) => <b>{words}</b>, name: () => <i>{'<Ann>'}</i> })}
    </section>
  )
}

const Later = async () => 'later'

const Twice = ({ children }: { children: ReactNode }) => (
  <>
    {children}
    <b>{children}</b>
  </>
)

test('what is printed is what React renders', () => {
  const odd = `</p><script>alert("1 & 'one'")</script>`
  const elements = (
    <>
      <p className="a b" lang={undefined} title={odd} data-label={odd} aria-hidden="true" tabIndex={-1}>
        {odd} {0} {false} {null} {[<i key="1">1</i>, 'two']}
      </p>
      <label htmlFor="day">
        <input id="day" type="date" required readOnly={false} defaultValue="2026-11-29" />
      </label>
      <Twice>
        <Fragment>within</Fragment>
      </Twice>
      <details open data-within="" aria-hidden={false} data-on={true}>
        <a href="/a?b=1&c=2" hrefLang="ms" rel="external">
          {'"'}
        </a>
      </details>
      <pre>{'one\n\ttwo'}</pre>
      <td colSpan={3} />
      <svg viewBox="0 0 9 9" aria-hidden="true">
        <path d="M1 8" strokeWidth="1.7" strokeLinecap="square" stroke="currentColor" fill="none" />
        <use href="#s-one" />
      </svg>
      <br />
    </>
  )
  expect(read(printElements(elements))).toBe(read(renderToStaticMarkup(elements)))
})

test('functions that read messages and ids are called as React calls them', () => {
  const html = renderToStaticMarkup(
    <NextIntlClientProvider
      locale="en"
      messages={{ one: { said: 'Of <bold>all</bold>, <name></name>.' } }}
      timeZone="UTC"
    >
      <AsText as="article" className="wide">
        <Said />
      </AsText>
    </NextIntlClientProvider>,
  )
  expect(html).toMatch(
    /^<article class="wide"><section aria-labelledby="[^"]+">Of <b>all<\/b>, <i>&lt;Ann&gt;<\/i>\.<\/section><\/article>$/,
  )
})

test('an address that a browser would run is left out', () => {
  for (const address of ['javascript:alert(1)', ' \u0001JavaScript:alert(1)', 'java\nscript\t:alert(1)'])
    expect(printElements(<a href={address}>a</a>)).toBe('<a>a</a>')
  const within = '/a?b=javascript:'
  expect(printElements(<a href={within}>a</a>)).toBe(`<a href="${within}">a</a>`)
})

test('what cannot be printed is refused: handlers, styles, scripts, what has to be waited for', () => {
  const refused = [
    <button key="1" type="button" onClick={() => {}} />,
    <p key="2" style={{ color: 'red' }} />,
    <script key="3">{'1 < 2'}</script>,
    <Later key="4" />,
  ]
  for (const one of refused) expect(() => printElements(one)).toThrow()
})
