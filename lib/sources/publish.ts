import 'server-only'
import { dated } from '@/lib/entries/dated'
import type { AnyValues } from '@/lib/entries/define'
import type { Tx } from '@/lib/entries/publisher'
import { source } from './source'
import { urlKey } from './url-key'

/** Writes a source to its table. @throws when the values were not checked */
export async function publishSource(tx: Tx, id: string, values: AnyValues): Promise<void> {
  const { title, url, archivedUrl, notOnline, publisher, publisherGroup, ...more } =
    source.schema.parse(values)
  const { language, tier, country, publishedOn, accessedOn, reprintOf, ...nothingLeft } = more
  nothingLeft satisfies Record<string, never>
  const row = {
    title,
    url,
    urlKey: url && urlKey(url),
    archivedUrl,
    notOnline: notOnline ?? false,
    publisher,
    publisherGroup,
    language,
    tier,
    country,
    ...dated('publishedOn', publishedOn),
    ...dated('accessedOn', accessedOn),
    reprintOfId: reprintOf,
  }
  await tx.source.upsert({
    where: { id },
    create: { id, ...row },
    update: row,
  })
}

/** Takes a source that is public no longer out of its tables. */
export async function removeSource(tx: Tx, id: string): Promise<void> {
  await tx.source.delete({ where: { id } })
}

/** Lets go of a source's address, which another source may get in the same publication. */
export const freeSource = (tx: Tx, id: string): Promise<unknown> =>
  tx.source.updateMany({ where: { id }, data: { urlKey: null } })
