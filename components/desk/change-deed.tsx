import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { EntryLink } from '@/components/fields/entry-link'
import type { Comparison } from '@/lib/desk/comparison'

type Props = { comparison: Comparison; all: readonly Comparison[] }

/** What a change does to an entry beside its values: it leaves, comes back, or gets another address. */
export function ChangeDeed({ comparison: { change, entry, isNew }, all }: Props) {
  const t = useTranslations('deeds.proposal')
  const { state, restores, reverts, slug } = change
  const into = state?.is === 'merged' ? all.find((one) => one.entry.id === state.into)?.entry : undefined
  const isRenamed = !isNew && slug !== undefined && slug !== entry.slug
  return (
    <>
      {state?.is === 'withdrawn' && <Line>{t('withdraws')}</Line>}
      {into && <Line>{t.rich('merges', { entry: () => <EntryLink entry={into} /> })}</Line>}
      {restores !== undefined && <Line>{t('restores', { number: restores })}</Line>}
      {reverts !== undefined && <Line>{t('reverts', { number: reverts })}</Line>}
      {isRenamed && <Line>{t('renames', { slug })}</Line>}
    </>
  )
}

const Line = ({ children }: { children: ReactNode }) => (
  <p className="my-2 border-ink border-l-4 px-4 py-1">{children}</p>
)
