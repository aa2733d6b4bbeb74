import { expect, test } from 'vitest'
import account from '@/lib/i18n/messages/en/account.json'
import people from '@/lib/i18n/messages/en/people.json'
import { deeds } from './audit'

/** Chinese and Malay have the keys of English: the messages' own test sees to that. */
test('every deed has its words, as a line of the audit list and as a choice, and there are no others', () => {
  expect(Object.keys(account.deed).sort()).toEqual([...deeds].sort())
  expect(Object.keys(people.audit.deed).sort()).toEqual([...deeds].sort())
})
