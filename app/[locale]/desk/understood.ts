import 'server-only'
import { getLocale, getTranslations } from 'next-intl/server'
import { inLanguage } from '@/components/fields/in-language'
import type { Understood } from '@/components/fields/understood'
import { fieldAt } from '@/lib/desk/field-at'
import type { Aim } from '@/lib/desk/target'
import { type Understanding, understandLine } from '@/lib/desk/understanding'
import { Lines, type Typed } from '@/lib/entries/typed'
import { precisionOf } from '@/lib/fields/precision'
import { printFullMoney, printNumber } from '@/lib/fields/print-amount'
import { printDate } from '@/lib/fields/print-date'
import { printSpokenMoney } from '@/lib/fields/print-spoken-money'
import { withLocale } from '@/lib/i18n/routing'

/** Problems whose options are dates, in EDTF. */
const ofDates: readonly string[] = ['ambiguousDate', 'twoDates', 'relativeDate', 'shortYear']

/** @returns prints what a text could have meant, in the reader's language */
export async function optionsList(): Promise<(message: string, options: readonly string[]) => string> {
  const locale = await getLocale()
  const either = new Intl.ListFormat(locale === 'en' ? 'en-GB' : locale, { type: 'disjunction' })
  return (message, options) =>
    ofDates.includes(message)
      ? either.format(options.map((date) => printDate(date, locale)))
      : options.join('; ')
}

/** Puts what one line of a form was understood as into the reader's words. */
async function worded(understanding: Understanding): Promise<Understood> {
  const [locale, t, problems] = await Promise.all([
    getLocale(),
    getTranslations('typing'),
    getTranslations('problems'),
  ])
  switch (understanding.sort) {
    case 'date': {
      const { date } = understanding
      return {
        said: t('date', { date: printDate(date, locale), precision: t(`precision.${precisionOf(date)}`) }),
      }
    }
    case 'amount': {
      const { amount, currency, qualifier, needsCurrency } = understanding
      if (!currency) {
        const said = printNumber(amount, locale)
        return { said: needsCurrency ? t('currencyMissing', { amount: said }) : said }
      }
      const money = { amount, currency, qualifier }
      return {
        said: t('amount', { full: printFullMoney(money, locale), words: printSpokenMoney(money, locale) }),
      }
    }
    case 'unread': {
      const { message, readings } = understanding
      const list = await optionsList()
      const choices = readings
        .map((date) => printDate(date, locale))
        .map((label) => ({ label, value: label }))
      const values = { options: list(message, readings), count: readings.length }
      return { said: problems(problems.has(message) ? message : 'notValid', values), choices }
    }
    case 'places':
      return { said: t('places'), choices: understanding.places.map((label) => ({ label, value: label })) }
    case 'entries': {
      const { entries, before } = understanding
      const choices = entries.map(({ names, slug }) => {
        const label = inLanguage(names, locale).text
        const whole = /[,;，；、]/.test(label) ? slug : label
        return { label, value: `${before}${whole}` }
      })
      return { said: t('entries'), choices }
    }
    case 'same': {
      const entries = understanding.entries.map(({ names, kind, slug }) => ({
        label: t('same.thisIsIt', { name: inLanguage(names, locale).text }),
        href: withLocale(`/desk/edit/${kind}/${slug}`, locale),
      }))
      return { said: t('same.said'), same: { entries, another: t('same.another'), note: t('same.note') } }
    }
  }
}

/** What one line of a form was understood as; null when there is nothing to say of it. */
export async function understoodLine(aim: Aim, input: string, typed: Typed): Promise<Understood | null> {
  const isNew = !aim.state && !aim.subject
  const understanding = await understandLine(aim.definition, input, new Lines(typed), isNew)
  return understanding && worded(understanding)
}

/** So many lines of a form are shown back at once. */
const shown = 200

/**
 * What the lines of a form were understood as, by the name of their input. Names of other entries are left out: they
 * are checked together when the form is.
 */
export async function understoodLines(aim: Aim, typed: Typed): Promise<[string, Understood][]> {
  const names = [...new Set(typed.map(([name]) => name))].filter((name) => {
    const field = name.startsWith('quote.') ? null : fieldAt(aim.definition, name)
    return field && field.type !== 'reference'
  })
  const all = await Promise.all(
    names.slice(0, shown).map(async (name) => [name, await understoodLine(aim, name, typed)] as const),
  )
  return all.flatMap(([name, said]) => (said ? [[name, said] as [string, Understood]] : []))
}
