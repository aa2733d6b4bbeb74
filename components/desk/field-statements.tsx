import { useTranslations } from 'next-intl'
import { fieldOf } from '@/components/entries/claims-on'
import { Disagreement } from '@/components/entries/disagreement'
import type { EntryFormAction } from '@/components/entries/entry-form-state'
import { ShownValue } from '@/components/entries/shown-value'
import type { Evidence } from '@/components/entries/view'
import { Link } from '@/components/ui/link'
import { Section } from '@/components/ui/section'
import { claimsAddress, newClaimAddress } from '@/lib/desk/claim-addresses'
import type { Claim } from '@/lib/entries/entry'
import { speaks } from '@/lib/entries/standing'
import type { EntryState } from '@/lib/entries/state'
import { valueAt } from '@/lib/entries/values'
import { RankForm } from './rank-form'
import { Statement } from './statement'

type Props = {
  state: EntryState
  path: string
  claims: readonly Claim[]
  /** Among the items of a list; null where there is one. */
  place: number | null
  evidence: Evidence
  /** Absent for those who may not rank; `opened` names the visit, so that another one begins with what is there. */
  ranking?: { action: EntryFormAction; intent: 'publish' | 'review'; requestKey: string; opened: string }
}

/** Everything that sources say of one field; for editors, which statement the page goes by. */
export function FieldStatements({ state, path, claims, place, evidence, ranking }: Props) {
  const t = useTranslations('disagreement')
  const field = useTranslations(`fields.${state.kind}`)(`${fieldOf(path)}.label`)
  const label = place === null ? field : `${field} ${place}`
  const words = useRankWords(ranking?.intent ?? 'publish')
  const { definition, known } = evidence
  const statements = claims.map((claim) => ({
    id: claim.id,
    shown: <Statement claim={claim} claims={claims} evidence={evidence} />,
    canPrefer: speaks(claim) && claim.value !== null && claim.value !== undefined,
    rank: claim.rank,
    reason: claim.rankReason,
  }))
  const hidden = {
    'statement.field': path,
    baseRevision: String(state.revision),
    requestKey: ranking?.requestKey ?? '',
  }
  // One statement that nobody answers is rarely ranked: its form is folded away.
  const rivals = claims.length > 1 || claims.some(({ rank }) => rank === 'deprecated')
  return (
    <Section
      id={path.replace('/', '-')}
      title={label}
      standfirst={<ShownValue definition={definition} path={path} values={state.values} known={known} />}
      className="mt-8"
    >
      <div className="mb-3">
        <Disagreement
          {...evidence}
          path={path}
          claims={claims}
          shown={valueAt(state.values, path)}
          label={label}
        />
      </div>
      {(!ranking || !rivals) && (
        <ol className="divide-y divide-rule border-rule border-y">
          {statements.map(({ id, shown }) => (
            <li key={id} className="py-3">
              {shown}
            </li>
          ))}
        </ol>
      )}
      {ranking && (
        <RankForm
          key={ranking.opened}
          statements={rivals ? statements : statements.map((one) => ({ ...one, shown: null }))}
          folded={!rivals}
          words={words}
          intent={ranking.intent}
          hidden={hidden}
          again={<Link href={claimsAddress(state, state)}>{t('rank.again')}</Link>}
          action={ranking.action}
        />
      )}
      <p className="mt-3">
        <Link href={newClaimAddress(state, path)}>{t('anotherOn', { field: label })}</Link>
      </p>
    </Section>
  )
}

function useRankWords(intent: 'publish' | 'review') {
  const t = useTranslations('disagreement.rank')
  const forms = useTranslations('forms')
  const reason = useTranslations('fields.entry.reason')
  return {
    title: t('title'),
    prefer: t('prefer'),
    none: t('none'),
    unused: t('unused'),
    reason: t('reason'),
    reasonHelp: t('reasonHelp'),
    save: t(intent === 'publish' ? 'save' : 'propose'),
    change: reason('label'),
    optional: forms('optional'),
    kept: forms('kept'),
    signIn: {
      title: forms('signIn.title'),
      text: forms('signIn.text'),
      email: forms('signIn.email'),
      password: forms('signIn.password'),
      code: forms('signIn.code'),
      codeText: forms('signIn.codeText'),
      button: forms('signIn.button'),
    },
  }
}
