/** The code of PostgreSQL or of the network in an error, also where the client wrapped it. */
export function codeOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null) return undefined
  const { code, cause, errors } = error as { code?: unknown; cause?: unknown; errors?: unknown[] }
  return typeof code === 'string' ? code : (codeOf(cause) ?? codeOf(errors?.[0]))
}

/** Why a connection failed, as one sentence that names the server but no password. */
export function whyNotConnected(error: unknown, url: string): string {
  const { hostname, port, pathname, username } = new URL(url)
  const server = `The PostgreSQL at ${hostname}:${port || 5432}`
  const code = codeOf(error) ?? ''
  if (code === '28P01' || code === '28000') return `${server} refused the password or the user "${username}".`
  if (code === '3D000') return `${server} has no database "${decodeURIComponent(pathname.slice(1))}".`
  if (code === '53300') return `${server} has no connection left.`
  if (code === '57P03') return `${server} is starting or stopping: try again in a moment.`
  if (/^E[A-Z]+$/.test(code)) return `${server} cannot be reached (${code}).`
  return `${server} did not let us in: ${error instanceof Error ? error.message : String(error)}.`
}

export const isDuplicate = (error: unknown) => ['42P04', '23505', 'P2002'].includes(codeOf(error) ?? '')
export const isForbidden = (error: unknown) => codeOf(error) === '42501'
