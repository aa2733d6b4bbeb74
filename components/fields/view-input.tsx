'use client'

import type { ReactNode } from 'react'
import type { Choice } from '@/components/ui/choice'
import { Choices } from '@/components/ui/choices'
import { controlProps, Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { TextArea } from '@/components/ui/text-area'
import { TextInput } from '@/components/ui/text-input'
import { HelpedLine } from './helped-line'
import type { InputView } from './input-view'

type Props = { view: InputView; value: string; error?: string; aside?: ReactNode }

/** What an entry has, although it is not offered, can still be kept. */
const withAnswer = (choices: readonly Choice[], value: string): readonly Choice[] =>
  value === '' || choices.some((choice) => choice.value === value)
    ? choices
    : [...choices, { value, label: value }]

/** An input drawn from its description, filled with what was typed. */
export function ViewInput({ view, value, error, aside }: Props) {
  const { name, label, hint, optional, choices = [], empty, list, lang, width } = view
  const words = { name, label, hint, optional, error, aside }
  switch (view.control) {
    case 'line':
      if (view.helped) return <HelpedLine view={view} value={value} error={error} aside={aside} />
      return (
        <TextInput {...words} width={width} defaultValue={value} list={list} lang={lang} autoComplete="off" />
      )
    case 'area':
      return <TextArea {...words} defaultValue={value} lang={lang} />
    case 'select':
      return <Select {...words} choices={withAnswer(choices, value)} empty={empty} defaultValue={value} />
    case 'radios':
      return <Choices key={value} {...words} type="radio" choices={choices} chosen={value ? [value] : []} />
    case 'tick':
      return (
        <Field id={name} label={label} hint={hint} error={error} aside={aside}>
          <input
            key={value}
            type="checkbox"
            name={name}
            {...controlProps({ id: name, hint, error })}
            defaultChecked={value === 'on'}
            className="size-6"
          />
        </Field>
      )
  }
}
