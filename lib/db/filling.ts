import pg from 'pg'

/** Spells "fill". */
const filling = 0x66696c6c

const wanted = {
  entries: 'NOT EXISTS (SELECT FROM "Entry")',
  relationships: 'NOT EXISTS (SELECT FROM "Relationship")',
}

/**
 * Fills a database that is empty, or that a killed process left half full. One process at a time; the mark of
 * an unfinished filling is the comment on the table of entries.
 * @returns false when there was nothing to do
 */
export async function fillWhenEmpty(
  url: string,
  what: keyof typeof wanted,
  fill: () => Promise<void>,
): Promise<boolean> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => {}) // followed by the failing of the next query
  await client.connect()
  try {
    await client.query('SELECT pg_advisory_lock($1)', [filling])
    const { rows } = await client.query(
      `SELECT ${wanted[what]} OR obj_description('"Entry"'::regclass) IS NOT NULL AS wanted`,
    )
    if (!rows[0].wanted) return false
    await client.query(`COMMENT ON TABLE "Entry" IS 'being filled'`)
    await fill()
    await client.query('COMMENT ON TABLE "Entry" IS NULL')
    return true
  } finally {
    await client.end()
  }
}
