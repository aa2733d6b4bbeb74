import 'server-only'
import { givenPublished, givenRelationship, newEntry, newSource } from './given'

/** A small world with every kind of entry, and every kind of link between them; slugs are made of the names. */
export async function givenWorld() {
  const relationship = await givenRelationship()
  const report = newSource({ title: 'The first report', publishedOn: '2025-04-17', country: 'NO' })
  const reprint = newSource({ title: 'The report again', reprintOf: report.entryId })
  const said = report.entryId
  const transport = newEntry('sector', { name: { en: 'Transport' }, type: 'industry', isic: 'H' }, null)
  const rail = newEntry(
    'sector',
    { name: { en: 'Rail' }, type: 'industry', parent: transport.entryId, dac: '21030' },
    null,
  )
  const mother = newEntry('company', { name: { en: 'Northern Works' }, headquarters: 'NO' }, said)
  const builder = newEntry(
    'company',
    {
      name: { en: 'Sound Builders', zh: '海峡建设' },
      parent: mother.entryId,
      owners: [{ id: 'a', company: mother.entryId, shareBasisPoints: 5100 }],
      identifiers: [{ id: 'a', scheme: 'XI-WIKIDATA', value: 'Q1' }],
      sectors: [rail.entryId],
    },
    said,
  )
  const agreement = newEntry(
    'agreement',
    {
      name: { en: 'Joint statement' },
      type: 'joint_statement',
      status: 'signed',
      relationship,
      signedOn: '2025-04',
      parties: [{ id: 'a', country: 'NO', body: 'Foreign Ministry' }],
      sectors: [transport.entryId],
    },
    said,
  )
  const bridge = newEntry(
    'project',
    {
      name: { en: 'Bridge over the Sound' },
      stage: 'in_progress',
      disposition: 'active',
      relationship,
      plannedEnd: '2024-06',
      places: [
        {
          id: 'a',
          place: { name: 'Helsingborg', lat: 56.05, lon: 12.7, country: 'SE' },
          exactness: 'approximate',
        },
      ],
      participants: [
        { id: 'a', company: builder.entryId, role: 'contractor', shareBasisPoints: 6000, from: '2023' },
        { id: 'b', company: builder.entryId, role: 'operator' },
      ],
      figures: [{ id: 'a', amount: '32000000000', currency: 'SEK', kind: 'announced', asOf: '2023-07' }],
      metrics: [{ id: 'a', name: 'length', value: '16.4', unit: 'km' }],
      sectors: [rail.entryId],
      agreements: [agreement.entryId],
    },
    said,
  )
  const ramp = newEntry(
    'project',
    {
      name: { en: 'Ramp of the bridge' },
      stage: 'operating',
      disposition: 'active',
      relationship,
      actualEnd: '2023-05',
      plannedEnd: '2023',
      partOf: bridge.entryId,
    },
    said,
  )
  const commitment = newEntry(
    'commitment',
    {
      text: { en: 'Open the bridge to trains' },
      agreement: agreement.entryId,
      relationship,
      madeBy: [
        { id: 'a', country: 'SE', company: null },
        { id: 'b', country: null, company: builder.entryId },
      ],
      dueOn: '2030',
      status: 'open',
      projects: [bridge.entryId],
    },
    said,
  )
  const development = newEntry(
    'development',
    {
      subject: bridge.entryId,
      relationship,
      type: 'ground_breaking',
      on: '2023-09-01',
      headline: { en: 'Work begins' },
    },
    said,
  )
  const order = [
    report,
    reprint,
    transport,
    rail,
    mother,
    builder,
    agreement,
    bridge,
    ramp,
    commitment,
    development,
  ]
  await givenPublished(...order)
  return { bridge: bridge.entryId, builder: builder.entryId, report: said }
}

/** Where one entry of each kind of that world stands. */
export const worldAddresses = [
  'agreements/joint-statement',
  'commitments/open-the-bridge-to-trains',
  'projects/bridge-over-the-sound',
  'companies/sound-builders',
  'sectors/rail',
  'developments/work-begins',
  'sources/the-first-report',
] as const
