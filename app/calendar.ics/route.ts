import ical, { ICalEventTransparency } from 'ical-generator'
import { getTranslations } from 'next-intl/server'
import { entryAddress } from '@/components/fields/entry-address'
import { inLanguage } from '@/components/fields/in-language'
import { listRelationships } from '@/lib/entries/relationships'
import { printDate } from '@/lib/fields/print-date'
import { languageTags, locales, withLocale } from '@/lib/i18n/routing'
import { listDatesAhead } from '@/lib/overview/dates-ahead'
import { readOnce } from '../api/v1/parameters'
import { refusal } from '../api/v1/problem'
import { BadParameters } from '../api/v1/refusals'
import { readWords } from '../api/v1/words'
import { known } from '../feed/answer-feed'
import { languageIn } from '../feed/read-feed'
import { siteAddress } from '../site-address'

/** Dates of each sort, the nearest first. */
const limit = 500

/** Due and expiry dates as a calendar (RFC 5545): a whole day each, the last one that the stated date can mean. */
export async function GET(request: Request): Promise<Response> {
  try {
    return known(request, await read(request), 'text/calendar; charset=utf-8')
  } catch (error) {
    return refusal(error, await readWords(), request.headers.get('x-request-id'))
  }
}

async function read(request: Request): Promise<string> {
  const parameters = new URL(request.url).searchParams
  const { relationship = null } = readOnce(parameters, ['relationship', 'lang'])
  const locale = languageIn(parameters)
  if (!locale) throw new BadParameters([{ name: 'lang', message: 'notInList', allowed: locales }])
  const pairs = (await listRelationships()).map(({ slug }) => slug)
  if (relationship !== null && !pairs.includes(relationship))
    throw new BadParameters([{ name: 'relationship', message: 'notInList', allowed: pairs }])
  const site = siteAddress(request.headers)
  const t = await getTranslations({ locale, namespace: 'feeds' })
  const calendar = ical({
    name: t('calendarName'),
    prodId: { company: 'Entente', product: 'Entente', language: languageTags[locale].toUpperCase() },
  })
  for (const { entry, what, stated, day, updatedAt } of await listDatesAhead(relationship, limit)) {
    const start = new Date(`${day}T00:00:00Z`)
    calendar.createEvent({
      id: `${entry.kind}-${entry.slug}-${what}@${new URL(site).host}`,
      start,
      allDay: true,
      // The same revision gives the same event, whenever it is read.
      stamp: new Date(updatedAt),
      // A date of others takes no time of the reader's.
      transparency: ICalEventTransparency.TRANSPARENT,
      timezone: 'UTC',
      summary: t(what, { name: inLanguage(entry.names, locale).text }),
      description: t('stated', { date: printDate(stated, locale) }),
      url: site + withLocale(entryAddress(entry), locale),
    })
  }
  return calendar.toString()
}
