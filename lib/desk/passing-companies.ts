import 'server-only'
import { v7 as uuid } from 'uuid'
import { definitionOf } from '@/lib/catalogue'
import type { FormProblem, QuoteRead } from '@/lib/entries/form'
import type { NamedText } from '@/lib/entries/form-names'
import type { Change } from '@/lib/entries/proposal'
import { folded } from '@/lib/entries/search-text'
import type { Lines } from '@/lib/entries/typed'
import { claimsOf } from './claims-of'

const hasHan = /\p{Script=Han}/u

/** All that is known of a company entered in passing is its name. */
const valuesOf = (name: string) =>
  definitionOf('company').schema.safeParse({ name: { [hasHan.test(name) ? 'zh' : 'en']: name } })

/** `participants.0.company` → `quote.participants.0`, `parent` → `quote.parent` */
const quoteInputOf = (input: string) => `quote.${input.split('.').slice(0, 2).join('.')}`

/** Companies that a form names and nobody has entered yet: the same name, however it is written, is one company. */
export class PassingCompanies {
  readonly #ids = new Map<string, string>()

  /** @returns whether what a field refers to can be entered in passing */
  static may(kinds: readonly string[]): boolean {
    return kinds.length === 1 && kinds[0] === 'company'
  }

  /** @returns the id that the company will have */
  enter(name: string): string {
    const known = this.#ids.get(folded(name)) ?? uuid()
    this.#ids.set(folded(name), known)
    return known
  }

  #has(name: string): boolean {
    return this.#ids.has(folded(name))
  }

  /** A new company needs a name, and words that name it: those quoted for the answer that names it. */
  problems(wanted: readonly NamedText[], lines: Lines): FormProblem[] {
    return wanted
      .filter(({ text, kinds }) => PassingCompanies.may(kinds) && this.#has(text))
      .flatMap(({ input, text }): FormProblem[] => {
        if (!valuesOf(text).success) return [{ input, message: 'tooLong' }]
        if (lines.at(quoteInputOf(input))) return []
        return [{ input, message: 'newCompanyNeedsQuote', options: [text] }]
      })
  }

  /** @returns a new entry for each, its name claimed with the words quoted where it is named first */
  changes(wanted: readonly NamedText[], quotes: readonly QuoteRead[], source: string): Change[] {
    return [...this.#ids].flatMap(([key, entryId]): Change[] => {
      const first = wanted.find(({ text }) => folded(text) === key)
      const values = first && valuesOf(first.text)
      const words = first && quotes.find(({ input }) => input === quoteInputOf(first.input))
      if (!words || !values?.success) return []
      const claims = claimsOf([{ ...words, path: 'name' }], source)
      return [{ kind: 'company', entryId, baseRevision: 0, values: values.data, claims }]
    })
  }
}
