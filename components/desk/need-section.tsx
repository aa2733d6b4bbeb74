import { useTranslations } from 'next-intl'
import { Link } from '@/components/ui/link'
import { Section } from '@/components/ui/section'
import { Shape } from '@/components/ui/shape'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import type { Need, NeedRow } from '@/lib/desk/needs'
import { NeedList } from './need-list'
import { needShapes } from './need-shapes'

type Props = {
  need: Need
  /** How many there are, in words. */
  count: string
  /** The first of them. */
  rows: readonly NeedRow[]
}

/** The most needful of a queue on the desk, and the way to all of it. */
export function NeedSection({ need, count, rows }: Props) {
  const t = useTranslations('freshness')
  const title = t(`needs.${need}.title`)
  return (
    <Section
      id={need}
      className="mt-10"
      title={
        <>
          <Shape name={needShapes[need]} className="mr-2 inline-block size-4.5" />
          {title}&nbsp;<span className="num font-normal text-ink-3">{count}</span>
        </>
      }
      standfirst={t(`needs.${need}.text`)}
    >
      <NeedList need={need} rows={rows} />
      <p className="pt-2 text-14">
        <Link href={`/desk/queue/${need}`} className="inline-block min-h-6">
          {t('queue.all', { count })} <VisuallyHidden>{title}</VisuallyHidden>
        </Link>
      </p>
    </Section>
  )
}
