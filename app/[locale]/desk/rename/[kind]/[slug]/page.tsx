import { getTranslations } from 'next-intl/server'
import { getState } from '@/lib/desk/target'
import { settled } from '../../../../settled'
import { DeedFormFor, DeedPage, deedMetadata, nameOf } from '../../../deed-page'
import { renameEntry } from '../../../deeds'
import { atForm } from '../../../who-sends'

type Props = { params: Promise<{ kind: string; slug: string }> }

export const generateMetadata = deedMetadata('rename')

export default settled<Props>(async ({ params }) => {
  await atForm('editor')
  const { kind, slug } = await params
  const state = await getState(kind, slug)
  const t = await getTranslations('deeds.rename')
  const line = {
    name: 'slug',
    label: t('slug'),
    hint: t('slugHelp', { slug: state.slug }),
    value: state.slug,
  }
  return (
    <DeedPage state={state} title={t('title', { name: await nameOf(state) })} text={t('text')}>
      <DeedFormFor
        action={renameEntry.bind(null, { kind: state.kind, slug })}
        hidden={{ baseRevision: String(state.revision) }}
        line={line}
        submit={t('submit')}
      />
    </DeedPage>
  )
})
