import { useTranslations } from 'next-intl'
import type { DraftWords } from './draft-keeper'

/** What is said of a draft that keeps itself; the time is put in by the browser, which knows it. */
export function useDraftWords(): DraftWords {
  const t = useTranslations('typing.draft')
  return {
    saved: t('saved', { time: '{time}' }),
    offline: t('offline'),
    ended: t('ended'),
    waiting: t('waiting'),
    elsewhere: t('elsewhere'),
    discarded: t('discarded'),
    decided: t('decided'),
    refused: t('refused'),
    keepMine: t('keepMine'),
    openOther: t('openOther'),
  }
}
