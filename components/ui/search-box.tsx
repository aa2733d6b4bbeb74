import { useLocale, useTranslations } from 'next-intl'
import { withLocale } from '@/lib/i18n/routing'
import { SearchInput } from './search-input'

/** Asks /search; works without JavaScript. `wide` fills its place. */
export function SearchBox({ wide = false, query }: { wide?: boolean; query?: string }) {
  const t = useTranslations('layout.search')
  const locale = useLocale()
  return (
    <search className={wide ? 'w-full max-w-measure' : ''}>
      <form
        action={withLocale('/search', locale)}
        className={`relative flex h-9 rounded border border-field bg-paper ${wide ? '' : 'w-36 wide:w-62'}`}
      >
        <SearchInput
          label={t('label')}
          placeholder={t('placeholder')}
          query={query}
          suggest={withLocale('/search/suggest', locale)}
          count={t('offered')}
        />
        <button
          type="submit"
          aria-label={t('button')}
          className="grid w-9 flex-none place-items-center text-ink-2"
        >
          <svg
            viewBox="0 0 16 16"
            aria-hidden="true"
            className="size-4 fill-none stroke-current stroke-[1.5]"
          >
            <circle cx="7" cy="7" r="4.75" />
            <path d="m10.5 10.5 4 4" />
          </svg>
        </button>
      </form>
    </search>
  )
}
