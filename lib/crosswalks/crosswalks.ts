/** Code lists of other standards that ours are compared with. */
export const standards = {
  'iati-activity-status': {
    name: 'IATI ActivityStatus',
    url: 'https://iatistandard.org/en/iati-standard/203/codelists/activitystatus/',
  },
  'oc4ids-project-status': {
    name: 'OC4IDS projectStatus',
    url: 'https://standard.open-contracting.org/infrastructure/latest/en/reference/codelists/',
  },
  'iati-organisation-role': {
    name: 'IATI OrganisationRole',
    url: 'https://iatistandard.org/en/iati-standard/203/codelists/organisationrole/',
  },
  'iati-transaction-type': {
    name: 'IATI TransactionType',
    url: 'https://iatistandard.org/en/iati-standard/203/codelists/transactiontype/',
  },
  'iati-geographic-exactness': {
    name: 'IATI GeographicExactness',
    url: 'https://iatistandard.org/en/iati-standard/203/codelists/geographicexactness/',
  },
} as const

export type Standard = keyof typeof standards
/** Ours → the nearest code there; without an entry where none is near. */
type Crosswalk = { vocabulary: string; standard: Standard; codes: Readonly<Record<string, string>> }

/**
 * Nearest codes, for exchange with other data. A status there is one thing, here it is two: where the disposition has
 * a code, it goes before that of the stage.
 */
export const crosswalks: readonly Crosswalk[] = [
  {
    vocabulary: 'stage',
    standard: 'iati-activity-status',
    codes: {
      mooted: '1',
      announced: '1',
      agreed: '1',
      committed: '1',
      approved: '1',
      in_progress: '2',
      completed: '4',
      operating: '4',
      ended: '4',
    },
  },
  {
    vocabulary: 'stage',
    standard: 'oc4ids-project-status',
    codes: {
      mooted: 'identification',
      announced: 'identification',
      agreed: 'identification',
      committed: 'preparation',
      approved: 'preparation',
      in_progress: 'implementation',
      completed: 'completion',
      operating: 'maintenance',
    },
  },
  {
    vocabulary: 'disposition',
    standard: 'iati-activity-status',
    codes: { suspended: '6', cancelled: '5' },
  },
  { vocabulary: 'disposition', standard: 'oc4ids-project-status', codes: { cancelled: 'cancelled' } },
  {
    vocabulary: 'participationRole',
    standard: 'iati-organisation-role',
    codes: { owner: '2', developer: '4', contractor: '4', operator: '4', investor: '1', lender: '1' },
  },
  {
    vocabulary: 'moneyKind',
    standard: 'iati-transaction-type',
    codes: { pledged: '12', contracted: '2', financed: '2', disbursed: '3', spent: '4' },
  },
  { vocabulary: 'exactness', standard: 'iati-geographic-exactness', codes: { exact: '1', approximate: '2' } },
]

/** The nearest codes of every standard that has one. */
export const counterpartsOf = (vocabulary: string, code: string): { standard: Standard; code: string }[] =>
  crosswalks.flatMap((crosswalk) => {
    const near = crosswalk.vocabulary === vocabulary ? crosswalk.codes[code] : undefined
    return near ? [{ standard: crosswalk.standard, code: near }] : []
  })
