import type { Choice } from './choice'
import type { FieldProps } from './field'
import { FieldGroup } from './field-group'

type Props = Omit<FieldProps, 'id'> & {
  name: string
  id?: string
  choices: readonly Choice[]
  /** `radio`: one of few; `checkbox`: any of them. */
  type: 'radio' | 'checkbox'
  /** Values that are chosen to begin with. */
  chosen?: readonly string[]
  /** One a line, for answers that are sentences. */
  stacked?: boolean
}

/** Few answers, all in sight. The first one has the id of the group, so that a link leads to it. */
export function Choices(props: Props) {
  const { name, id = name, choices, type, chosen = [], stacked = false, ...words } = props
  return (
    <FieldGroup id={`${id}-group`} {...words}>
      <div className={`grid gap-x-4 text-14 ${stacked ? '' : 'sm:grid-cols-2 lg:grid-cols-3'}`}>
        {choices.map(({ value, label, lang }, index) => (
          <label key={value} lang={lang} className="flex min-h-8 items-center gap-2">
            <input
              type={type}
              id={index === 0 ? id : undefined}
              name={name}
              value={value}
              defaultChecked={chosen.includes(value)}
            />
            {label}
          </label>
        ))}
      </div>
    </FieldGroup>
  )
}
