import pg from 'pg'

/** @returns by which version of the program's way the search texts of all entries were made */
export async function readSearchMadeAs(url: string): Promise<number> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query('SELECT "searchMadeAs" AS version FROM "Site"')
    return rows[0]?.version ?? 0
  } finally {
    await client.end()
  }
}
