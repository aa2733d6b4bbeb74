'use server'

import { redirect } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import type { EntryFormState } from '@/components/entries/entry-form-state'
import { entryAddress } from '@/components/fields/entry-address'
import { type Contributor, prove } from '@/lib/auth/person'
import { carryCorrection } from '@/lib/corrections/deciding'
import { claimsAddress } from '@/lib/desk/claim-addresses'
import { inputOf } from '@/lib/desk/inputs'
import { openStored } from '@/lib/desk/stored-text'
import { readSubmission } from '@/lib/desk/submission'
import { type Aim, aimAt } from '@/lib/desk/target'
import { knows } from '@/lib/entries/drafts'
import type { FormProblem } from '@/lib/entries/form'
import { getProposal } from '@/lib/entries/proposal-queue'
import { type Earlier, findSent, propose, saveDraft, withdraw } from '@/lib/entries/proposals'
import { Lines, type Typed, typedIn } from '@/lib/entries/typed'
import { withLocale } from '@/lib/i18n/routing'
import { publish } from '@/lib/publishers'
import { type FormWindow, frame, readWindow } from './frame'
import { readTarget } from './read-target'
import { optionsList, understoodLines } from './understood'
import { whoSends } from './who-sends'

/** Sends the form of an entry: keeps it as a draft, proposes it, or publishes it. Everything typed comes back. */
export async function submitEntry(
  bound: unknown,
  _before: EntryFormState,
  form: FormData,
): Promise<EntryFormState> {
  const typed = typedIn(form)
  const intent = String(form.get('intent') ?? '')
  const kept = readWindow((name) => form.get(name))
  const state: EntryFormState = { typed, errors: [], rows: {}, kept }
  const list = /^add\.(\w+)$/.exec(intent)?.[1]
  if (list) return { ...state, rows: { [list]: new Lines(typed).rows(list) + 1 } }

  const who = await whoSends('contributor', form)
  if ('signIn' in who) return { ...state, signIn: who.signIn }
  const aim = await aimAt(readTarget(bound))
  if (aim.statement?.deed === 'rank') prove(who.person, 'editor')
  const sending = intents.find((one) => one === intent)
  state.understood = await understoodLines(aim, typed)
  const framed = await frame(aim, typed, sending !== undefined && sending !== 'draft', kept.window)
  const sent = sending && (await findSent(who.person, framed, sending === 'draft' ? 'draft' : 'proposed'))
  if (sent?.same && stands.includes(sent.state)) return answer(who.person, aim, sent.id, typed, sending)
  if (sent && !replaceable.includes(sent.state))
    return { ...state, ...(await toMend([{ input: '', message: 'alreadyDecided' }])) }
  const draft = { ...framed, reason: new Lines(typed).at('reason') }
  if (sent && !knows(sent, draft, kept.seen)) return { ...state, ...(await changedMeanwhile(sent, kept)) }
  if (sending === 'draft') {
    const { id } = await saveDraft(who.person, framed)
    return answer(who.person, aim, id, typed, sending)
  }
  const read = await readSubmission(aim, typed)
  const back = read.ok ? typed : (read.typed ?? typed)
  const shown = { ...state, typed: sending ? back : (await openStored(who.person, aim, back)).typed }
  if (!read.ok) return { ...shown, ...(await toMend(read.problems)) }
  if (!sending) return { ...shown, note: (await getTranslations('forms'))('fine') }
  const { id } = await propose(who.person, { ...framed, changes: read.changes })
  return answer(who.person, aim, id, typed, sending)
}

/** Another window kept other words since: sent again, these take their place, now that it was said. */
async function changedMeanwhile(
  { id, requestHash }: Earlier,
  kept: FormWindow,
): Promise<Partial<EntryFormState>> {
  const [t, locale] = await Promise.all([getTranslations('typing.draft'), getLocale()])
  const other = withLocale(`/desk/proposals/${id}`, locale)
  return { kept: { ...kept, seen: requestHash }, note: t('changedMeanwhile'), other }
}

/** Where a proposal still is what was sent, and where another can take its place. */
const stands: readonly string[] = ['draft', 'proposed', 'published']
const replaceable: readonly string[] = ['draft', 'proposed', 'returned']

const intents = ['draft', 'review', 'publish'] as const
type Intent = (typeof intents)[number]

/** Goes on to where the proposal or the published entry is; sent again, to the same place. */
async function answer(
  person: Contributor,
  aim: Aim,
  id: string,
  typed: Typed,
  intent: Intent | undefined,
): Promise<EntryFormState> {
  await carryCorrection(person, typed, id)
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
  return { typed, rows: {}, understood: await understoodLines(aim, typed), ...(await toMend(problems)) }
}

/** What is wrong with a source is mended in its column, with anything else that came in passing on top. */
function inputAt(aim: Aim, kind: string | undefined, path: string, message: string, lines: Lines): string {
  if (aim.statement && kind !== 'source') return ''
  if (kind === aim.definition.kind) return inputOf(aim.definition, path, message, lines)
  return kind === 'source' ? `source.${path}` : ''
}

async function toMend(problems: readonly FormProblem[]): Promise<Pick<EntryFormState, 'title' | 'errors'>> {
  const [t, words] = await Promise.all([getTranslations('forms'), getTranslations('problems')])
  const list = await optionsList()
  const errors = problems.map(({ input, message, options = [] }) => ({
    id: input,
    message: words(words.has(message) ? message : 'notValid', {
      options: list(message, options),
      count: options.length,
    }),
  }))
  return { title: t('mend', { count: errors.length }), errors }
}
