import { useLocale, useTranslations } from 'next-intl'
import { useCodeLabel } from '@/components/fields/code-label'
import { EntryLink } from '@/components/fields/entry-link'
import { Link } from '@/components/ui/link'
import { Section } from '@/components/ui/section'
import { Shape, type ShapeName } from '@/components/ui/shape'
import type { Relationship } from '@/lib/entries/entry'
import { printDate } from '@/lib/fields/print-date'
import { type Attention as Found, type Need, needs } from '@/lib/overview/needs'
import { listOf } from './addresses'

const shapes: Record<Need, ShapeName> = {
  overdue: 'overdue',
  due_soon: 'due_soon',
  dormant: 'dormant',
  disputed: 'disagree',
  single_source: 'single_source',
}

/** The kinds whose support is judged by what a source says of where they stand. */
const judged = ['project', 'commitment', 'agreement'] as const

type Props = { found: Found; pair: Relationship | null }

/** What a reader should know before quoting: late, due soon, quiet, disputed, resting on one source. */
export function Attention({ found, pair }: Props) {
  const t = useTranslations('overview.attention')
  const label = useCodeLabel()
  const shown = needs.filter((need) => found[need].total > 0)
  return (
    <Section id="attention" title={t('title')} standfirst={t('stand')}>
      {shown.length === 0 && <p>{t('none')}</p>}
      <div className="need">
        {shown.map((need) => (
          <section key={need}>
            <h3>
              <Shape name={shapes[need]} />
              {t(need)}
              <span className="n">{found[need].total}</span>
            </h3>
            <ul>
              {need === 'single_source' ? (
                judged.map((kind) => (
                  <li key={kind}>
                    <Link href={listOf(kind, pair, { verification: need })}>
                      {label('kind', `${kind}.other`)}
                    </Link>
                  </li>
                ))
              ) : (
                <Rows need={need} {...found[need]} />
              )}
            </ul>
          </section>
        ))}
      </div>
    </Section>
  )
}

function Rows({ need, rows, total }: { need: Need } & Found[Need]) {
  const t = useTranslations('overview.attention')
  const locale = useLocale()
  const remark = ({ dueOn, lastConfirmedOn }: Found[Need]['rows'][number]) => {
    if (need === 'overdue' && dueOn) return t('wasStated', { date: printDate(dueOn, locale) })
    if (need === 'due_soon' && dueOn) return printDate(dueOn, locale)
    return need === 'dormant' && lastConfirmedOn
      ? t('lastSource', { date: printDate(lastConfirmedOn, locale) })
      : null
  }
  return (
    <>
      {rows.map((row) => {
        const words = remark(row)
        return (
          <li key={row.id}>
            <EntryLink entry={row} />
            {words && t('said', { words })}
          </li>
        )
      })}
      {total > rows.length && <li>{t('more', { count: total - rows.length })}</li>}
    </>
  )
}
