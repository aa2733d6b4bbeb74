import { useLocale, useTranslations } from 'next-intl'
import { SubmitButton } from '@/components/ui/submit-button'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import type { OwnSession } from '@/lib/auth/sessions'
import { printMoment } from './print-moment'

type Props = {
  sessions: readonly OwnSession[]
  /** Ends one; null ends all but this browser's. */
  end: (id: string | null) => Promise<void>
}

/** The browsers in which a person is signed in, each with a way out. */
export function OwnSessions({ sessions, end }: Props) {
  const t = useTranslations('account.own')
  const locale = useLocale()
  const when = (at: Date) => printMoment(at, locale)
  const others = sessions.filter(({ current }) => !current)
  return (
    <>
      <ul className="border-rule border-t">
        {sessions.map(({ id, browser, createdAt, seenAt, current }) => (
          <li key={id} className="flex flex-wrap items-center gap-x-6 gap-y-2 border-rule border-b py-3">
            <div className="mr-auto">
              <p>
                {browser ?? t('unknownBrowser')}
                {current && <span className="text-ink-3"> ({t('thisBrowser')})</span>}
              </p>
              <p className="num text-14 text-ink-2">
                {t('since', { since: when(createdAt), seen: when(seenAt) })}
              </p>
            </div>
            {!current && (
              <form action={end.bind(null, id)}>
                <SubmitButton variant="secondary" size="small">
                  {t('end')}
                  <VisuallyHidden>
                    {' '}
                    {t('endWhich', { browser: browser ?? t('unknownBrowser'), seen: when(seenAt) })}
                  </VisuallyHidden>
                </SubmitButton>
              </form>
            )}
          </li>
        ))}
      </ul>
      {others.length > 1 && (
        <form action={end.bind(null, null)} className="mt-4">
          <SubmitButton variant="secondary">{t('endOthers')}</SubmitButton>
        </form>
      )}
    </>
  )
}
