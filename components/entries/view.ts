import type { Known } from '@/components/fields/known'
import type { ChangeDays } from '@/components/layout/as-of-banner'
import type { LinkSeen } from '@/lib/desk/link-seen'
import type { Citation } from '@/lib/entries/citations'
import type { AnyDefinition } from '@/lib/entries/define'
import type { CitedSource, Claim, Entry, Named, RevisionRow } from '@/lib/entries/entry'
import type { FormerName } from '@/lib/entries/former-names'
import type { PartnersOf } from '@/lib/overview/partners'

/** What a passage needs beside its claims to be shown. */
export type Evidence = {
  definition: AnyDefinition
  sources: Readonly<Record<string, CitedSource>>
  known: Known
}

/** Everything that the page of an entry shows. */
export type EntryView = Evidence & {
  entry: Entry
  /** The sources of developments and other linked entries, by entry id. */
  citations: Readonly<Record<string, readonly Citation[]>>
  /** What a source supports, with the words taken from it; empty for other kinds. */
  citing: readonly { entry: Named; claim: Claim }[]
  /** Newest first. */
  revisions: readonly RevisionRow[]
  /** Names that it no longer has, the latest first. */
  formerNames: readonly FormerName[]
  /** The days of the changes around the day as of which it is read; null for now. */
  changes: ChangeDays | null
  /** The day by which lateness is judged, `YYYY-MM-DD` in UTC. */
  today: string
  /** The day as of which the site is read; null for now. */
  asOf: string | null
  /** The address of the page with its host, for citing. */
  url: string
  /** Whether the reader may propose changes. */
  mayPropose: boolean
  /** Whether the reader may publish, rename, merge and withdraw. */
  mayDecide: boolean
  /** Of a company: with whom it shares projects; absent for other kinds. */
  partners?: PartnersOf
  /** Of a source, for an editor: what the last look at its address saw, null before the first; else absent. */
  linkSeen?: LinkSeen | null
}

/** The claims of one field, and how they are shown. */
export type Voices = Evidence & {
  /** `stage`, or `participants/<id>`. */
  path: string
  claims: readonly Claim[]
  /** What the page shows; null when nothing stands. */
  shown: unknown
  /** The name of the field, for the label of the mark. */
  label: string
  /** The entry, where its reader may add what another source says. */
  entry?: { kind: string; slug: string }
  mayPropose?: boolean
}
