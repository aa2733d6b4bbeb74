import { isIP } from 'node:net'
import { z } from 'zod'

const address = z.string().refine((text) => {
  const [host = '', bits, ...more] = text.split('/')
  const most = { 0: -1, 4: 32, 6: 128 }[isIP(host)] ?? -1
  return most > 0 && more.length === 0 && (bits === undefined || (/^\d+$/.test(bits) && Number(bits) <= most))
})

const protocolOf = (text: string) => (URL.canParse(text) ? new URL(text).protocol : '')

/** Each setting with what it must be, in the words that follow "expected". */
const expected = {
  DATABASE_URL: 'an address like postgresql://user:password@host:5432/database',
  PORT: 'a number from 0 to 65535 (0: any free port)',
  HOST: 'the address to listen on, like 127.0.0.1',
  ENTENTE_URL: 'the public address, like https://entente.example.org',
  ENTENTE_DATA: 'a directory',
  TRUSTED_PROXIES: 'addresses or CIDRs separated by commas, like 10.0.0.0/8,::1',
  ENTENTE_SEED: 'both, article or none',
  ENTENTE_SECOND_READER: 'true or false',
  ENTENTE_SIGN_UP: 'closed or open',
  LOG_LEVEL: 'trace, debug, info, warn, error, fatal or silent',
}

export const logLevel = z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'])

const flag = z.enum(['true', 'false']).transform((text) => text === 'true')

const schema = z.object({
  DATABASE_URL: z
    .string()
    .refine((text) => /^postgres(ql)?:$/.test(protocolOf(text)))
    .optional(),
  PORT: z
    .string()
    .regex(/^\d{1,5}$/)
    .transform(Number)
    .pipe(z.number().max(65535))
    .default(3000),
  HOST: z
    .string()
    .regex(/^[\w.:-]+$/)
    .default('127.0.0.1'),
  ENTENTE_URL: z
    .string()
    .refine((text) => /^https?:$/.test(protocolOf(text)))
    .transform((text) => text.replace(/\/+$/, ''))
    .optional(),
  ENTENTE_DATA: z.string().default('.data'),
  TRUSTED_PROXIES: z
    .string()
    .transform((text) => text.split(/[\s,]+/).filter(Boolean))
    .pipe(z.array(address))
    .default([]),
  ENTENTE_SEED: z.enum(['both', 'article', 'none']).default('both'),
  ENTENTE_SECOND_READER: flag.default(false),
  ENTENTE_SIGN_UP: z.enum(['closed', 'open']).default('closed'),
  LOG_LEVEL: logLevel.default('info'),
})

export type Settings = z.infer<typeof schema>

/** A setting that is not what it must be: one line each. */
export class WrongSettings extends Error {
  override name = 'WrongSettings'
}

/**
 * Reads the settings; an empty one counts as not given.
 * @throws WrongSettings naming every wrong setting and what was expected (never its value: it may be secret)
 */
export function readSettings(source: Record<string, string | undefined>): Settings {
  const given = Object.entries(source).filter(([, value]) => value?.trim())
  const read = schema.safeParse(Object.fromEntries(given))
  if (read.success) return read.data
  const wrong = new Set(read.error.issues.map(({ path }) => path[0] as keyof Settings))
  throw new WrongSettings([...wrong].map((name) => `${name} must be ${expected[name]}.`).join('\n'))
}

let known: Settings | undefined

/** The settings of this process. @throws WrongSettings */
export function settings(): Settings {
  known ??= readSettings(process.env)
  return known
}
