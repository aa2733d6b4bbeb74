'use server'

import { redirect } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import type { EntryFormState } from '@/components/entries/entry-form-state'
import { entryAddress } from '@/components/fields/entry-address'
import { type Contributor, prove } from '@/lib/auth/person'
import { findPerson, signInAs } from '@/lib/auth/session'
import { inputOf } from '@/lib/desk/inputs'
import { readSubmission } from '@/lib/desk/submission'
import { type Aim, aimAt } from '@/lib/desk/target'
import type { FormProblem } from '@/lib/entries/form'
import type { Change } from '@/lib/entries/proposal'
import { propose, saveDraft } from '@/lib/entries/proposals'
import { Lines, type Typed, typedIn } from '@/lib/entries/typed'
import { withLocale } from '@/lib/i18n/routing'
import { publish } from '@/lib/publishers'
import { readTarget } from './read-target'

/** Sends the form of an entry: keeps it as a draft, proposes it, or publishes it. Everything typed comes back. */
export async function submitEntry(
  bound: unknown,
  _before: EntryFormState,
  form: FormData,
): Promise<EntryFormState> {
  const typed = typedIn(form)
  const intent = String(form.get('intent') ?? '')
  const state: EntryFormState = { typed, errors: [], rows: {} }
  const list = /^add\.(\w+)$/.exec(intent)?.[1]
  if (list) return { ...state, rows: { [list]: new Lines(typed).rows(list) + 1 } }

  const who = await whoSends(form, intent)
  if ('signIn' in who) return { ...state, signIn: who.signIn }
  const aim = await aimAt(readTarget(bound))
  if (intent === 'draft') return keep(who.person, aim, typed)

  const read = await readSubmission(aim, typed)
  if (!read.ok) return { ...state, ...(await toMend(read.problems)) }
  if (intent !== 'review' && intent !== 'publish') {
    return { ...state, note: (await getTranslations('forms'))('fine') }
  }
  return send(who.person, aim, read.changes, typed, intent)
}

type Who = { person: Contributor } | { signIn: NonNullable<EntryFormState['signIn']> }

/** Who is signed in, or signs in with this very form; an ended session is asked for beside what was typed. */
async function whoSends(form: FormData, intent: string): Promise<Who> {
  const person = await findPerson('contributor')
  if (person) return { person }
  const [email, password] = [form.get('email'), form.get('password')]
  if (typeof email !== 'string' || typeof password !== 'string') return { signIn: { intent } }
  const signed = await signInAs('contributor', email, password)
  if (signed.outcome === 'signedIn') return { person: signed.person }
  const t = await getTranslations('forms.signIn')
  return { signIn: { intent, message: t(signed.outcome) } }
}

const frame = (aim: Aim, typed: Typed, reason: string) => {
  const lines = new Lines(typed)
  return {
    ...(lines.at('proposal') && { id: lines.at('proposal') }),
    kind: aim.definition.kind,
    entryId: (aim.state ?? aim.subject)?.id ?? null,
    reason: lines.at('reason') || reason,
    typed,
    requestKey: lines.at('requestKey'),
  }
}

async function keep(person: Contributor, aim: Aim, typed: Typed): Promise<never> {
  const { id } = await saveDraft(person, frame(aim, typed, ''))
  redirect(withLocale(`/desk/proposals/${id}`, await getLocale()))
}

async function send(
  person: Contributor,
  aim: Aim,
  changes: Change[],
  typed: Typed,
  intent: 'review' | 'publish',
): Promise<EntryFormState> {
  const locale = await getLocale()
  const { id } = await propose(person, {
    ...frame(aim, typed, await usualReason(aim, changes, typed)),
    changes,
  })
  if (intent === 'review') redirect(withLocale(`/desk/proposals/${id}`, locale))
  const outcome = await publish(id, prove(person, 'editor'))
  if (outcome.ok) {
    const shown = aim.subject ?? outcome.entries.findLast(({ kind }) => kind === aim.definition.kind)
    redirect(withLocale(shown ? entryAddress(shown) : `/desk/proposals/${id}`, locale))
  }
  if ('conflict' in outcome) redirect(withLocale(`/desk/proposals/${id}`, locale))
  const lines = new Lines(typed)
  const problems = outcome.problems.map(({ change, path, message }) => {
    const kind = changes[change]?.kind
    const input =
      kind === aim.definition.kind ? inputOf(aim.definition, path, message, lines) : `source.${path}`
    return { input, message }
  })
  return { typed, rows: {}, ...(await toMend(problems)) }
}

/** What the history says when nobody gave a reason. */
async function usualReason(aim: Aim, changes: readonly Change[], typed: Typed): Promise<string> {
  const t = await getTranslations({ locale: 'en', namespace: 'forms' })
  const lines = new Lines(typed)
  const source = String(
    changes.find(({ kind }) => kind === 'source')?.values.publisher ?? lines.at('source.existing'),
  )
  if (!source) return t('changedPlain')
  return aim.state ? t('changed', { source }) : t('entered', { source })
}

async function toMend(problems: readonly FormProblem[]): Promise<Pick<EntryFormState, 'title' | 'errors'>> {
  const [t, words] = await Promise.all([getTranslations('forms'), getTranslations('problems')])
  const errors = problems.map(({ input, message, options }) => ({
    id: input,
    message: words(words.has(message) ? message : 'notValid', { options: options?.join('; ') ?? '' }),
  }))
  return { title: t('mend', { count: errors.length }), errors }
}
