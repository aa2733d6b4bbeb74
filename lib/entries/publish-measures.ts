import 'server-only'
import type { z } from 'zod'
import { dated } from './dated'
import type { figures, metrics } from './measures'
import type { Tx } from './publisher'

type Figures = z.output<ReturnType<typeof figures>['schema']>
type Metrics = z.output<ReturnType<typeof metrics>['schema']>

/** Writes the amounts and sizes of an entry in place of those that were there. */
export async function publishMeasures(
  tx: Tx,
  entryId: string,
  figures: Figures,
  metrics: Metrics,
): Promise<void> {
  await tx.moneyFigure.deleteMany({ where: { entryId } })
  await tx.moneyFigure.createMany({
    data: figures.map(({ id: itemId, asOf, ...figure }) => ({
      entryId,
      itemId,
      ...figure,
      ...dated('asOf', asOf),
    })),
  })
  await tx.metric.deleteMany({ where: { entryId } })
  await tx.metric.createMany({
    data: metrics.map(({ id: itemId, forecast, ...metric }) => ({
      entryId,
      itemId,
      ...metric,
      forecast: forecast ?? false,
    })),
  })
}
