'use server'

import { randomUUID } from 'node:crypto'
import { redirect } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { z } from 'zod'
import type { EntryFormState } from '@/components/entries/entry-form-state'
import { entryAddress } from '@/components/fields/entry-address'
import { type Contributor, prove } from '@/lib/auth/person'
import { findPerson, signInAs } from '@/lib/auth/session'
import { claimsAddress } from '@/lib/desk/claim-addresses'
import { inputOf } from '@/lib/desk/inputs'
import { openStored } from '@/lib/desk/stored-text'
import { readSubmission } from '@/lib/desk/submission'
import { type Aim, aimAt, type Statement } from '@/lib/desk/target'
import type { FormProblem } from '@/lib/entries/form'
import { getProposal } from '@/lib/entries/proposal-queue'
import { findSent, propose, saveDraft, withdraw } from '@/lib/entries/proposals'
import { Lines, type Typed, typedIn } from '@/lib/entries/typed'
import { NotFound } from '@/lib/errors'
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
  if (aim.statement?.deed === 'rank') prove(who.person, 'editor')
  const sending = intents.find((one) => one === intent)
  const framed = await frame(aim, typed, sending ?? 'draft')
  const sent = sending && (await findSent(who.person, framed, sending === 'draft' ? 'draft' : 'proposed'))
  if (sent?.same && stands.includes(sent.state)) return answer(who.person, aim, sent.id, typed, sending)
  if (sent && !replaceable.includes(sent.state))
    return { ...state, ...(await toMend([{ input: '', message: 'alreadyDecided' }])) }
  if (sending === 'draft') {
    const { id } = await saveDraft(who.person, framed)
    return answer(who.person, aim, id, typed, sending)
  }
  const read = await readSubmission(aim, typed)
  const shown = sending ? state : { ...state, typed: (await openStored(who.person, aim, typed)).typed }
  if (!read.ok) return { ...shown, ...(await toMend(read.problems)) }
  if (!sending) return { ...shown, note: (await getTranslations('forms'))('fine') }
  const { id } = await propose(who.person, { ...framed, changes: read.changes })
  return answer(who.person, aim, id, typed, sending)
}

/** Where a proposal still is what was sent, and where another can take its place. */
const stands: readonly string[] = ['draft', 'proposed', 'published']
const replaceable: readonly string[] = ['draft', 'proposed', 'returned']

const intents = ['draft', 'review', 'publish'] as const
type Intent = (typeof intents)[number]

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

/** @throws NotFound when the form names a proposal that cannot be one */
async function frame(aim: Aim, typed: Typed, intent: Intent) {
  const lines = new Lines(typed)
  const proposal = lines.at('proposal')
  if (proposal && !isId(proposal)) throw new NotFound('proposal')
  return {
    ...(proposal && { id: proposal }),
    kind: aim.definition.kind,
    entryId: (aim.state ?? aim.subject)?.id ?? null,
    reason: lines.at('reason') || (intent === 'draft' ? '' : await usualReason(aim, lines)),
    typed,
    // A form without a key of its own is always another form.
    requestKey: isId(lines.at('requestKey')) ? lines.at('requestKey') : randomUUID(),
  }
}

const isId = (text: string): boolean => z.uuid().safeParse(text).success

/** Goes on to where the proposal or the published entry is; sent again, to the same place. */
async function answer(
  person: Contributor,
  aim: Aim,
  id: string,
  typed: Typed,
  intent: Intent | undefined,
): Promise<EntryFormState> {
  const locale = await getLocale()
  const proposal = withLocale(`/desk/proposals/${id}`, locale)
  if (intent !== 'publish') redirect(proposal)
  const outcome = await publish(id, prove(person, 'editor'))
  if (aim.statement?.deed === 'rank' && aim.state) {
    if (outcome.ok) {
      const revision = outcome.entries.at(-1)?.revision ?? 0
      redirect(withLocale(claimsAddress(aim.state, { revision, said: 'ranked' }), locale))
    }
    // Ranks are given to what was seen: what changed meanwhile is looked at again, and nothing waits.
    await withdraw(person, id)
  }
  if (outcome.ok) {
    const shown = aim.subject ?? outcome.entries.findLast(({ kind }) => kind === aim.definition.kind)
    redirect(shown ? withLocale(entryAddress(shown), locale) : proposal)
  }
  if ('conflict' in outcome) redirect(proposal)
  const { changes } = await getProposal(person, id)
  const problems = outcome.problems.map(({ change, path, message }) => ({
    input: inputAt(aim, changes?.[change]?.kind, path, message, new Lines(typed)),
    message,
  }))
  return { typed, rows: {}, ...(await toMend(problems)) }
}

/** What is wrong with a source is mended in its column, with anything else that came in passing on top. */
function inputAt(aim: Aim, kind: string | undefined, path: string, message: string, lines: Lines): string {
  if (aim.statement && kind !== 'source') return ''
  if (kind === aim.definition.kind) return inputOf(aim.definition, path, message, lines)
  return kind === 'source' ? `source.${path}` : ''
}

/** What the history says when nobody gave a reason: the same for the same form. */
async function usualReason(aim: Aim, lines: Lines): Promise<string> {
  const t = await getTranslations({ locale: 'en', namespace: 'forms' })
  const source = lines.at('source.publisher') || lines.at('source.existing')
  if (aim.statement) return statementReason(aim.definition.kind, aim.statement, source)
  if (!source) return t('changedPlain')
  return aim.state ? t('changed', { source }) : t('entered', { source })
}

async function statementReason(kind: string, { deed, path }: Statement, source: string): Promise<string> {
  const t = await getTranslations({ locale: 'en' })
  const field = t(`fields.${kind}.${path.split('/')[0]}.label`)
  return deed === 'rank' ? t('disagreement.ranked', { field }) : t('disagreement.stated', { field, source })
}

async function toMend(problems: readonly FormProblem[]): Promise<Pick<EntryFormState, 'title' | 'errors'>> {
  const [t, words] = await Promise.all([getTranslations('forms'), getTranslations('problems')])
  const errors = problems.map(({ input, message, options }) => ({
    id: input,
    message: words(words.has(message) ? message : 'notValid', { options: options?.join('; ') ?? '' }),
  }))
  return { title: t('mend', { count: errors.length }), errors }
}
