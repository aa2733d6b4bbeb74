import type { Messages } from '@/lib/i18n/messages'

/** What stands at a dotted path of the messages: a text, a branch of them, or nothing. */
export const messageAt = (messages: Messages | undefined, path: string): string | Messages | undefined =>
  path
    .split('.')
    .reduce<string | Messages | undefined>(
      (found, key) => (typeof found === 'object' ? found[key] : undefined),
      messages,
    )
