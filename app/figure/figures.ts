import 'server-only'
import {
  type Figure,
  type FigureContext,
  type Place,
  type ShownFigure,
  show,
} from '@/components/figures/figure'
import { ledgerFigure } from '@/components/overview/ledger-figure'
import { mapFigure } from '@/components/overview/map-figure'
import { moneyFigure } from '@/components/overview/money-figure'
import { partnersFigure } from '@/components/overview/partners-figure'
import { sectorsFigure } from '@/components/overview/sectors-figure'
import { timelineFigure } from '@/components/overview/timeline-figure'
import { yearsFigure } from '@/components/overview/years-figure'
import { NotFound } from '@/lib/errors'
import { codesIn } from '@/lib/overview/codes-in'
import { countDueYears } from '@/lib/overview/due-years'
import { countSectorsByStage } from '@/lib/overview/figures'
import { listLedger } from '@/lib/overview/ledger'
import { readMoney } from '@/lib/overview/money'
import { listPartners } from '@/lib/overview/partners'
import type { Scope } from '@/lib/overview/scope'
import { readPlaces } from '@/lib/overview/squares'
import { getSummary } from '@/lib/overview/summary'
import { readTimeline } from '@/lib/overview/timeline'

/** So many rows of each kind are drawn before the rest is named by its number. */
export const ledgerRows = 15
/** With more places than this, they are counted by squares. */
export const placesDrawn = 40
const sectorRows = 12

type AskedFigure = { name: string; read: (scope: Scope, context: FigureContext) => Promise<ShownFigure> }

const placeOf = ({ relationship, asOf }: Scope): Place => ({
  query: { ...(relationship !== null && { relationship }), ...(asOf && { asOf: asOf.day }) },
  page: relationship === null ? '/' : `/relationships/${relationship}`,
})

/** A figure with the question that it answers. */
const asked = <Data>(figure: Figure<Data>, ask: (scope: Scope) => Promise<Data>): AskedFigure => ({
  name: figure.name,
  read: async (scope, context) => show(figure, await ask(scope), context, placeOf(scope)),
})

/** Every figure of an overview, under the name in its addresses. */
const figures: readonly AskedFigure[] = [
  asked(ledgerFigure, async (scope) => {
    const [rows, { projects, commitments }] = await Promise.all([
      listLedger(scope, ledgerRows),
      getSummary(scope),
    ])
    return { rows, totals: { project: projects, commitment: commitments } }
  }),
  asked(yearsFigure, countDueYears),
  asked(mapFigure, (scope) => readPlaces(scope, placesDrawn)),
  asked(sectorsFigure, (scope) => countSectorsByStage(scope, sectorRows)),
  asked(moneyFigure, async (scope) => ({
    ...(await readMoney(scope, 6, 12)),
    kinds: codesIn('project', 'figures', 'kind'),
  })),
  asked(timelineFigure, (scope) => readTimeline(scope, { agreement: 16, project: 16, development: 24 })),
  asked(partnersFigure, (scope) => listPartners(scope, 16)),
]

/** @throws NotFound when there is no such figure */
export function figureNamed(name: string): AskedFigure {
  const figure = figures.find((one) => one.name === name)
  if (!figure) throw new NotFound('figure')
  return figure
}
