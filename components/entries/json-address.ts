/** The data of a page. @param path of the page, without language @param query of the page, without `?` */
export function jsonAddress(path: string, asOf: string | null, query = ''): string {
  const parameters = new URLSearchParams(query)
  if (asOf) parameters.set('asOf', asOf)
  const text = parameters.toString()
  return `/api/v1${path}${text && `?${text}`}`
}
