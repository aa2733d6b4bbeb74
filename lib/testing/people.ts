import 'server-only'
import { v7 as uuid } from 'uuid'
import { type Holder, prove, type Role } from '@/lib/auth/person'
import { db } from '@/lib/db/client'

/** Someone with a role, who exists in the database and can be handed to writes. */
export async function givenPerson<R extends Role>(role: R): Promise<Holder[R]> {
  const id = uuid()
  const person = { id, email: `${id}@example.org`, name: `A ${role}`, role }
  await db.person.create({ data: person })
  return prove(person, role)
}
