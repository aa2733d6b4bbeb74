import { useLocale, useTranslations } from 'next-intl'
import { useId } from 'react'
import { Button } from '@/components/ui/button'
import { withLocale } from '@/lib/i18n/routing'

/** Leads to the same page as it was published at the end of another day. */
export function AsOfForm({ path, asOf }: { path: string; asOf: string | null }) {
  const t = useTranslations('entries.history')
  const id = useId()
  return (
    <form action={withLocale(path, useLocale())} className="print:hidden">
      <label htmlFor={id} className="block">
        {t('asOf')}
      </label>
      <span className="mt-1 flex gap-2">
        <input
          id={id}
          type="date"
          name="asOf"
          required
          defaultValue={asOf ?? ''}
          className="control max-w-44"
        />
        <Button type="submit" variant="secondary">
          {t('read')}
        </Button>
      </span>
    </form>
  )
}
