import { useTranslations } from 'next-intl'
import { CodeListLinks } from './code-list-links'
import type { Form } from './forms'
import { Rows } from './rows'

type Shared = { field: string; form: Form; codes?: string; meaning: string }

const shape = (name: string) => `data.api.shape.${name}`
const said = (name: string) => `fields.claim.${name}.help`

/** What entries and claims have whatever their kind; what it means is said where the API is described. */
const shared: Record<'entry' | 'claim', readonly Shared[]> = {
  entry: [
    { field: 'slug', form: 'text', meaning: shape('slug') },
    { field: 'url', form: 'url', meaning: shape('url') },
    { field: 'relationship', form: 'relationship', meaning: shape('relationship') },
    { field: 'revision', form: 'number', meaning: shape('revision') },
    { field: 'publishedAt', form: 'instant', meaning: shape('publishedAt') },
    { field: 'updatedAt', form: 'instant', meaning: shape('updatedAt') },
    { field: 'lastConfirmedOn', form: 'date', meaning: shape('lastConfirmedOn') },
    { field: 'verification', form: 'choice', codes: 'verification', meaning: shape('verification') },
    { field: 'outcome', form: 'choice', codes: 'outcome', meaning: shape('outcome') },
  ],
  claim: [
    { field: 'field', form: 'text', meaning: shape('claimField') },
    { field: 'value', form: 'any', meaning: shape('claimValue') },
    { field: 'stance', form: 'choice', codes: 'stance', meaning: said('stance') },
    { field: 'rank', form: 'choice', codes: 'rank', meaning: said('rank') },
    { field: 'rankReason', form: 'text', meaning: said('rankReason') },
    { field: 'targetClaim', form: 'text', meaning: shape('targetClaim') },
    { field: 'quote', form: 'quote', meaning: shape('quote') },
    { field: 'quoteIsLocator', form: 'yesNo', meaning: shape('quoteIsLocator') },
    { field: 'source', form: 'reference', meaning: shape('claimSource') },
    { field: 'saidBy', form: 'text', meaning: shape('saidBy') },
    { field: 'saidOn', form: 'date', meaning: said('saidOn') },
    { field: 'revision', form: 'number', meaning: shape('claimRevision') },
    { field: 'recordedAt', form: 'instant', meaning: shape('recordedAt') },
  ],
}

export function SharedFields({ of, caption }: { of: keyof typeof shared; caption: string }) {
  const t = useTranslations()
  const rows = shared[of].map(({ field, form, codes, meaning }) => ({
    id: field,
    cells: [
      <code key="field">{field}</code>,
      t(meaning),
      <span key="form">
        <a href={`#form-${form}`}>{t(`data.form.${form}.name`)}</a>
        {codes && (
          <>
            {': '}
            <CodeListLinks vocabulary={codes} />
          </>
        )}
      </span>,
    ],
  }))
  const columns = ['field', 'meaning', 'form'].map((name) => t(`data.dictionary.${name}`))
  return <Rows caption={caption} columns={columns} rows={rows} />
}
