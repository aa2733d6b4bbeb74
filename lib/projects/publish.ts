import 'server-only'
import { v7 as uuid } from 'uuid'
import { Prisma } from '@/lib/db/generated/client'
import { dated } from '@/lib/entries/dated'
import type { AnyValues } from '@/lib/entries/define'
import { publishMeasures } from '@/lib/entries/publish-measures'
import { jsonOrNull, type Tx } from '@/lib/entries/publisher'
import { type Project, project } from './project'

/** Writes a project to its tables. @throws when the values were not checked */
export async function publishProject(tx: Tx, id: string, values: AnyValues): Promise<void> {
  const {
    name,
    stage,
    disposition,
    relationship: _,
    announcedOn,
    plannedStart,
    ...dates
  } = project.schema.parse(values)
  const { actualStart, plannedEnd, actualEnd, partOf, summary, ...below } = dates
  const { places, participants, figures, metrics, sectors, agreements, ...nothingLeft } = below
  nothingLeft satisfies Record<string, never>
  const row = {
    name,
    stage,
    disposition,
    ...dated('announcedOn', announcedOn),
    ...dated('plannedStart', plannedStart),
    ...dated('actualStart', actualStart),
    ...dated('plannedEnd', plannedEnd),
    ...dated('actualEnd', actualEnd),
    partOfId: partOf,
    summary: jsonOrNull(summary, Prisma.DbNull),
  }
  await tx.project.upsert({
    where: { id },
    create: { id, ...row },
    update: row,
  })
  const mine = { where: { projectId: id } }
  await publishPlaces(tx, id, places)
  await tx.participation.deleteMany(mine)
  await tx.participation.createMany({
    data: participants.map(({ id: itemId, company, role, shareBasisPoints, from, to }) => ({
      projectId: id,
      itemId,
      companyId: company,
      role,
      shareBasisPoints,
      ...dated('fromOn', from),
      ...dated('toOn', to),
    })),
  })
  await publishMeasures(tx, id, figures, metrics)
  await tx.projectSector.deleteMany(mine)
  await tx.projectSector.createMany({
    data: sectors.map((sectorId) => ({ projectId: id, sectorId })),
  })
  await tx.projectAgreement.deleteMany(mine)
  await tx.projectAgreement.createMany({
    data: agreements.map((agreementId) => ({ projectId: id, agreementId })),
  })
}

async function publishPlaces(tx: Tx, projectId: string, places: Project['places']): Promise<void> {
  await tx.projectPlace.deleteMany({ where: { projectId } })
  for (const { id: itemId, place, exactness } of places) {
    const { name, country, lat, lon } = place
    const known = await tx.place.upsert({
      where: { name_country_lat_lon: { name, country, lat, lon } },
      create: { id: uuid(), ...place },
      update: {},
    })
    await tx.projectPlace.create({
      data: { projectId, itemId, placeId: known.id, exactness },
    })
  }
}

/** Takes a project that is public no longer out of its tables. */
export async function removeProject(tx: Tx, id: string): Promise<void> {
  await publishMeasures(tx, id, [], [])
  await tx.projectPlace.deleteMany({ where: { projectId: id } })
  await tx.participation.deleteMany({ where: { projectId: id } })
  await tx.projectSector.deleteMany({ where: { projectId: id } })
  await tx.projectAgreement.deleteMany({ where: { projectId: id } })
  await tx.project.delete({ where: { id } })
}
