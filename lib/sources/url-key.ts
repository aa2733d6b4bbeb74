/** What two addresses of one page have in common: no scheme, `www.`, fragment or slash at the end. */
export function urlKey(url: string): string {
  const { hostname, port, pathname, search } = new URL(url)
  const host = hostname.toLowerCase().replace(/^www\./, '')
  return `${host}${port && `:${port}`}${pathname.replace(/\/+$/, '')}${search}`
}
