export const dynamic = 'force-dynamic'

/** The process answers; whether its database does is for /readyz. */
export const GET = () => Response.json({ status: 'alive' })
