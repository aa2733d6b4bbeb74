import { useTranslations } from 'next-intl'
import { Link } from '@/components/ui/link'
import type { Role } from '@/lib/auth/person'
import { DeskKeys } from './desk-keys'
import { useKeyWords } from './use-key-words'

type Props = { role: Role; waiting?: number }

/** The parts of the desk that a role may enter. */
export function DeskNav({ role, waiting }: Props) {
  const t = useTranslations('desk.nav')
  const corrections = useTranslations('corrections.desk')
  const links = [
    ['/desk', t('home')],
    ['/desk/new/project', t('newProject')],
    ['/desk/proposals', t('proposals')],
    ...(role === 'contributor'
      ? []
      : [
          [
            '/desk/review',
            waiting === undefined ? t('review') : t('reviewCount', { count: waiting }),
          ] as const,
          ['/desk/corrections', corrections('nav')] as const,
        ]),
    ...(role === 'admin'
      ? [['/desk/people', t('people')] as const, ['/desk/audit', t('audit')] as const]
      : []),
  ] as const
  return (
    <nav aria-label={t('label')} className="border-rule border-b pt-4 pb-3 text-14">
      <ul className="flex flex-wrap gap-x-6 gap-y-1">
        {links.map(([href, label]) => (
          <li key={href}>
            <Link href={href} className="inline-block min-h-6">
              {label}
            </Link>
          </li>
        ))}
        <li className="sm:ml-auto">
          <DeskKeys words={useKeyWords()} />
        </li>
      </ul>
    </nav>
  )
}
