import { useTranslations } from 'next-intl'
import type { Operation } from '@/lib/entries/openapi'
import { Command } from './command'
import { ParameterTable } from './parameter-table'
import { answerShape } from './reference'

type Props = {
  path: string
  operation: Operation
  /** An address that answers, with its host. */
  example: string | null
  shown: ReadonlyMap<string, string>
}

/** One question of the API: its address, what it can be asked with, what it answers. */
export function Question({ path, operation, example, shown }: Props) {
  const t = useTranslations('data.reference')
  const { operationId, summary, parameters } = operation
  const shape = answerShape(operation)
  const fragment = shown.get(shape)
  return (
    <div id={operationId} className="mt-8">
      <h3>{summary}</h3>
      <p className="mt-1 wrap-anywhere">
        <code>GET /api/v1{path}</code>
      </p>
      <p className="mt-1 mb-3 text-14 text-ink-2">
        {t('answer')} {fragment ? <a href={fragment}>{shape}</a> : shape}
      </p>
      {example && <Command address={example} />}
      {parameters.length > 0 && (
        <div className="mt-3">
          <ParameterTable parameters={parameters} caption={`${t('parameters')}: ${summary}`} />
        </div>
      )}
    </div>
  )
}
