import { useTranslations } from 'next-intl'
import { Shape } from '@/components/ui/shape'
import type { Warning } from '@/lib/desk/warnings'

/** What deserves a second look, with its shape; it hinders nothing. */
export function ReviewWarning({ warning: { code, detail } }: { warning: Warning }) {
  const t = useTranslations('review.warnings')
  return (
    <p className="mt-2 flex gap-1.5 font-semibold text-14 text-overdue">
      <Shape name="overdue" className="mt-0.5 size-4" />
      <span className="min-w-0">{t(code, { detail: detail ?? '' })}</span>
    </p>
  )
}
