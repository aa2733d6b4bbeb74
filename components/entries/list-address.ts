import type { ListQuery, SortKey } from '@/lib/entries/listing-query'
import { defaultLocale, type Locale } from '@/lib/i18n/routing'
import { feedAddress } from './feed-address'

/** A list and what its address asks for; every step begins at the first page again. */
export class ListAddress {
  /** @param path of the list, without language @param parameters those that the list understood */
  constructor(
    readonly path: string,
    private readonly parameters: URLSearchParams,
  ) {}

  private changed(change: (parameters: URLSearchParams) => void): string {
    const parameters = new URLSearchParams(this.parameters)
    parameters.delete('cursor')
    change(parameters)
    const text = parameters.toString()
    return `${this.path}${text && `?${text}`}`
  }

  /** Without one value of a filter, or without the parameter altogether. */
  without(name: string, value?: string): string {
    return this.changed((parameters) => parameters.delete(name, value))
  }

  /** With nothing that narrows the list; the day that is read stays. */
  cleared(): string {
    return this.changed((parameters) => {
      for (const name of new Set(parameters.keys())) if (name !== 'asOf') parameters.delete(name)
    })
  }

  /** The other way round when it is sorted by the key already. */
  sortedBy(key: SortKey, { sort }: Pick<ListQuery, 'sort'>, descendingFirst = key !== 'name'): string {
    const descending = sort.key === key ? !sort.descending : descendingFirst
    return this.changed((parameters) => parameters.set('sort', `${descending ? '-' : ''}${key}`))
  }

  /** All that the address asks for. */
  get kept(): URLSearchParams {
    return new URLSearchParams(this.parameters)
  }

  at(cursor: string): string {
    return this.changed((parameters) => parameters.set('cursor', cursor))
  }

  /** The whole list as a file: the filters, the order and the day, without its pages; names in the reader's order. */
  download(ending: 'csv' | 'json' | 'xlsx', locale: Locale): string {
    const asked = this.changed((parameters) => {
      if (locale !== defaultLocale && !parameters.has('lang')) parameters.set('lang', locale)
    })
    return asked.replace(/^[^?]*/, `/download${this.path}.${ending}`)
  }

  /** What changes in the list, as a feed. */
  feed(locale: Locale): string {
    return feedAddress(this.path, this.parameters.toString(), locale)
  }

  /** The same list as data. */
  get json(): string {
    return `/api/v1${this.changed(() => {})}`
  }
}
