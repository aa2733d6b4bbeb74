import { useLocale, useTranslations } from 'next-intl'
import { withLocale } from '@/lib/i18n/routing'

/** Asks /search; works without JavaScript. `wide` fills its place. */
export function SearchBox({ wide = false, query }: { wide?: boolean; query?: string }) {
  const t = useTranslations('layout.search')
  return (
    <search className={wide ? 'w-full max-w-measure' : ''}>
      <form
        action={withLocale('/search', useLocale())}
        className={`flex h-9 rounded border border-field bg-paper ${wide ? '' : 'w-36 wide:w-62'}`}
      >
        {/* No id: one made on the server comes again on the page that the reader goes on to, whose header stays. */}
        <input
          name="q"
          type="search"
          aria-label={t('label')}
          defaultValue={query}
          placeholder={t('placeholder')}
          className="min-w-0 flex-1 bg-transparent px-3 text-14"
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
