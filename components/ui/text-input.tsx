import type { ComponentProps } from 'react'
import { controlProps, Field, type FieldProps } from './field'

export const widths = { full: '', date: 'max-w-48', short: 'max-w-28' }

type Props = Omit<FieldProps, 'id'> &
  Omit<ComponentProps<'input'>, 'children' | 'className'> & {
    name: string
    /** As wide as the answer is expected to be. */
    width?: keyof typeof widths
  }

/** A line of text. Its id is its name unless one is given. */
export function TextInput(props: Props) {
  const { name, id = name, label, hint, error, optional, aside, width = 'full', ...input } = props
  return (
    <Field {...{ id, label, hint, error, optional, aside }}>
      <input
        name={name}
        {...controlProps({ id, hint, error })}
        className={`control ${widths[width]}`}
        {...input}
      />
    </Field>
  )
}
