import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { CountrySide } from '@/components/fields/country-side'
import type { Relationship } from '@/lib/entries/entry'

/** How to read the marks of the ledger. */
export function LedgerKey({ pair }: { pair: Relationship | null }) {
  const t = useTranslations('overview.ledger')
  return (
    <ul className="key" aria-label={t('key')}>
      <Key width={34} words={t('keyLine')} before={pair && <Sides pair={pair} />}>
        <path className="s-a" d="M5 8H34" strokeWidth="2.5" />
        <path className="s-b" d="M5 12H34" strokeWidth="2.5" />
        <use href="#m-start" x="5" y="10" />
      </Key>
      <Key width={26} words={t('keyOther')}>
        <path className="s-c" d="M0 10H26" strokeWidth="2.5" strokeDasharray="5 2" />
      </Key>
      <Key width={14} words={t('keyTick')}>
        <use href="#m-tick" x="7" y="10" />
      </Key>
      <Key width={26} words={t('keyDotted')}>
        <path className="s-dor" d="M0 10H26" strokeWidth="1.5" strokeDasharray="1.5 4" />
      </Key>
      <Key width={16} words={t('keyWindow')}>
        <rect className="f-none s-ink" x="2" y="1" width="12" height="18" strokeWidth="1.25" />
      </Key>
      <Key width={16} words={t('keyDelivered')}>
        <use href="#m-delivered" x="8" y="10" />
      </Key>
      <Key width={42} words={t('keyOverdue')}>
        <rect y="4" width="32" height="12" fill="url(#hatch)" />
        <use href="#m-overdue" x="33" y="10" />
      </Key>
    </ul>
  )
}

const Sides = ({ pair }: { pair: Relationship }) => (
  <>
    <CountrySide country={pair.a} pair={pair} />
    <CountrySide country={pair.b} pair={pair} />
  </>
)

type KeyProps = { width: number; words: string; before?: ReactNode; children: ReactNode }

function Key({ width, words, before, children }: KeyProps) {
  return (
    <li>
      <svg width={width} height="20" viewBox={`0 0 ${width} 20`} aria-hidden="true">
        {children}
      </svg>
      <span>
        {before}
        {words}
      </span>
    </li>
  )
}
