import { z } from 'zod'
import { type DeedFilter, isDeed } from '@/lib/auth/audit'

type Asked = Readonly<Record<string, string | string[] | undefined>>

const idIn = (text: unknown): string | undefined => z.uuid().safeParse(text).data

/** What the address of the audit list asks for; what cannot be is left out. */
export function readAuditQuery(asked: Asked) {
  const person = idIn(asked.person)
  const deed = isDeed(asked.deed) ? asked.deed : undefined
  const filter: DeedFilter = { ...(person && { person }), ...(deed && { deed }) }
  /** @param after the id of the last deed of the page before */
  const addressOf = (after?: string) => {
    const query = new URLSearchParams({ ...filter, ...(after && { after }) })
    return `/desk/audit${query.size > 0 ? `?${query}` : ''}`
  }
  return { filter, after: idIn(asked.after), addressOf }
}
