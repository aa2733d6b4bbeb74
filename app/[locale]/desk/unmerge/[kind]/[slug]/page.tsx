import { getTranslations } from 'next-intl/server'
import { EntryLinks } from '@/components/desk/entry-links'
import { Section } from '@/components/ui/section'
import { getAnyState, listMergeChanges, namedState } from '@/lib/desk/deeds'
import { settled } from '../../../../settled'
import { DeedFormFor, DeedPage, deedMetadata, nameOf } from '../../../deed-page'
import { unmergeEntry } from '../../../deeds'
import { atForm } from '../../../who-sends'

type Props = { params: Promise<{ kind: string; slug: string }> }

/** So many entries are named. */
const shown = 50

export const generateMetadata = deedMetadata('unmerge')

export default settled<Props>(async ({ params }) => {
  await atForm('editor')
  const { kind, slug } = await params
  const state = await getAnyState(kind, slug)
  const t = await getTranslations('deeds.unmerge')
  const name = await nameOf(state)
  const title = t('title', { name })
  if (state.state !== 'merged')
    return (
      <DeedPage state={state} title={title} text={t('notMerged')}>
        {null}
      </DeedPage>
    )
  const changed = [namedState(state), ...(await listMergeChanges(state)).map(({ entry }) => entry)]
  return (
    <DeedPage state={state} title={title} text={t('text', { name })}>
      <Section title={t('changed')} className="mt-8">
        <EntryLinks entries={changed.slice(0, shown)} total={changed.length} />
      </Section>
      <DeedFormFor
        action={unmergeEntry.bind(null, { kind: state.kind, slug })}
        hidden={{ baseRevision: String(state.revision) }}
        submit={t('submit')}
      />
    </DeedPage>
  )
})
