/**
 * What the API's answers are compared with: Node's own HTTP, `pg`, and SQL by hand, from the same tables, in the same
 * form. Nothing is checked, cached, logged or compressed, and there are no pages.
 */
import { createServer } from 'node:http'
import { catalogue } from '@/lib/catalogue'
import { readProject } from './bare-entry'
import { listProjects } from './bare-list'
import { pool } from './bare-rows'
import { searchAll } from './bare-search'

const printing = { catalogue, site: process.env.SITE ?? '' }

async function answer({ pathname, searchParams }: URL): Promise<unknown> {
  if (pathname === '/api/v1/projects') return listProjects(searchParams, printing)
  if (pathname === '/api/v1/search') return searchAll(searchParams.get('q') ?? '', printing)
  return readProject(pathname.slice('/api/v1/projects/'.length), printing)
}

const server = createServer(async (request, response) => {
  try {
    const content = await answer(new URL(request.url ?? '/', 'http://localhost'))
    response.writeHead(content ? 200 : 404, { 'content-type': 'application/json; charset=utf-8' })
    response.end(`${JSON.stringify(content)}\n`)
  } catch (error) {
    response.writeHead(500).end(String(error))
  }
})
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  console.log(`ready on http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`)
})
process.once('SIGTERM', async () => {
  server.closeAllConnections()
  server.close()
  await pool.end()
})
