import { getTranslations } from 'next-intl/server'
import { EntryLinks } from '@/components/desk/entry-links'
import { Callout } from '@/components/ui/callout'
import { getState } from '@/lib/desk/target'
import { listPointing } from '@/lib/entries/pointing'
import { settled } from '../../../../settled'
import { DeedFormFor, DeedPage, deedMetadata, nameOf } from '../../../deed-page'
import { withdrawEntry } from '../../../deeds'
import { atForm } from '../../../who-sends'

type Props = { params: Promise<{ kind: string; slug: string }> }

/** So many entries are named. */
const shown = 50

export const generateMetadata = deedMetadata('withdraw')

export default settled<Props>(async ({ params }) => {
  await atForm('editor')
  const { kind, slug } = await params
  const state = await getState(kind, slug)
  const [pointing, t] = await Promise.all([listPointing(state.id, shown), getTranslations('deeds.withdraw')])
  return (
    <DeedPage state={state} title={t('title', { name: await nameOf(state) })} text={t('text')}>
      {pointing.total > 0 ? (
        <Callout title={t('pointed')} tone="overdue">
          <p className="mt-1 mb-2">{t('pointedText', { count: pointing.total })}</p>
          <EntryLinks {...pointing} />
        </Callout>
      ) : (
        <DeedFormFor
          action={withdrawEntry.bind(null, { kind: state.kind, slug })}
          hidden={{ baseRevision: String(state.revision) }}
          submit={t('submit')}
          look="warning"
        />
      )}
    </DeedPage>
  )
})
