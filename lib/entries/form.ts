import type { Group, Localised, Scalar, Shape } from '@/lib/fields/field'
import { readAmount } from '@/lib/fields/read-amount'
import { type Names, readLocalised, readScalar } from '@/lib/fields/read-scalar'
import { usualAnswer } from '@/lib/fields/usual-answer'
import type { AnyDefinition, AnyValues } from './define'
import type { Named } from './entry'
import { nameIn } from './facet'
import { hasSeparator, namesIn } from './name-list'
import type { Lines, Typed } from './typed'

/** What is wrong with an input; `message` is a key of the messages under `problems`. */
export type FormProblem = { input: string; message: string; options?: string[] }

/** Words quoted for a place in the values: `stage`, `participants/<id>`. */
export type QuoteRead = {
  path: string
  input: string
  exact: string
  /** What stands around the words in their text, as far as it was chosen there or is known. */
  prefix: string | null
  suffix: string | null
}

export type FormRead = { values: AnyValues; quotes: QuoteRead[]; problems: FormProblem[] }

type Prepared = { lines: Lines; names: Names; prefix: string; problems: FormProblem[]; quotes: QuoteRead[] }

/**
 * Reads the inputs of a form as the values of an entry and the words quoted for them; every problem at once.
 * Inputs are named `stage`, `name.en`, `participants.0.company`, `quote.stage`, `quote.participants.0`.
 * @param prefix of all names: `source.` for a source inside another form
 * @param only the fields that the form has; the others are left out of the values
 */
export function readForm(
  definition: AnyDefinition,
  lines: Lines,
  names: Names,
  { prefix = '', only }: { prefix?: string; only?: readonly string[] } = {},
): FormRead {
  const prepared: Prepared = { lines, names, prefix, problems: [], quotes: [] }
  const fields = Object.entries(definition.fields).filter(([name]) => !only || only.includes(name))
  const values = Object.fromEntries(fields.map(([name, shape]) => [name, readField(name, shape, prepared)]))
  return { values, quotes: prepared.quotes, problems: prepared.problems }
}

function readField(name: string, shape: Shape, prepared: Prepared): unknown {
  const { lines, prefix } = prepared
  if (shape.type === 'list') {
    if (shape.of.type === 'group') return readItems(name, shape.of, prepared)
    return readSet(prefix + name, shape.of, prepared)
  }
  quote(`${prefix}quote.${name}`, name, prepared)
  if (shape.type === 'localised') return readLocalised((language) => lines.at(`${prefix}${name}.${language}`))
  return read(prefix + name, shape, prepared)
}

function read(input: string, field: Scalar, { lines, names, problems }: Prepared): unknown {
  // What a form does not ask at all is answered as usual; what is left empty is empty.
  const line = lines.has(input) ? lines.at(input) : (usualAnswer(field, lines.at('formLanguage')) ?? '')
  const answer = readScalar(field, line, names)
  if (answer.ok) return answer.value
  problems.push({ input, message: answer.message, options: answer.options })
  return null
}

function readSet(input: string, field: Scalar, { lines, names, problems }: Prepared): unknown[] {
  const answers = namesIn(
    lines.at(input),
    (name) => readScalar(field, name, names),
    (answer) => answer.ok || answer.message === 'severalFit',
  )
  const found = new Set<unknown>()
  for (const answer of answers) {
    if (answer.ok) found.add(answer.value)
    else problems.push({ input, message: answer.message, options: answer.options })
  }
  return [...found]
}

