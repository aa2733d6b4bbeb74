import { definitionOf } from '@/lib/catalogue'

/** The page of an entry, without language. */
export const entryAddress = ({ kind, slug }: { kind: string; slug: string }): string =>
  `/${definitionOf(kind).path}/${slug}`
