import { useTranslations } from 'next-intl'
import { Callout } from '@/components/ui/callout'
import type { AddressProblem } from './list-view'

/** What in the address of a list was not understood, and so narrows nothing. */
export function ListProblems({ problems }: { problems: readonly AddressProblem[] }) {
  const t = useTranslations('lists')
  const messages = useTranslations('lists.problems')
  if (problems.length === 0) return null
  return (
    <Callout tone="overdue" title={t('problemsTitle')}>
      <ul className="mt-1 text-14">
        {problems.map(({ name, message }) => (
          <li key={`${name} ${message}`}>
            <code>{name}</code> {messages(message)}
          </li>
        ))}
      </ul>
    </Callout>
  )
}
