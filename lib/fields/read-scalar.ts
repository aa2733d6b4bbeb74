import { contentLanguages, type Place, type Scalar } from './field'
import { readAmount } from './read-amount'
import { readDate } from './read-date'

/** A value as read from what was typed; null where nothing was. `options` are what the text could have meant. */
export type ReadValue = { ok: true; value: unknown } | { ok: false; message: string; options?: string[] }

/** Finds what is named in a form: answers are prepared before, so that reading asks nobody. */
export type Names = {
  /** @returns ids of the entries of these kinds that have the name, address or id */
  entries: (kinds: readonly string[], text: string) => { id: string; label: string }[]
  places: (text: string) => { place: Place; label: string }[]
  /** EDTF of the day on which the source was written, which “next year” counts from. */
  writtenOn?: string | null
}

const value = (read: unknown): ReadValue => ({ ok: true, value: read })
const refused = (message: string, options?: string[]): ReadValue => ({ ok: false, message, options })

const many = 8

/** The one that a name means; several or none is for whoever typed it to settle. */
function only(found: readonly { value: unknown; label: string }[], text: string, none: string): ReadValue {
  const [first, ...others] = found
  if (first === undefined) return refused(none, [text])
  if (others.length === 0) return value(first.value)
  return refused(
    'severalFit',
    found.slice(0, many).map(({ label }) => label),
  )
}

/** `51`, `51 %` or `51.5` per cent, in basis points. */
function readShare(text: string): ReadValue {
  const number = /^(\d{1,3})(?:[.,](\d{1,2}))?\s*%?$/.exec(text)
  if (!number) return refused('notAShare')
  const basisPoints = Number(number[1]) * 100 + Number((number[2] ?? '').padEnd(2, '0'))
  return basisPoints <= 10_000 ? value(basisPoints) : refused('notAShare')
}

/**
 * Reads one line of a form as a value of a field; what a line cannot show is checked by the field's schema after.
 * Localised text has a line a language and is read by `readLocalised`.
 */
export function readScalar(field: Scalar, typed: string, names: Names): ReadValue {
  const text = typed.trim()
  if (text === '') return value(null)
  switch (field.type) {
    case 'date': {
      const read = readDate(text, names.writtenOn)
      return read.ok ? value(read.date) : refused(read.message, read.readings)
    }
    case 'decimal': {
      const read = readAmount(text)
      return read.ok ? value(read.amount) : refused(read.message)
    }
    case 'number':
      return /^\d{1,9}$/.test(text) ? value(Number(text)) : refused('notANumber')
    case 'share':
      return readShare(text)
    case 'yesNo':
      return value(text === 'on' || text === 'true')
    case 'country':
    case 'currency':
      return value(text.toUpperCase())
    case 'place': {
      const found = names.places(text).map(({ place, label }) => ({ value: place, label }))
      return only(found, text, 'noSuchPlace')
    }
    case 'reference': {
      const found = names.entries(field.to, text).map(({ id, label }) => ({ value: id, label }))
      return only(found, text, 'noSuchEntry')
    }
    case 'localised':
    case 'text':
    case 'choice':
    case 'language':
    case 'url':
    case 'code':
    case 'relationship':
      return value(text)
  }
}

/** Words by language; null where none has any. @param typed the line of a language */
export function readLocalised(typed: (language: string) => string): Record<string, string> | null {
  const words = contentLanguages.flatMap((language) => {
    const text = typed(language).trim()
    return text ? [[language, text] as const] : []
  })
  return words.length > 0 ? Object.fromEntries(words) : null
}
