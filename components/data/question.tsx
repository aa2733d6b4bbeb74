import { useTranslations } from 'next-intl'
import type { Operation } from '@/lib/entries/openapi'
import { Command, SendCommand } from './command'
import { ParameterTable } from './parameter-table'
import { answerShape, nameOf } from './reference'

type Props = {
  method: 'GET' | 'POST'
  path: string
  /** The public address of the site. */
  site: string
  operation: Operation
  /** An address that answers, with its host. */
  example: string | null
  shown: ReadonlyMap<string, string>
}

/** One question of the API: its address, what it can be asked with, what it answers. */
export function Question({ method, path, site, operation, example, shown }: Props) {
  const t = useTranslations('data.reference')
  const { operationId, summary, description, parameters, requestBody } = operation
  const sent = requestBody?.content['application/json']
  return (
    <div id={operationId} className="mt-8">
      <h3>{summary}</h3>
      <p className="mt-1 wrap-anywhere">
        <code>
          {method} /api/v1{path}
        </code>
      </p>
      {description && <p className="my-3 max-w-measure">{description}</p>}
      {sent && (
        <p className="mt-1 text-14 text-ink-2">
          {t('sent')} <ShapeLink name={nameOf(sent.schema)} shown={shown} />
        </p>
      )}
      <p className="mt-1 mb-3 text-14 text-ink-2">
        {t('answer')} <ShapeLink name={answerShape(operation)} shown={shown} />
      </p>
      {example && <Command address={example} />}
      {sent?.example !== undefined && (
        <SendCommand address={`${site}/api/v1${path}`} document={sent.example} />
      )}
      {parameters.length > 0 && (
        <div className="mt-3">
          <ParameterTable parameters={parameters} caption={`${t('parameters')}: ${summary}`} />
        </div>
      )}
    </div>
  )
}

function ShapeLink({ name, shown }: { name: string; shown: Props['shown'] }) {
  const fragment = shown.get(name)
  return fragment ? <a href={fragment}>{name}</a> : name
}
