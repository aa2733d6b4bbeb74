import { parseArgs } from 'node:util'
import { emailFault, readEmail } from '@/lib/auth/identity'
import { makePersonLink } from '@/lib/auth/links'
import {
  addPerson,
  changeRole,
  disablePerson,
  enablePerson,
  findPersonByEmail,
  listPeople,
  takeSecondStep,
} from '@/lib/auth/people'
import { isRole, type Role, roles } from '@/lib/auth/person'
import { db } from '@/lib/db/client'
import { settings } from '@/lib/env'
import { Conflict } from '@/lib/errors'

const usage = `npm run person -- add EMAIL --role ${roles.join('|')}
npm run person -- list
npm run person -- role EMAIL --role ${roles.join('|')}
npm run person -- disable|enable EMAIL
npm run person -- link EMAIL
npm run person -- second-step-off EMAIL`

/** A mistake at the command line: said in one sentence, without a stack. */
class Mistake extends Error {}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  strict: false,
  options: { role: { type: 'string' } },
})
const [command, email = ''] = positionals

function givenRole(): Role {
  if (!isRole(values.role)) throw new Mistake(`--role must be ${roles.join(', ')}.`)
  return values.role
}

async function someone(): Promise<string> {
  const id = await findPersonByEmail(null, email)
  if (!id) throw new Mistake(`Nobody has the e-mail address ${email || '(none given)'}.`)
  return id
}

function printLink(path: string): void {
  const { ENTENTE_URL, PORT } = settings()
  console.log(`One-time link: ${ENTENTE_URL ?? `http://localhost:${PORT}`}${path}`)
}

const lastAdministrator = () => new Mistake('This is the last administrator: nothing was changed.')

const commands: Record<string, () => Promise<void>> = {
  async add() {
    if (emailFault(readEmail(email))) throw new Mistake('Give an e-mail address like name@example.org.')
    const added = await addPerson(null, { email, role: givenRole() })
    if ('fault' in added) throw new Mistake(`${email} has an account or an invitation already.`)
    printLink(added.link)
  },
  async list() {
    for (const person of await listPeople(null))
      console.log([person.email, person.role, person.state, person.name ?? ''].join('\t'))
  },
  async role() {
    if ((await changeRole(null, await someone(), givenRole())) !== 'done') throw lastAdministrator()
  },
  async disable() {
    if ((await disablePerson(null, await someone())) !== 'done') throw lastAdministrator()
  },
  async enable() {
    await enablePerson(null, await someone())
  },
  async 'second-step-off'() {
    await takeSecondStep(null, await someone())
  },
  async link() {
    printLink(await makePersonLink(null, await someone()))
  },
}

try {
  const run = command && Object.hasOwn(commands, command) ? commands[command] : undefined
  if (!run) throw new Mistake(usage)
  await run()
} catch (error) {
  if (error instanceof Conflict) console.error(`${email} is disabled: enable the person first.`)
  else if (error instanceof Mistake) console.error(error.message)
  else throw error
  process.exitCode = 1
} finally {
  await db.$disconnect()
}
