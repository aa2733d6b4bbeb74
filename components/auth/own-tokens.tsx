import { useLocale, useTranslations } from 'next-intl'
import { SubmitButton } from '@/components/ui/submit-button'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import type { OwnToken } from '@/lib/auth/api-tokens'
import { printDate } from '@/lib/fields/print-date'
import { printMoment } from './print-moment'

type Props = { tokens: readonly OwnToken[]; revoke: (id: string) => Promise<void> }

/** The tokens that a person's programs hold, each with a way to revoke it. */
export function OwnTokens({ tokens, revoke }: Props) {
  const t = useTranslations('people.tokens')
  const locale = useLocale()
  const on = (at: Date) => printDate(at.toISOString().slice(0, 10), locale)
  if (tokens.length === 0) return <p className="text-ink-2">{t('none')}</p>
  return (
    <ul className="border-rule border-t">
      {tokens.map(({ id, name, scopes, createdAt, expiresAt, lastUsedAt, expired }) => (
        <li key={id} className="flex flex-wrap items-center gap-x-6 gap-y-2 border-rule border-b py-3">
          <div className="mr-auto min-w-0 wrap-anywhere">
            <p className="font-semibold">{name}</p>
            <p className="text-14">{scopes.map((scope) => t(`scope.${scope}`)).join(' · ')}</p>
            <p className="num text-14 text-ink-2">
              {expired
                ? t('expired', { until: on(expiresAt) })
                : t('until', { made: on(createdAt), until: on(expiresAt) })}
              {' · '}
              {lastUsedAt ? t('used', { when: printMoment(lastUsedAt, locale) }) : t('neverUsed')}
            </p>
          </div>
          <form action={revoke.bind(null, id)}>
            <SubmitButton variant="secondary" size="small">
              {t('revoke')}
              <VisuallyHidden> {t('revokeWhich', { name })}</VisuallyHidden>
            </SubmitButton>
          </form>
        </li>
      ))}
    </ul>
  )
}
