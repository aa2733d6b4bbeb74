type At = { kind: string; slug: string }

/**
 * The page of the desk with every statement on an entry, without language.
 * @param opened after which revision: another one opens its forms afresh; what is said on top
 */
export function claimsAddress({ kind, slug }: At, opened?: { revision: number; said?: 'ranked' }): string {
  const page = `/desk/claims/${kind}/${slug}`
  if (!opened) return page
  return `${page}?at=${opened.revision}${opened.said ? `&said=${opened.said}` : ''}`
}

/** The form of a further statement. @param path `stage`, or `participants/<id>` */
export const newClaimAddress = (entry: At, path: string): string =>
  `${claimsAddress(entry)}/new?field=${encodeURIComponent(path)}`
