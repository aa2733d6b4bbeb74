import { hash } from '@node-rs/argon2'
import { expect, test } from 'vitest'
import { hashPassword, isOutdated, matches } from './hashing'

const password = 'café by the old bridge'

async function hashed(text: string): Promise<string> {
  const result = await hashPassword(text)
  if (result === null) throw new Error('nothing was waiting')
  return result
}

async function took(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}
const median = (times: number[]) => times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0

test('is argon2id, salted, and tells right from wrong', async () => {
  const one = await hashed(password)
  expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  expect(one).not.toBe(await hashed(password))
  expect(await matches(one, password)).toBe(true)
  expect(await matches(one, 'cafe\u0301 by the old bridge')).toBe(true)
  expect(await matches(one, 'Café by the old bridge')).toBe(false)
})

test('no account never matches, and takes as long as one', async () => {
  expect(await matches(null, password)).toBe(false)
  const known = await hashed(password)
  const [wrong, nobody]: [number[], number[]] = [[], []]
  // In turns, so that whatever else the machine does slows both.
  for (let index = 0; index < 15; index++) {
    wrong.push(await took(() => matches(known, 'something else entirely')))
    nobody.push(await took(() => matches(null, 'something else entirely')))
  }
  const ratio = median(nobody) / median(wrong)
  expect(ratio).toBeGreaterThan(0.5)
  expect(ratio).toBeLessThan(2)
})

test('an over-long password is refused, not cut', async () => {
  const longest = 'x'.repeat(256)
  const known = await hashed(longest)
  expect(await matches(known, longest)).toBe(true)
  expect(await matches(known, `${longest}y`)).toBe(false)
})

test('a flood is told to try again, and those in the queue are answered', async () => {
  const known = await hashed(password)
  const answers = await Promise.all(Array.from({ length: 80 }, () => matches(known, password)))
  expect(answers.filter((answer) => answer === null)).toHaveLength(28)
  expect(answers.filter((answer) => answer === true)).toHaveLength(52)
  expect(await matches(known, password)).toBe(true)
})

test('a hash with other parameters is outdated', async () => {
  expect(isOutdated(await hashed(password))).toBe(false)
  expect(isOutdated(await hash(password, { algorithm: 2, memoryCost: 8192, timeCost: 2 }))).toBe(true)
})
