import { whyNotReady } from '@/lib/server/readiness'

export const dynamic = 'force-dynamic'

/** 503 with the reason while the database cannot be reached or is not migrated. */
export async function GET() {
  const reason = await whyNotReady()
  const headers = { 'Cache-Control': 'no-store' }
  if (reason) return Response.json({ status: 'not ready', reason }, { status: 503, headers })
  return Response.json({ status: 'ready' }, { headers })
}
