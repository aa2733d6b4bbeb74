import { useTranslations } from 'next-intl'
import { Link } from '@/components/ui/link'
import { Section } from '@/components/ui/section'
import { SubmitButton } from '@/components/ui/submit-button'
import { NoteArea } from './review-form'

type Props = {
  /** False while places clash, which are settled first, and where somebody else has to publish. */
  mayPublish: boolean
  /** The proposal after this one, without language; null after the last. */
  next: string | null
  queue: string
}

/** What an editor may do with a proposal, at the end of the form that it stands in. */
export function Decisions({ mayPublish, next, queue }: Props) {
  const t = useTranslations('desk.proposal')
  const review = useTranslations('review.decide')
  return (
    <Section title={t('decide')} className="mt-8">
      <div className="max-w-measure">
        <NoteArea name="note" label={t('noteLabel')} hint={t('noteHelp')} />
      </div>
      <div className="mt-2 flex flex-wrap items-center gap-3">
        {mayPublish && (
          <SubmitButton name="deed" value="publish" data-key="p">
            {t('publish')}
          </SubmitButton>
        )}
        <SubmitButton name="deed" value="return" variant="secondary">
          {t('return')}
        </SubmitButton>
        <SubmitButton name="deed" value="reject" variant="warning">
          {t('reject')}
        </SubmitButton>
        <Link href={next ?? queue} className="text-14 md:ml-auto">
          {next ? review('skip') : review('queue')}
        </Link>
      </div>
      {mayPublish && <p className="mt-2 text-13 text-ink-3">{review('publishHelp')}</p>}
    </Section>
  )
}
