import { getLocale, getTranslations } from 'next-intl/server'
import { MergeSearch } from '@/components/desk/merge-search'
import { definitionOf } from '@/lib/catalogue'
import { listNamesOf } from '@/lib/desk/form-names'
import { getState } from '@/lib/desk/target'
import { findEntryNames } from '@/lib/entries/form-names'
import { findNamed } from '@/lib/entries/naming'
import type { EntryState } from '@/lib/entries/state'
import { readParameters, type SearchParams } from '../../../../entries/addresses'
import { settled } from '../../../../settled'
import { DeedPage, deedMetadata, nameOf } from '../../../deed-page'
import { atForm } from '../../../who-sends'
import { MergeComparison } from './merge-comparison'

type Props = { params: Promise<{ kind: string; slug: string }>; searchParams: SearchParams }

export const generateMetadata = deedMetadata('merge')

export default settled<Props>(async ({ params, searchParams }) => {
  await atForm('editor')
  const { kind, slug } = await params
  const state = await getState(kind, slug)
  const typed = ((await readParameters(searchParams)).get('into') ?? '').trim().slice(0, 500)
  const found = typed ? await findOther(state, typed) : null
  const t = await getTranslations('deeds.merge')
  const name = await nameOf(state)
  return (
    <DeedPage state={state} title={t('title', { name })} text={t('text')}>
      {found && 'stays' in found ? (
        <MergeComparison goes={state} stays={found.stays} />
      ) : (
        <MergeSearch
          typed={typed}
          error={found?.error}
          names={(await listNamesOf(state.kind, await getLocale())).filter((one) => one !== name)}
        />
      )}
    </DeedPage>
  )
})

/** The entry that is named, by its whole name or its address. */
async function findOther(
  goes: EntryState,
  typed: string,
): Promise<{ stays: EntryState } | { error: string }> {
  const t = await getTranslations('deeds.merge')
  const names = await findEntryNames([{ kinds: [goes.kind], text: typed, input: 'into' }])
  const all = names([goes.kind], typed)
  const others = all.filter(({ id }) => id !== goes.id)
  const [first] = others
  if (!first) return { error: all.length > 0 ? t('itself') : t('none') }
  if (others.length > 1)
    return { error: t('several', { options: others.map(({ label }) => label).join('; ') }) }
  const named = (await findNamed([first.id]))[first.id]
  return { stays: await getState(definitionOf(goes.kind).kind, named?.slug ?? '') }
}
