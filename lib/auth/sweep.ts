import 'server-only'
import { db } from '@/lib/db/client'

/** Deletes what has expired and would be refused anyway. Done at every sign-in, so that nothing has to be scheduled. */
export async function sweepExpired(now = new Date()): Promise<void> {
  const expired = { expiresAt: { lte: now } }
  await Promise.all([
    db.session.deleteMany({ where: expired }),
    db.knownDevice.deleteMany({ where: expired }),
    db.oneTimeLink.deleteMany({ where: expired }),
    db.halfSignIn.deleteMany({ where: expired }),
    db.rateLimit.deleteMany({ where: { expire: { lte: now } } }),
  ])
}
