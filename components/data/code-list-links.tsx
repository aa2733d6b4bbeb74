import { Fragment } from 'react'
import { definingVocabularies } from '@/components/fields/code-label'

/** Where the dictionary lists the codes of a vocabulary. */
export function CodeListLinks({ vocabulary }: { vocabulary: string }) {
  return definingVocabularies(vocabulary).map((name, index) => (
    <Fragment key={name}>
      {index > 0 && ' / '}
      <a href={`#codes-${name}`}>
        <code>{name}</code>
      </a>
    </Fragment>
  ))
}
