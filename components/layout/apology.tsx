'use client'

import { useSyncExternalStore } from 'react'
import en from '@/lib/i18n/messages/en/errors.json'
import ms from '@/lib/i18n/messages/ms/errors.json'
import zh from '@/lib/i18n/messages/zh/errors.json'

const words = { en: en.broken, zh: zh.broken, ms: ms.broken }

const requestId = () => document.querySelector<HTMLMetaElement>('meta[name="request-id"]')?.content
const never = () => () => {}

type Props = { locale: unknown; digest?: string; retry: () => void }

/** A fault of ours: says so, and gives the numbers under which the log has it. */
export function Apology({ locale, digest, retry }: Props) {
  const t = words[locale === 'zh' || locale === 'ms' ? locale : 'en']
  const numbers = [useSyncExternalStore(never, requestId, () => undefined), digest].filter(Boolean)
  return (
    <div className="grid max-w-measure justify-items-start gap-6 pt-12">
      <title>{`${t.title} – Entente`}</title>
      <h1>{t.title}</h1>
      <p>{t.text}</p>
      {numbers.length > 0 && (
        <p className="text-14 text-ink-2">
          {t.number} <code className="text-ink">{numbers.join(' · ')}</code>
        </p>
      )}
      <button
        type="button"
        onClick={retry}
        className="min-h-10 rounded border border-accent bg-accent px-4 font-semibold text-14 text-accent-ink"
      >
        {t.again}
      </button>
    </div>
  )
}
