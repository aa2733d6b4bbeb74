'use client'

import { type ReactNode, useContext, useRef, useSyncExternalStore } from 'react'
import { controlProps, Field } from '@/components/ui/field'
import { widths } from '@/components/ui/text-input'
import { FormHelpContext } from './form-help'
import type { InputView } from './input-view'
import type { Understood } from './understood'
import { useUnderstood } from './use-understood'

type Props = { view: InputView; value: string; error?: string; aside?: ReactNode }

const never = () => () => {}
/** Without JavaScript there is nothing to press: words are shown to be copied. */
const usePressable = () =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  )

/** A line of text that shows back how it was understood, and what else it could mean. */
export function HelpedLine({ view, value, error, aside }: Props) {
  const { name, label, hint, optional, list, lang, width = 'full' } = view
  const input = useRef<HTMLInputElement>(null)
  const { understood, fresh, changed, left, ask } = useUnderstood(name, input)
  const control = controlProps({ id: name, hint, error })
  const said = understood && (fresh || understood.said !== error) ? understood.said : ''

  function take(text: string) {
    if (!input.current) return
    input.current.value = text
    // The form hears of it as if it had been typed.
    input.current.dispatchEvent(new Event('input', { bubbles: true }))
    input.current.focus()
    void ask()
  }

  return (
    <Field {...{ id: name, label, hint, error, optional, aside }}>
      <input
        ref={input}
        name={name}
        {...control}
        aria-describedby={`${control['aria-describedby'] ?? ''} ${name}-read`.trim()}
        className={`control ${widths[width]}`}
        defaultValue={value}
        list={list}
        lang={lang}
        autoComplete="off"
        onInput={changed}
        onBlur={left}
      />
      <p id={`${name}-read`} aria-live="polite" className="text-14 text-ink-2 [&:not(:empty)]:mt-1">
        {said}
      </p>
      {understood?.choices && understood.choices.length > 0 && (
        <Answers choices={understood.choices} take={take} />
      )}
      <SameEntries same={understood?.same} />
    </Field>
  )
}

function Answers({
  choices,
  take,
}: {
  choices: { label: string; value: string }[]
  take: (text: string) => void
}) {
  const pressable = usePressable()
  return (
    <ul className="mt-1 flex flex-wrap gap-2 text-14">
      {choices.map(({ label, value }) => (
        <li key={value} className="min-w-0">
          {pressable ? (
            <button
              type="button"
              onClick={() => take(value)}
              className="min-h-7 rounded border border-rule-strong px-2 py-0.5 text-left hover:bg-accent-tint"
            >
              {label}
            </button>
          ) : (
            <span className="select-all font-semibold">{value}</span>
          )}
        </li>
      ))}
    </ul>
  )
}

/** Asked once: whoever said that it is another entry is not asked again. */
function SameEntries({ same }: { same: Understood['same'] }) {
  const { another } = useContext(FormHelpContext)
  const pressable = usePressable()
  if (!same) return another ? <input type="hidden" name="another" value="on" /> : null
  return (
    <div className="mt-1 border-ink border-l-4 bg-paper-2 px-3 py-2 text-14">
      <ul>
        {same.entries.map(({ label, href }) => (
          <li key={href} className="py-0.5">
            <a href={href}>{label}</a>
          </li>
        ))}
      </ul>
      <label className="mt-1 flex min-h-6 items-center gap-2 font-semibold">
        <input type="checkbox" name="another" value="on" defaultChecked={another} className="size-5" />
        {same.another}
      </label>
      {pressable && <p className="mt-1 text-13 text-ink-3">{same.note}</p>}
    </div>
  )
}
