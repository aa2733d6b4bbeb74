import { useTranslations } from 'next-intl'
import { LinkButton } from './button'

type Step = { href: string; label: string }
type Props = {
  /** Where we are: "1–25 of 312". */
  position: string
  previous?: Step | null
  next?: Step | null
}

export function Pager({ position, previous, next }: Props) {
  const t = useTranslations('layout')
  return (
    <nav aria-label={t('pages')} className="flex flex-wrap items-center gap-4 py-4 text-14 print:hidden">
      <span className="num mr-auto">{position}</span>
      {previous && (
        <LinkButton variant="secondary" rel="prev" href={previous.href}>
          {previous.label}
        </LinkButton>
      )}
      {next && (
        <LinkButton variant="secondary" rel="next" href={next.href}>
          {next.label}
        </LinkButton>
      )}
    </nav>
  )
}
