import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { CorrectionList } from '@/components/desk/correction-list'
import { DeskNav } from '@/components/desk/desk-nav'
import { SpamKey } from '@/components/desk/spam-key'
import { EmptyState } from '@/components/ui/empty-state'
import { Link } from '@/components/ui/link'
import { PageHeading } from '@/components/ui/page-heading'
import { SubmitButton } from '@/components/ui/submit-button'
import { requireRole } from '@/lib/auth/session'
import { correctionStates, countCorrectionsWaiting, listCorrections } from '@/lib/corrections/deciding'
import { printNumber, readNumber } from '@/lib/corrections/number'
import { waitingFor } from '@/lib/desk/queue'
import { readParameters, type SearchParams } from '../../entries/addresses'
import { settled } from '../../settled'
import { answerAction, restoreAction, spamAction } from './decide'

/** So many are shown at once; those that wait leave as they are decided. */
const limit = 50
const said = ['spam', 'answered', 'restored', 'empty', 'long', 'late'] as const

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('corrections.desk'))('title') }
}

const deeds = {
  answer: (number: string) => answerAction.bind(null, number),
  spam: (number: string) => spamAction.bind(null, number),
  restore: (number: string) => restoreAction.bind(null, number),
}

/** What readers say is wrong, for editors. */
export default settled<{ searchParams: SearchParams }>(async ({ searchParams }) => {
  const editor = await requireRole('editor')
  const parameters = await readParameters(searchParams)
  const state = correctionStates.find((one) => one === parameters.get('state')) ?? 'waiting'
  const told = said.find((one) => one === parameters.get('said'))
  const number = readNumber(parameters.get('number') ?? '')
  const [rows, count, waiting, t] = await Promise.all([
    listCorrections(editor, state, limit),
    countCorrectionsWaiting(),
    waitingFor(editor),
    getTranslations('corrections.desk'),
  ])
  return (
    <>
      <DeskNav role={editor.role} waiting={waiting} />
      <PageHeading title={t('title')} standfirst={t('standfirst')} />
      {told && number && (
        <div
          role="status"
          className="mt-4 flex flex-wrap items-center gap-3 border-accent border-l-4 bg-paper-2 px-4 py-2"
        >
          {t(`said.${told}`, { number: printNumber(number) })}
          {told === 'spam' && (
            <form action={restoreAction.bind(null, number)}>
              <SubmitButton size="small" variant="secondary">
                {t('said.undo')}
              </SubmitButton>
            </form>
          )}
        </div>
      )}
      <ul className="mt-6 flex flex-wrap gap-x-6 gap-y-1 text-14">
        {correctionStates.map((one) => (
          <li key={one}>
            <Link
              href={one === 'waiting' ? '/desk/corrections' : `/desk/corrections?state=${one}`}
              aria-current={one === state ? 'page' : undefined}
              className="inline-block min-h-6 aria-[current]:font-semibold"
            >
              {t(`states.${one}`)}
            </Link>
          </li>
        ))}
      </ul>
      <p className="mt-3 mb-3 text-14 text-ink-3">
        {state === 'waiting' ? t('waitingText', { count }) : null}{' '}
        {rows.length === limit && t('most', { count: limit })}{' '}
        {state === 'waiting' && rows.length > 0 && t('keyHint')}
      </p>
      {rows.length === 0 ? <EmptyState title={t('none')} /> : <CorrectionList rows={rows} deeds={deeds} />}
      {state === 'waiting' && <SpamKey />}
    </>
  )
})
