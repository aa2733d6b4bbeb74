import { useTranslations } from 'next-intl'
import { Section } from '@/components/ui/section'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'

type Props = {
  /** Null while places clash, which are settled first, and where somebody else has to publish. */
  publish: (() => Promise<void>) | null
  decide: (form: FormData) => Promise<void>
}

/** What an editor may do with a proposal. */
export function Decisions({ publish, decide }: Props) {
  const t = useTranslations('desk.proposal')
  return (
    <Section title={t('decide')}>
      {publish && (
        <form action={publish} className="mb-6">
          <SubmitButton>{t('publish')}</SubmitButton>
        </form>
      )}
      <form action={decide} className="max-w-measure">
        <TextArea name="note" label={t('noteLabel')} hint={t('noteHelp')} />
        <div className="mt-2 flex flex-wrap gap-3">
          <SubmitButton name="deed" value="return" variant="secondary">
            {t('return')}
          </SubmitButton>
          <SubmitButton name="deed" value="reject" variant="warning">
            {t('reject')}
          </SubmitButton>
        </div>
      </form>
    </Section>
  )
}
