import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type APIRequestContext, type APIResponse, expect } from '@playwright/test'
import { v7 as uuid } from 'uuid'
import { type Role, roles } from '../../lib/auth/person'
import { makePerson } from '../../lib/auth/testing'
import { propose } from '../../lib/entries/proposals'
import { newSource } from '../../lib/testing/given'
import { test } from '../fixtures'
import { actions, addresses, askedBeside, type Needs } from './desk-list'

const files = (folder: string): string[] =>
  readdirSync(join('app', folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).replace(/^app\//, ''))

const textOf = (file: string) => readFileSync(join('app', file), 'utf8')
const mayNot = (role: Role | null, needs: Needs): boolean =>
  needs === 'author' || (needs !== 'anyone' && (role === null || roles.indexOf(role) < roles.indexOf(needs)))

test('every address of the desk, the account and the API is in the list', () => {
  const found = ['[locale]/desk', '[locale]/account', 'api'].flatMap(files)
  expect(found.filter((file) => /(^|\/)(page\.tsx|route\.ts)$/.test(file)).sort()).toEqual(
    Object.keys(addresses).sort(),
  )
})

test('every server action is in the list', () => {
  const found = files('.').filter((file) => /\.tsx?$/.test(file) && textOf(file).includes("'use server'"))
  // An action inside another function would not be seen here: there are none.
  expect(found.filter((file) => !textOf(file).startsWith("'use server'"))).toEqual([])
  const names = found.flatMap((file) =>
    [...textOf(file).matchAll(/^export (?:async function|const) (\w+)/gm)].map(
      ([, name]) => `${file} ${name}`,
    ),
  )
  expect(names.sort()).toEqual(Object.keys(actions).sort())
})

/** How a request was answered: let in, refused, or asked to sign in. */
function verdict(response: APIResponse): 'in' | 'refused' | 'absent' | 'sign in' {
  const to = response.headers().location ?? response.headers()['x-action-redirect'] ?? ''
  if (to.includes('/sign-in?to=')) return 'sign in'
  if (response.status() === 403) return 'refused'
  return response.status() === 404 ? 'absent' : 'in'
}

type Manifest = {
  node: Record<string, { filename: string; exportedName: string; workers: Record<string, unknown> }>
}

/** Each action with its id in this build and a page that carries it. */
function builtActions(): { name: string; id: string; page: string }[] {
  const { node }: Manifest = JSON.parse(readFileSync('.next/server/server-reference-manifest.json', 'utf8'))
  return Object.entries(node).map(([id, { filename, exportedName, workers }]) => ({
    id,
    name: `${filename.replace(/^app\//, '')} ${exportedName}`,
    page: `${Object.keys(workers)[0]?.replace(/^app\//, '')}.tsx`,
  }))
}

test('each role gets into what is its own, and nowhere else', async ({
  contributor,
  editor,
  admin,
  request,
  baseURL,
}) => {
  test.setTimeout(120_000)
  const [stranger, somebody] = await Promise.all([makePerson('contributor'), makePerson('contributor')])
  const deed = { kind: 'source', entryId: null, reason: 'read', typed: [], requestKey: uuid() }
  const { id } = await propose(stranger, { ...deed, changes: [newSource()] })
  const fill = (address: string) => address.replace(':proposal', id).replace(':person', somebody.id)
  const people: [Role | null, APIRequestContext][] = [
    [null, request],
    ['contributor', contributor.request],
    ['editor', editor.request],
    ['admin', admin.request],
  ]
  const wrong: string[] = []
  const check = (what: string, role: Role | null, needs: Needs, got: string, refused: string) => {
    const wanted = !mayNot(role, needs) ? 'in' : role === null ? 'sign in' : refused
    if (got !== wanted) wrong.push(`${what} as ${role ?? 'nobody'}: ${got} instead of ${wanted}`)
  }
  for (const [role, as] of people) {
    for (const [file, { needs, at, refused, answers = 200 }] of Object.entries(addresses)) {
      const response = await as.get(fill(at), { maxRedirects: 0 })
      const answered = verdict(response)
      const broken = answered === 'in' && response.status() !== answers
      const got =
        needs === 'anyone' && answered === 'absent' ? 'in' : broken ? `${response.status()}` : answered
      check(file, role, needs, got, refused ? 'absent' : 'refused')
    }
    for (const { name, id, page } of builtActions()) {
      const needs = actions[name]
      // What anyone may do asks for no role; tried here, it would end the sessions that try the others.
      if (!needs || needs === 'anyone') continue
      const at = fill(addresses[page]?.at ?? '/desk')
      const response = await as.post(at, {
        headers: { 'next-action': id, origin: baseURL ?? '' },
        // Bound to nothing, after an empty state, with a form.
        multipart: { '1_reason': 'tried', '0': '[null,{},"$K1"]' },
        maxRedirects: 0,
      })
      // Let in, it finds nothing that it was asked to do: that is absent, or an error, but not refused.
      const got = verdict(response) === 'absent' ? 'in' : verdict(response)
      if (role === null && askedBeside.includes(name))
        expect(await response.text(), name).toContain('"signIn"')
      else check(name, role, needs, got, 'refused')
    }
  }
  expect(wrong).toEqual([])
  const listed = Object.entries(actions).filter(([, needs]) => needs !== 'anyone')
  const built = new Set(builtActions().map(({ name }) => name))
  expect(listed.map(([name]) => name).filter((name) => !built.has(name))).toEqual([])
})
