import { Link } from '@/components/ui/link'
import type { Named } from '@/lib/entries/entry'
import { entryAddress } from './entry-address'
import { LocalisedText } from './localised-text'

type Props = { entry: Named; className?: string }

/** An entry by its name in the reader's language. */
export function EntryLink({ entry, className }: Props) {
  return (
    <Link href={entryAddress(entry)} className={className}>
      <LocalisedText words={entry.names} />
    </Link>
  )
}
