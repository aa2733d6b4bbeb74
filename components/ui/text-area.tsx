import type { ComponentProps } from 'react'
import { controlProps, Field, type FieldProps } from './field'

type Props = Omit<FieldProps, 'id'> &
  Omit<ComponentProps<'textarea'>, 'children' | 'className'> & { name: string }

/** Several lines of text; grows with them where the browser can. Its id is its name unless one is given. */
export function TextArea(props: Props) {
  const { name, id = name, label, hint, error, optional, aside, rows = 3, ...area } = props
  return (
    <Field {...{ id, label, hint, error, optional, aside }}>
      <textarea
        name={name}
        rows={rows}
        {...controlProps({ id, hint, error })}
        className="control field-sizing-content block max-h-128 min-h-18 resize-y py-2"
        {...area}
      />
    </Field>
  )
}