function readItems(name: string, group: Group, prepared: Prepared): AnyValues[] {
  const { lines, prefix } = prepared
  const rows = Array.from({ length: lines.rows(prefix + name) }, (_, index) => index)
  return rows.flatMap((index) => {
    const row = `${prefix}${name}.${index}`
    const quoteInput = `${prefix}quote.${name}.${index}`
    const filled = Object.entries(group.fields).some(([part, field]) => {
      const line = lines.at(`${row}.${part}`)
      return line !== '' && line !== usualAnswer(field, lines.at('formLanguage'))
    })
    if (!filled && lines.at(quoteInput) === '') return []
    const id = lines.at(`${row}.id`) || `item-${index}`
    quote(quoteInput, `${name}/${id}`, prepared)
    const parts = Object.entries(group.fields).map(([part, field]) => [
      part,
      read(`${row}.${part}`, field, prepared),
    ])
    return { id, ...withAmountWords(row, group, Object.fromEntries(parts), prepared) }
  })
}

/**
 * An amount may name its currency, and then needs no other answer; two answers must agree. It may say how exact it is,
 * which holds where nothing else is answered.
 */
function withAmountWords(
  row: string,
  group: Group,
  item: AnyValues,
  { lines, problems }: Prepared,
): AnyValues {
  const refuse = (input: string, message: string) => problems.push({ input: `${row}.${input}`, message })
  let { currency, qualifier } = item
  for (const [part, field] of Object.entries(group.fields)) {
    const amount = field.type === 'decimal' ? readAmount(lines.at(`${row}.${part}`)) : null
    if (!amount?.ok) continue
    if (lines.at(`${row}.qualifier`) === '') qualifier = amount.qualifier ?? qualifier
    if (amount.currency === null) continue
    if (!('currency' in group.fields)) refuse(part, 'notAnAmount')
    else if (currency && currency !== amount.currency) refuse('currency', 'currencyDiffers')
    currency ??= amount.currency
  }
  return {
    ...item,
    ...('currency' in group.fields && { currency }),
    ...('qualifier' in group.fields && { qualifier }),
  }
}

function quote(input: string, path: string, { lines, quotes }: Prepared): void {
  const exact = lines.at(input)
  const [prefix, suffix] = [lines.whole(`${input}.prefix`), lines.whole(`${input}.suffix`)]
  if (exact) quotes.push({ path, input, exact, prefix, suffix })
}

/** How a form names what its values refer to. */
export type Labels = { entry: (id: string) => Named | undefined; place: (place: unknown) => string }

/** The inputs of a form filled with an entry's values: reading them again gives the same values. */
export function typedFrom(definition: AnyDefinition, values: AnyValues, labels: Labels): Typed {
  return Object.entries(definition.fields).flatMap(([name, shape]): Typed => {
    const value = values[name]
    if (value === null || value === undefined) return []
    if (shape.type !== 'list') return printField(name, shape, value, labels)
    const list = value as unknown[]
    if (shape.of.type !== 'group') {
      const { of } = shape
      return list.length > 0 ? [[name, list.map((one) => printScalar(of, one, labels)).join(', ')]] : []
    }
    const { fields } = shape.of
    return (list as ({ id: string } & AnyValues)[]).flatMap(
      (item, index): Typed => [
        [`${name}.${index}.id`, item.id],
        ...Object.entries(fields).flatMap(([part, field]) =>
          item[part] === null || item[part] === undefined
            ? []
            : printField(`${name}.${index}.${part}`, field, item[part], labels),
        ),
      ],
    )
  })
}

function printField(name: string, field: Scalar, value: unknown, labels: Labels): Typed {
  if (field.type !== 'localised') return [[name, printScalar(field, value, labels)]]
  return Object.entries(value as Localised).map(([language, text]) => [`${name}.${language}`, text])
}

function printScalar(field: Scalar, value: unknown, labels: Labels): string {
  if (field.type === 'reference') return addressOf(labels.entry(String(value)), String(value))
  if (field.type === 'place') return labels.place(value)
  if (field.type === 'share') return String(Number(value) / 100)
  if (field.type === 'yesNo') return value === true ? 'on' : ''
  return String(value)
}

/** A name if it has no comma, which would part it from itself; else the address, which has none. */
const addressOf = (entry: Named | undefined, id: string): string => {
  const name = entry ? nameIn(entry.names, 'en') : ''
  return name && !hasSeparator(name) ? name : (entry?.slug ?? id)
}
