import { hasLocale } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import { entryAddress } from '@/components/fields/entry-address'
import { inLanguage } from '@/components/fields/in-language'
import type { Suggestion } from '@/components/ui/search-input'
import { catalogue } from '@/lib/catalogue'
import { suggestEntries } from '@/lib/entries/suggest'
import { defaultLocale, routing, withLocale } from '@/lib/i18n/routing'

/** Entries offered while a name is typed. */
const offered = 8
/** Documents have long titles, and are found by what cites them. */
const kinds = [...catalogue.keys()].filter((kind) => kind !== 'source')

type Context = { params: Promise<{ locale: string }> }

export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { locale: asked } = await params
  const locale = hasLocale(routing.locales, asked) ? asked : defaultLocale
  const kindWords = await getTranslations({ locale, namespace: 'vocabulary.kind' })
  const entries = await suggestEntries(kinds, new URL(request.url).searchParams.get('q') ?? '', offered)
  const suggestions = entries.map(({ kind, slug, names }): Suggestion => {
    const { text, lang } = inLanguage(names, locale)
    return {
      text,
      lang,
      kind: kindWords(`${kind}.one`),
      href: withLocale(entryAddress({ kind, slug }), locale),
    }
  })
  return Response.json(suggestions, { headers: { 'Cache-Control': 'private, max-age=30' } })
}
