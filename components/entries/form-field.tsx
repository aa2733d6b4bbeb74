'use client'

import type { FieldView, InputView, RowsView } from '@/components/fields/input-view'
import { ViewInput } from '@/components/fields/view-input'
import { FieldGroup } from '@/components/ui/field-group'
import { SubmitButton } from '@/components/ui/submit-button'
import { QuoteMoves } from './quote-moves'
import type { Quoting } from './use-quoting'

/** What was typed, what is wrong with it, and how many rows lists have. */
export type Fill = {
  lines: ReadonlyMap<string, string>
  errors: ReadonlyMap<string | undefined, string>
  rows: Readonly<Record<string, number>>
  /** The form's own: new rows have ids that no other form gives. */
  key: string
  /** Quoting from the text of the source; absent in a form that cites none. */
  quoting?: Quoting
}

/** One question of a form, with the words that are quoted for its answer beside it. */
export function FormField({ view, fill }: { view: FieldView; fill: Fill }) {
  if (view.rows) return <FormRows view={view} rows={view.rows} fill={fill} />
  const [first, ...others] = view.inputs
  if (!first) return null
  return (
    <div>
      <Filled
        view={first}
        fill={fill}
        aside={view.quote && <Quote view={view.quote} label={view.label} fill={fill} />}
      />
      {others.map((input) => (
        <Filled key={input.name} view={input} fill={fill} />
      ))}
      {view.more && (
        <details
          className="pb-4 text-14"
          open={
            view.more.inputs.some(({ name }) => fill.lines.get(name) || fill.errors.has(name)) || undefined
          }
        >
          <summary className="min-h-6 cursor-pointer text-accent">{view.more.title}</summary>
          {view.more.inputs.map((input) => (
            <Filled key={input.name} view={input} fill={fill} />
          ))}
        </details>
      )}
    </div>
  )
}

type FilledProps = { view: InputView; fill: Fill; aside?: React.ReactNode }

function Filled({ view, fill, aside }: FilledProps) {
  const value = fill.lines.get(view.name) ?? view.preset ?? ''
  return <ViewInput view={view} value={value} error={fill.errors.get(view.name)} aside={aside} />
}

/** The exact words of the source for one answer. */
function Quote({ view, label, fill }: { view: InputView; label: string; fill: Fill }) {
  const quoted = fill.quoting?.marked.found.has(view.name)
  return (
    <div
      className={`border-l-2 pl-3 text-14 [&_textarea]:min-h-14 [&_textarea]:font-serif ${quoted ? 'border-accent' : 'border-field border-dashed'}`}
    >
      <Filled view={view} fill={fill} />
      {['prefix', 'suffix'].map((side) => {
        const name = `${view.name}.${side}`
        return <input key={side} type="hidden" name={name} value={fill.quoting?.around.get(name) ?? ''} />
      })}
      {fill.quoting && <QuoteMoves input={view.name} label={label} quoting={fill.quoting} />}
    </div>
  )
}

/** Rows are numbered from the second: the first has the plain name of its question. */
const numbered = (label: string, row: number) => (row === 0 ? label : `${label} ${row + 1}`)

function FormRows({ view, rows, fill }: { view: FieldView; rows: RowsView; fill: Fill }) {
  const { name, parts, quote, add } = rows
  const typed = [...fill.lines.keys()].flatMap((line) => {
    const found = line.startsWith(`${name}.`) ? /^(\d+)\./.exec(line.slice(name.length + 1)) : null
    return found?.[1] ? Number(found[1]) + 1 : []
  })
  const count = Math.max(1, fill.rows[name] ?? 0, ...typed)
  return (
    <FieldGroup id={`${name}-group`} label={view.label} hint={view.hint} optional={view.optional}>
      {Array.from({ length: count }, (_, row) => row).map((row) => {
        const inRow = (part: InputView): InputView => ({
          ...part,
          name: `${name}.${row}.${part.name}`,
          label: numbered(part.label, row),
        })
        return (
          <div
            key={row}
            className="grid gap-x-6 border-rule border-b border-dotted md:grid-cols-[minmax(0,1fr)_minmax(0,16.5rem)]"
          >
            <div className="grid gap-x-4 sm:grid-cols-2 [&>*]:py-2">
              <input
                type="hidden"
                name={`${name}.${row}.id`}
                value={fill.lines.get(`${name}.${row}.id`) ?? `${fill.key.slice(-12)}-${row + 1}`}
              />
              {parts.map((part) => (
                <Filled key={part.name} view={inRow(part)} fill={fill} />
              ))}
            </div>
            {quote && (
              <Quote
                view={{ ...quote, name: `quote.${name}.${row}`, label: numbered(quote.label, row) }}
                label={numbered(view.label, row)}
                fill={fill}
              />
            )}
          </div>
        )
      })}
      <div className="pt-3">
        <SubmitButton name="intent" value={`add.${name}`} variant="secondary" size="small">
          {add}
        </SubmitButton>
      </div>
    </FieldGroup>
  )
}
