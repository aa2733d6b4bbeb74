import { useLocale, useTranslations } from 'next-intl'
import type { RecordedDeed } from '@/lib/auth/audit'
import type { ListedPerson } from '@/lib/auth/people'
import { printMoment } from './print-moment'

type Props = {
  deeds: readonly RecordedDeed[]
  people: readonly Pick<ListedPerson, 'id' | 'name' | 'email'>[]
}

/** What was done to people: names are looked up now, for the record itself has none. */
export function DeedList({ deeds, people }: Props) {
  const t = useTranslations('account')
  const role = useTranslations('vocabulary.role')
  const locale = useLocale()
  const names = new Map(people.map(({ id, name, email }) => [id, name ?? email]))
  const nameOf = (id: string | null) => names.get(id ?? '') ?? t('people.somebody')
  return (
    <ol className="border-rule border-t text-14">
      {deeds.map(({ id, at, deed, actorId, subjectId, role: given }) => (
        <li key={id} className="grid gap-x-6 border-rule border-b py-2 md:grid-cols-[14rem_minmax(0,1fr)]">
          <time dateTime={at.toISOString()} className="num text-ink-3">
            {printMoment(at, locale)}
          </time>
          <span className="min-w-0 wrap-anywhere">
            {t(`deed.${deed}`, {
              actor: actorId ? nameOf(actorId) : t('people.byCommandLine'),
              subject: nameOf(subjectId),
              role: given ? role(given) : '',
            })}
          </span>
        </li>
      ))}
    </ol>
  )
}
