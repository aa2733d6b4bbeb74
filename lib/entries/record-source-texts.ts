import 'server-only'
import type { Change } from './proposal'
import type { Tx } from './publisher'
import { sha256 } from './stable-json'

type Moment = { authorId: string | null; publishedAt: Date }

/**
 * Keeps the texts from which published changes quote, each as the next version of its source; a text that the source
 * has already is no new one. The caller holds the site's row, so versions follow one another.
 */
export async function recordSourceTexts(
  tx: Tx,
  changes: readonly Change[],
  { authorId, publishedAt }: Moment,
): Promise<void> {
  const texts = changes.flatMap((change) => change.texts ?? [])
  if (texts.length === 0) return
  const ids = [...new Set(texts.map(({ source }) => source))]
  const [sources, kept] = await Promise.all([
    tx.source.findMany({ where: { id: { in: ids } }, select: { id: true } }),
    tx.sourceText.findMany({
      where: { sourceId: { in: ids } },
      select: { sourceId: true, sha256: true, version: true },
    }),
  ])
  const published = new Set(sources.map(({ id }) => id))
  for (const { source, text } of texts) {
    const own = kept.filter(({ sourceId }) => sourceId === source)
    const hash = sha256(text)
    if (!published.has(source) || own.some((one) => one.sha256 === hash)) continue
    const row = {
      sourceId: source,
      version: Math.max(0, ...own.map(({ version }) => version)) + 1,
      sha256: hash,
    }
    await tx.sourceText.create({ data: { ...row, text, authorId, createdAt: publishedAt } })
    kept.push(row)
  }
}
