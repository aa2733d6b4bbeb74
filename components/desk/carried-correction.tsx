import { useTranslations } from 'next-intl'
import { NamedSource } from '@/components/corrections/named-source'
import { LongWords } from '@/components/corrections/reader-words'
import { Callout } from '@/components/ui/callout'
import type { DeskCorrection } from '@/lib/corrections/deciding'
import { printNumber } from '@/lib/corrections/number'

/** What a reader said is wrong, above the form that mends it. */
export function CarriedCorrection({ correction: { number, text, source } }: { correction: DeskCorrection }) {
  const t = useTranslations('corrections.desk')
  return (
    <Callout title={t('carried', { number: printNumber(number) })}>
      <LongWords text={text} className="mt-1" />
      {source && (
        <p className="mt-1 text-14 text-ink-2">
          <NamedSource source={source} />
        </p>
      )}
    </Callout>
  )
}
