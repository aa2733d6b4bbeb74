import { useTranslations } from 'next-intl'
import { timeOf } from '@/components/fields/printed-moment'
import { SubmitButton } from '@/components/ui/submit-button'

export type ReaderView = { name: string | null; since: string; own: boolean } | null

type Props = {
  reader: ReaderView
  minutes: number
  claim: () => Promise<void>
  release: () => Promise<void>
}

/** Who reads a proposal now, and the way to say that one does. */
export function ReaderBox({ reader, minutes, claim, release }: Props) {
  const t = useTranslations('review.reader')
  const former = useTranslations('desk.list')('former')
  if (reader && !reader.own) {
    return (
      <p className="border-overdue border-l-4 bg-paper-2 px-4 py-2">
        {t('warn', { name: reader.name ?? former, time: timeOf(reader.since) })}
      </p>
    )
  }
  return (
    <form action={reader ? release : claim} className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <SubmitButton variant="secondary" size="small">
        {reader ? t('release') : t('claim')}
      </SubmitButton>
      <p className="text-13 text-ink-3">
        {reader ? t('own', { time: timeOf(reader.since) }) : t('claimHelp', { minutes })}
      </p>
    </form>
  )
}
