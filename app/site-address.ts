import 'server-only'
import { settings } from '@/lib/env'

/** The public address of the site, without a slash at its end: the one set, else the one that was asked. */
export const siteAddress = (headers: Headers): string =>
  (settings().ENTENTE_URL ?? `http://${headers.get('host') ?? 'localhost'}`).replace(/\/$/, '')
