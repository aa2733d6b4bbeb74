const anywhere = 'http://entente.invalid'

/**
 * Where to go on after signing in: an address of our own, never another site.
 * @returns path and query of `to`, or `otherwise` when it leads elsewhere or back to signing in.
 */
export function localPath(to: unknown, otherwise: string): string {
  if (typeof to !== 'string' || !/^\/(?![/\\])/.test(to) || !URL.canParse(to, anywhere)) return otherwise
  const { origin, pathname, search } = new URL(to, anywhere)
  if (origin !== anywhere || pathname.startsWith('//') || /\/sign-(in|up)(\/|$)/.test(pathname))
    return otherwise
  return pathname + search
}
