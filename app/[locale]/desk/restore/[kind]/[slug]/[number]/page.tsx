import { getTranslations } from 'next-intl/server'
import { ClaimChanges, RevisionDifference } from '@/components/entries/revision-difference'
import { LinkButton } from '@/components/ui/button'
import { Section } from '@/components/ui/section'
import { definitionOf } from '@/lib/catalogue'
import { getAnyState } from '@/lib/desk/deeds'
import { getRevision } from '@/lib/entries/history'
import { NotFound } from '@/lib/errors'
import { knownOf } from '../../../../../entries/read-entry'
import { settled } from '../../../../../settled'
import { DeedFormFor, DeedPage, deedMetadata, nameOf } from '../../../../deed-page'
import { restoreEntry } from '../../../../deeds'
import { atForm } from '../../../../who-sends'

type Props = { params: Promise<{ kind: string; slug: string; number: string }> }

export const generateMetadata = deedMetadata('restore')

export default settled<Props>(async ({ params }) => {
  await atForm('editor')
  const { kind, slug, number: wanted } = await params
  if (!/^[1-9]\d{0,8}$/.test(wanted)) throw new NotFound('revision')
  const number = Number(wanted)
  const state = await getAnyState(kind, slug)
  const definition = definitionOf(state.kind)
  const [then, now] = await Promise.all([
    getRevision(definition, slug, number),
    getRevision(definition, slug, state.revision),
  ])
  const relationship = state.values.relationship
  const known = await knownOf(
    { ...now.named, ...then.named },
    typeof relationship === 'string' ? relationship : null,
  )
  const t = await getTranslations('deeds.restore')
  const name = await nameOf(state)
  const isPublic = state.state === 'published'
  const text =
    state.state === 'merged'
      ? t('merged')
      : isPublic && number === state.revision
        ? t('isNow')
        : isPublic
          ? t('text', { name, number })
          : t('publishesAgain', { number })
  const change = { definition, known, before: now.after, after: then.after }
  return (
    <DeedPage state={state} title={t('title', { number })} text={text}>
      {state.state === 'merged' && (
        <LinkButton href={`/desk/unmerge/${state.kind}/${slug}`} className="mt-6">
          {t('unmerge')}
        </LinkButton>
      )}
      {state.state !== 'merged' && !(isPublic && number === state.revision) && (
        <>
          <Section title={t('changes')} className="mt-8">
            <RevisionDifference {...change} sources={{ ...now.sources, ...then.sources }} />
            <div className="mt-4 grid gap-1 text-14 text-ink-2">
              <ClaimChanges {...change} sources={{ ...now.sources, ...then.sources }} />
            </div>
          </Section>
          <DeedFormFor
            action={restoreEntry.bind(null, { kind: state.kind, slug, number })}
            hidden={{ baseRevision: String(state.revision) }}
            submit={t('submit')}
          />
        </>
      )}
    </DeedPage>
  )
})
