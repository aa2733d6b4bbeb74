import { useLocale, useTranslations } from 'next-intl'
import { withLocale } from '@/lib/i18n/routing'

/** Each key of the desk with what it does, in their order. */
const keyNames = [
  ['j', 'j'],
  ['k', 'k'],
  ['Enter, o', 'enter'],
  ['p', 'p'],
  ['r', 'r'],
  ['/', 'slash'],
  ['?', 'help'],
] as const

export type KeyWords = {
  rows: { key: string; does: string }[]
  /** The page that says the same. */
  href: string
} & Record<
  'title' | 'standfirst' | 'open' | 'close' | 'key' | 'does' | 'use' | 'confirm' | 'yes' | 'no' | 'edge',
  string
>

/** The words of the help on keys, in the reader's language. */
export function useKeyWords(): KeyWords {
  const t = useTranslations('review.keys')
  return {
    rows: keyNames.map(([key, name]) => ({ key, does: t(name) })),
    href: withLocale('/desk/keys', useLocale()),
    title: t('title'),
    standfirst: t('standfirst'),
    open: t('open'),
    close: t('close'),
    key: t('key'),
    does: t('does'),
    use: t('use'),
    confirm: t('confirm'),
    yes: t('yes'),
    no: t('no'),
    edge: t('edge'),
  }
}
