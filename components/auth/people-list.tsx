import { useLocale, useTranslations } from 'next-intl'
import { Link } from '@/components/ui/link'
import type { ListedPerson } from '@/lib/auth/people'
import { printDate } from '@/lib/fields/print-date'

/** Everybody with an account or an invitation; each leads to a page of their own. */
export function PeopleList({ people }: { people: readonly ListedPerson[] }) {
  const t = useTranslations('account')
  const role = useTranslations('vocabulary.role')
  const locale = useLocale()
  return (
    <ul aria-label={t('people.title')} className="border-ink border-t">
      {people.map(({ id, email, name, role: theirs, state, lastSeenAt }) => (
        <li
          key={id}
          className="grid gap-x-6 border-rule border-b py-3 text-14 md:grid-cols-[minmax(0,3fr)_minmax(0,1fr)_minmax(0,1fr)_minmax(0,1fr)]"
        >
          <p className="min-w-0 wrap-anywhere">
            <Link href={`/desk/people/${id}`} className="font-semibold text-16">
              {name ?? email}
            </Link>
            {name && <span className="block text-ink-2">{email}</span>}
          </p>
          <p>{role(theirs)}</p>
          <p className={state === 'active' ? 'text-ink-2' : 'font-semibold'}>{t(`state.${state}`)}</p>
          <p className="num text-ink-2">
            {t('people.lastSeen')}{' '}
            {lastSeenAt ? printDate(lastSeenAt.toISOString().slice(0, 10), locale) : t('people.never')}
          </p>
        </li>
      ))}
    </ul>
  )
}
