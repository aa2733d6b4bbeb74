import { useTranslations } from 'next-intl'
import { NamedSource } from '@/components/corrections/named-source'
import { LongWords, ReaderWords } from '@/components/corrections/reader-words'
import { EntryLink } from '@/components/fields/entry-link'
import { PrintedDay } from '@/components/fields/printed-date'
import { LinkButton } from '@/components/ui/button'
import { Link } from '@/components/ui/link'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import type { DeskCorrection } from '@/lib/corrections/deciding'
import { printNumber } from '@/lib/corrections/number'

type Deed = (form: FormData) => Promise<void>
/** What an editor can do with a correction, by its number. */
export type CorrectionDeeds = Record<'answer' | 'spam' | 'restore', (number: string) => Deed>

type Props = { rows: readonly DeskCorrection[]; deeds: CorrectionDeeds }

/** Corrections of readers, each with who sent it and what can be done about it. */
export function CorrectionList({ rows, deeds }: Props) {
  return (
    <div className="divide-y divide-rule-2 border-rule-2 border-y">
      {rows.map((row) => (
        <Correction key={row.number} row={row} deeds={deeds} />
      ))}
    </div>
  )
}

function Correction({ row, deeds }: { row: DeskCorrection; deeds: CorrectionDeeds }) {
  const t = useTranslations('corrections.desk')
  const { number, entry, text, source, answer, createdAt, proposal } = row
  return (
    <article aria-labelledby={`about-${number}`} data-correction={number} className="max-w-4xl py-4">
      <h2 id={`about-${number}`} className="text-18">
        <EntryLink entry={entry} />
      </h2>
      <p className="text-13 text-ink-3">
        <PrintedDay at={createdAt} /> · <Sender row={row} /> ·{' '}
        <Link href={`/corrections/${printNumber(number)}`}>
          {t('page')} {printNumber(number)}
        </Link>
        {proposal && (
          <>
            {' '}
            · <Link href={`/desk/proposals/${proposal.id}`}>{t('inWork')}</Link>
          </>
        )}
      </p>
      <LongWords text={text} className="mt-2 font-serif" />
      <p className="mt-2 text-14 text-ink-2">{source ? <NamedSource source={source} /> : t('noSource')}</p>
      {answer && <ReaderWords text={answer} className="mt-3 border-ink border-l-4 px-4" />}
      <Deeds row={row} deeds={deeds} />
    </article>
  )
}

/** Private: editors alone see who it was. */
function Sender({ row: { name, nameShown, email } }: { row: DeskCorrection }) {
  const t = useTranslations('corrections.desk')
  return (
    <>
      {name ? <bdi>{t('from', { name })}</bdi> : t('nobody')}
      {nameShown && ` ${t('nameShown')}`}
      {email && (
        <>
          {' '}
          <a href={`mailto:${email}`} className="wrap-anywhere">
            {email}
          </a>
        </>
      )}
    </>
  )
}

/** Kinds about which nothing is reported. */
const notDeveloped: readonly string[] = ['development', 'source']

function Deeds({
  row: { number, state, entry, answer },
  deeds,
}: {
  row: DeskCorrection
  deeds: CorrectionDeeds
}) {
  const t = useTranslations('corrections.desk')
  const at = (deed: string) => `/desk/${deed}/${entry.kind}/${entry.slug}?correction=${number}`
  if (state === 'spam') {
    return (
      <form action={deeds.restore(number)} className="mt-3">
        <SubmitButton size="small" variant="secondary">
          {t('notSpam')}
        </SubmitButton>
      </form>
    )
  }
  return (
    <>
      <div className="mt-3 flex flex-wrap gap-3">
        {state !== 'published' && (
          <>
            <LinkButton size="small" href={at('edit')}>
              {t('edit')}
            </LinkButton>
            {!notDeveloped.includes(entry.kind) && (
              <LinkButton size="small" variant="secondary" href={at('develop')}>
                {t('develop')}
              </LinkButton>
            )}
          </>
        )}
        {state === 'waiting' && (
          <form action={deeds.spam(number)}>
            <SubmitButton size="small" variant="warning" data-spam aria-keyshortcuts="s">
              {t('spam')}
            </SubmitButton>
          </form>
        )}
      </div>
      <details className="mt-2 text-14">
        <summary className="min-h-6 w-fit cursor-pointer text-accent">
          {t(answer ? 'answerAgain' : 'answer')}
        </summary>
        <form action={deeds.answer(number)} className="max-w-measure">
          <TextArea
            id={`answer-${number}`}
            name="answer"
            label={t('answerLabel')}
            hint={t('answerHelp')}
            defaultValue={answer ?? ''}
            maxLength={5000}
            required
          />
          <SubmitButton size="small">{t('sendAnswer')}</SubmitButton>
        </form>
      </details>
    </>
  )
}
