import { expect, test } from 'vitest'
import { agreementSteps } from './agreement-steps'

const nothing = { signedOn: null, issuedOn: null, inForceOn: null, endsOn: null }
const told = (values: Parameters<typeof agreementSteps>[0]) =>
  agreementSteps(values).map(({ code, state }) => `${code} ${state}`)

test('signed is not in force', () => {
  const signed = { ...nothing, type: 'treaty' as const, status: 'signed' as const, signedOn: '2025-04-16' }
  expect(told(signed)).toEqual(['signed here', 'in_force ahead', 'over ahead'])
  expect(told({ ...signed, status: 'in_force', inForceOn: '2025-07-17' })).toEqual([
    'signed reached',
    'in_force here',
    'over ahead',
  ])
  expect(told({ ...signed, status: 'in_force' })).toEqual(['signed reached', 'in_force here', 'over ahead'])
})

test('a statement is issued and never enters into force', () => {
  const statement = {
    ...nothing,
    type: 'joint_statement' as const,
    status: 'signed' as const,
    issuedOn: '2025-04-17',
  }
  expect(told(statement)).toEqual(['issued here', 'over ahead'])
})

test('before the signing there is only what is said of it, after the end all that was', () => {
  expect(told({ ...nothing, type: 'mou', status: 'negotiating' })).toEqual([
    'negotiating here',
    'signed ahead',
    'in_force ahead',
    'over ahead',
  ])
  expect(told({ ...nothing, type: 'mou', status: 'expired', signedOn: '2015', endsOn: '2020' })).toEqual([
    'signed reached',
    'in_force silent',
    'over here',
  ])
})
