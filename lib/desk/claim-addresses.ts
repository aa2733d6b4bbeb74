type At = { kind: string; slug: string }

/** The page of the desk with every statement on an entry, without language. */
export const claimsAddress = ({ kind, slug }: At): string => `/desk/claims/${kind}/${slug}`

/** The form of a further statement. @param path `stage`, or `participants/<id>` */
export const newClaimAddress = (entry: At, path: string): string =>
  `${claimsAddress(entry)}/new?field=${encodeURIComponent(path)}`
