import type { ComponentProps } from 'react'
import type { Choice } from './choice'
import { controlProps, Field, type FieldProps } from './field'

type Props = Omit<FieldProps, 'id'> &
  Omit<ComponentProps<'select'>, 'children' | 'className'> & {
    name: string
    choices: readonly Choice[]
    /** Says that nothing is chosen yet: "Choose a kind". */
    empty?: string
  }

/** One of many. Its id is its name unless one is given. */
export function Select(props: Props) {
  const { name, id = name, label, hint, error, optional, aside, choices, empty, ...select } = props
  return (
    <Field {...{ id, label, hint, error, optional, aside }}>
      {/* React resets a form after its action to what a select was first given, so another default is another select. */}
      <select
        key={String(select.defaultValue)}
        name={name}
        {...controlProps({ id, hint, error })}
        className="control"
        {...select}
      >
        {empty !== undefined && <option value="">{empty}</option>}
        {choices.map(({ value, label, lang }) => (
          <option key={value} value={value} lang={lang}>
            {label}
          </option>
        ))}
      </select>
    </Field>
  )
}
