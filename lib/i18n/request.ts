import { _createCache, hasLocale } from 'next-intl'
import { getRequestConfig } from 'next-intl/server'
import { readMessages } from './messages'
import { routing } from './routing'

/** Messages with something to fill in are read once for all requests; next-intl by itself reads them at each. */
const compiled = { _cache: _createCache() }

export default getRequestConfig(async ({ requestLocale }) => {
  const requested = await requestLocale
  const locale = hasLocale(routing.locales, requested) ? requested : routing.defaultLocale
  return { locale, messages: await readMessages(locale), timeZone: 'UTC', ...compiled }
})
