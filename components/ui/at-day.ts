/** Pages that say the same on every day, or are only of now. */
const ofNoDay = /^\/(about|account|corrections|data|desk|invitation|set-up|sign-in|sign-up)(?=$|[/?#])/

/** The same page as of a day, unless its address names one already. @param href without language */
export function atDay(href: string, day: string | null): string {
  if (day === null || !href.startsWith('/') || ofNoDay.test(href)) return href
  const [, path = '', query = '', fragment = ''] = /^([^?#]*)\??([^#]*)(.*)$/.exec(href) ?? []
  if (new URLSearchParams(query).has('asOf')) return href
  return `${path}?${query && `${query}&`}asOf=${day}${fragment}`
}
