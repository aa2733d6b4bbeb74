import { cache } from 'react'

const reading = cache((): { day: string | null } => ({ day: null }))

/** Says as of which day a page is read, before anything of it is drawn: its links then lead to the same day. */
export function readAtDay(day: string | null | undefined): void {
  reading().day = day ?? null
}

/** @returns `YYYY-MM-DD`, null for now */
export const dayRead = (): string | null => reading().day
