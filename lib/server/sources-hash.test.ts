import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { hashSources } from './sources-hash'

function project() {
  const root = mkdtempSync(path.join(tmpdir(), 'entente-sources-'))
  onTestFinished(() => rmSync(root, { recursive: true }))
  const write = (file: string, content: string) => {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true })
    writeFileSync(path.join(root, file), content)
  }
  write('app/page.tsx', 'page')
  write('proxy.ts', 'proxy')
  return { root, write, hash: () => hashSources(root) }
}

test('what goes into the build changes the number', () => {
  const { write, hash } = project()
  const seen = [hash()]
  write('app/page.tsx', 'other page')
  seen.push(hash())
  write('components/button.tsx', 'new')
  seen.push(hash())
  write('package-lock.json', '{}')
  seen.push(hash())
  expect(new Set(seen).size).toBe(4)
})

test('what does not go into it, and dates, do not', () => {
  const { root, write, hash } = project()
  const before = hash()
  write('app/page.test.tsx', 'test')
  write('docs/running.md', 'words')
  write('lib/db/generated/client.ts', 'made from the schema')
  utimesSync(path.join(root, 'proxy.ts'), 1, 1)
  expect(hash()).toBe(before)
})
