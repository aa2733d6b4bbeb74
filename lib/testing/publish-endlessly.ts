/** Publishes proposals of three entries each until it is killed, and says the slug of each one that is public. */
import { givenPublished, givenRelationship, newEntry, newSource } from './given'

const relationship = await givenRelationship()
for (let n = 0; ; n++) {
  const name = { en: `Pier ${process.pid} ${n}` }
  const source = newSource({ url: `https://example.org/${process.pid}/${n}/${Math.random()}` })
  const company = newEntry('company', { name }, source.entryId)
  const participants = [{ id: 'owner', company: company.entryId, role: 'owner' }]
  const values = { name, stage: 'announced', disposition: 'active', relationship, participants }
  const { entries } = await givenPublished(source, company, newEntry('project', values, source.entryId))
  process.stdout.write(`${entries[2]?.slug}\n`)
}
