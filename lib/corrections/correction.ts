import { z } from 'zod'
import type { Lines } from '@/lib/entries/typed'

/** Names of the form's inputs. Programs that fill in everything fill in `website` too, which people do not see. */
export const correctionInputs = ['text', 'source', 'name', 'contact', 'showName', 'website'] as const

/** What a reader sends; the e-mail is called `contact` in the form. */
export type SentCorrection = {
  text: string
  source: string | null
  name: string | null
  nameShown: boolean
  email: string | null
  /** A program filled in what people do not see. */
  trapped: boolean
}

type Problem = { input: string; message: 'textMissing' | 'tooLong' | 'notAnEmail' | 'nameMissing' }
type Read = { ok: true; sent: SentCorrection } | { ok: false; problems: Problem[] }

/** Characters at most. */
const most = { text: 20_000, source: 2000, name: 120, contact: 254 } as const

/** Reads the form of a correction; every problem at once. */
export function readCorrection(lines: Lines): Read {
  const long = Object.entries(most).filter(([input, max]) => lines.at(input).length > max)
  const problems: Problem[] = long.map(([input]) => ({ input, message: 'tooLong' }))
  if (!lines.at('text')) problems.push({ input: 'text', message: 'textMissing' })
  const email = lines.at('contact')
  if (email && email.length <= most.contact && !z.email().safeParse(email).success)
    problems.push({ input: 'contact', message: 'notAnEmail' })
  const nameShown = lines.at('showName') === 'on'
  if (nameShown && !lines.at('name')) problems.push({ input: 'name', message: 'nameMissing' })
  if (problems.length > 0) return { ok: false, problems }
  return {
    ok: true,
    sent: {
      text: lines.at('text'),
      source: lines.at('source') || null,
      name: lines.at('name') || null,
      nameShown,
      email: email || null,
      trapped: lines.at('website') !== '',
    },
  }
}
