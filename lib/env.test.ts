import { expect, test } from 'vitest'
import { readSettings, WrongSettings } from './env'

test('nothing has to be set', () => {
  expect(readSettings({})).toEqual({
    PORT: 3000,
    HOST: '127.0.0.1',
    ENTENTE_DATA: '.data',
    TRUSTED_PROXIES: [],
    ENTENTE_SEED: 'both',
    ENTENTE_SECOND_READER: false,
    ENTENTE_SIGN_UP: 'closed',
    LOG_LEVEL: 'info',
  })
})

test('an empty setting counts as not given, and others are left alone', () => {
  expect(readSettings({ PORT: '', ENTENTE_SEED: ' ', PATH: '/bin' })).toMatchObject({ PORT: 3000 })
})

test('settings are read as what they are', () => {
  const settings = readSettings({
    PORT: '0',
    TRUSTED_PROXIES: '10.0.0.0/8, ::1',
    ENTENTE_SECOND_READER: 'true',
    ENTENTE_URL: 'https://entente.example.org/',
  })
  expect(settings.PORT).toBe(0)
  expect(settings.TRUSTED_PROXIES).toEqual(['10.0.0.0/8', '::1'])
  expect(settings.ENTENTE_SECOND_READER).toBe(true)
  expect(settings.ENTENTE_URL).toBe('https://entente.example.org')
})

test.each([
  ['DATABASE_URL', 'mysql://somewhere'],
  ['PORT', '70000'],
  ['PORT', '3000x'],
  ['HOST', 'a b'],
  ['ENTENTE_URL', 'entente.example.org'],
  ['TRUSTED_PROXIES', '10.0.0.0/33'],
  ['TRUSTED_PROXIES', 'proxy'],
  ['ENTENTE_SEED', 'all'],
  ['ENTENTE_SECOND_READER', 'yes'],
  ['ENTENTE_SIGN_UP', 'true'],
  ['LOG_LEVEL', 'loud'],
])('%s=%s is named, with what was expected', (name, value) => {
  expect(() => readSettings({ [name]: value })).toThrow(new RegExp(`^${name} must be `))
})

test('all wrong settings are named at once, and no value is shown', () => {
  const read = () => readSettings({ DATABASE_URL: 'secret', PORT: 'x' })
  expect(read).toThrow(WrongSettings)
  expect(read).toThrow(/^DATABASE_URL must be .+\nPORT must be .+$/)
  expect(read).not.toThrow(/secret/)
})
