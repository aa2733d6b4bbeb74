'use server'

import { redirect } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { entryAddress } from '@/components/fields/entry-address'
import type { FormState } from '@/components/ui/form-state'
import type { Editor } from '@/lib/auth/person'
import { definitionOf } from '@/lib/catalogue'
import { asSeen, carryOut, getAnyState, getRevisionValues, undoMerge } from '@/lib/desk/deeds'
import { mergedValues, pairOf, usuallyTaken } from '@/lib/desk/merging'
import type { Change, ChangeProblem } from '@/lib/entries/proposal'
import type { EntryState } from '@/lib/entries/state'
import { NotFound } from '@/lib/errors'
import { itemId } from '@/lib/fields/field'
import { withLocale } from '@/lib/i18n/routing'
import { whoSends } from './who-sends'

const name = z.string().max(120)
const number = z.coerce.number().int().min(1).max(1e9)
const at = z.strictObject({ kind: name, slug: name })
const atRevision = at.extend({ number })
const atOther = at.extend({ into: name })

/** Bound arguments come back from the browser: they are checked like anything typed. @throws NotFound */
function read<T>(schema: z.ZodType<T>, bound: unknown): T {
  const found = schema.safeParse(bound)
  if (!found.success) throw new NotFound('entry')
  return found.data
}

/** A revision that the form says its editor saw; 0 is none, and never the newest. */
const seenIn = (form: FormData, input = 'baseRevision'): number => number.safeParse(form.get(input)).data ?? 0

export async function withdrawEntry(bound: unknown, _before: FormState, form: FormData): Promise<FormState> {
  const who = await whoSends('editor', form)
  if ('signIn' in who) return { values: typedIn(form), signIn: who.signIn }
  const { kind, slug } = read(at, bound)
  const state = await getAnyState(kind, slug)
  const change: Change = { ...asSeen(state, seenIn(form)), state: { is: 'withdrawn' } }
  return done(who.person, form, state, [change], '/history')
}

export async function restoreEntry(bound: unknown, _before: FormState, form: FormData): Promise<FormState> {
  const who = await whoSends('editor', form)
  if ('signIn' in who) return { values: typedIn(form), signIn: who.signIn }
  const { kind, slug, number } = read(atRevision, bound)
  const state = await getAnyState(kind, slug)
  // What was merged comes back with what it gave away.
  if (state.state === 'merged') throw new NotFound('revision')
  const values = await getRevisionValues(state.id, number)
  return done(who.person, form, state, [{ ...asSeen(state, seenIn(form)), values, restores: number }])
}

export async function renameEntry(bound: unknown, _before: FormState, form: FormData): Promise<FormState> {
  const who = await whoSends('editor', form)
  if ('signIn' in who) return { values: typedIn(form), signIn: who.signIn }
  const { kind, slug } = read(at, bound)
  const state = await getAnyState(kind, slug)
  const wanted = String(form.get('slug') ?? '').trim()
  const t = await getTranslations('deeds.rename')
  const message = !itemId.safeParse(wanted).success ? t('shape') : wanted === slug ? t('same') : null
  if (message) return toMend(form, [{ id: 'slug', label: t('slug'), message }])
  return done(who.person, form, state, [{ ...asSeen(state, seenIn(form)), slug: wanted }])
}

export async function mergeEntry(bound: unknown, _before: FormState, form: FormData): Promise<FormState> {
  const who = await whoSends('editor', form)
  if ('signIn' in who) return { values: typedIn(form), signIn: who.signIn }
  const { kind, slug, into } = read(atOther, bound)
  const [goes, stays] = await Promise.all([getAnyState(kind, slug), getAnyState(kind, into)])
  if (goes.id === stays.id) throw new NotFound('entry')
  const pair = pairOf(definitionOf(goes.kind), goes, stays)
  const values = mergedValues(pair, (open) => {
    const taken = form.get(`take.${open.field}`)
    return taken === 'stays' || taken === 'goes' || taken === 'both' ? taken : usuallyTaken(open)
  })
  const changes: Change[] = [
    { ...asSeen(stays, seenIn(form, 'intoRevision')), values },
    { ...asSeen(goes, seenIn(form)), state: { is: 'merged', into: stays.id } },
  ]
  return done(who.person, form, goes, changes)
}

export async function unmergeEntry(bound: unknown, _before: FormState, form: FormData): Promise<FormState> {
  const who = await whoSends('editor', form)
  if ('signIn' in who) return { values: typedIn(form), signIn: who.signIn }
  const { kind, slug } = read(at, bound)
  const state = await getAnyState(kind, slug)
  const changes =
    state.state === 'merged' ? await undoMerge(state, seenIn(form)) : [asSeen(state, seenIn(form))]
  return done(who.person, form, state, changes)
}

const longestReason = 500

/** Asks for a reason, does the deed, and goes to where it shows. @param below the entry's address */
async function done(
  editor: Editor,
  form: FormData,
  about: EntryState,
  changes: Change[],
  below = '',
): Promise<FormState> {
  const reason = String(form.get('reason') ?? '').trim()
  const t = await getTranslations('deeds.form')
  const message = reason === '' ? t('needsReason') : reason.length > longestReason ? t('longReason') : null
  if (message) return toMend(form, [{ id: 'reason', label: t('reason'), message }])
  const requestKey = read(z.uuid(), form.get('requestKey'))
  const outcome = await carryOut(editor, { about, requestKey, reason, changes })
  if (!outcome.ok) return toMend(form, await errorsOf(outcome.problems, changes))
  const slug = changes.find(({ entryId }) => entryId === about.id)?.slug ?? about.slug
  const path =
    'proposal' in outcome ? `/desk/proposals/${outcome.proposal}` : entryAddress({ ...about, slug }) + below
  redirect(withLocale(path, await getLocale()))
}

async function errorsOf(problems: readonly ChangeProblem[], changes: readonly Change[]) {
  const [words, labels] = await Promise.all([getTranslations('problems'), getTranslations('fields')])
  return problems.map(({ change, path, message }) => {
    const label = `${changes[change]?.kind}.${path.split('/')[0]}.label`
    return {
      ...(path === 'slug' ? { id: 'slug' } : labels.has(label) && { label: labels(label) }),
      message: words(words.has(message) ? message : 'notValid', { options: '' }),
    }
  })
}

/** What was typed and chosen in the form. */
const typedIn = (form: FormData): Record<string, string> =>
  Object.fromEntries(
    [...form].flatMap(([name, value]) =>
      typeof value === 'string' && /^(reason|slug|take\..+)$/.test(name) ? [[name, value]] : [],
    ),
  )

/** The form again, with all that was typed. */
async function toMend(form: FormData, errors: NonNullable<FormState['errors']>): Promise<FormState> {
  const t = await getTranslations('deeds.form')
  return { title: t('mend', { count: errors.length }), errors, values: typedIn(form) }
}
