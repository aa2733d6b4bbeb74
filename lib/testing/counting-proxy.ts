import { createServer, connect as dial, type Socket } from 'node:net'
import { onTestFinished } from 'vitest'

/** Stands before a PostgreSQL and counts the statements that are sent to it, whoever sends them. */
export type CountingProxy = { url: string; count: () => number }

/** @param url of the PostgreSQL; @returns the address to use instead of it, until the test is over */
export async function countStatements(url: string): Promise<CountingProxy> {
  const target = new URL(url)
  const open = new Set<Socket>()
  let statements = 0
  const server = createServer((client) => {
    const database = dial(Number(target.port), target.hostname)
    client.on(
      'data',
      statementReader(() => statements++),
    )
    client.pipe(database).pipe(client)
    for (const socket of [client, database]) open.add(socket.on('error', () => socket.destroy()))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    for (const socket of open) socket.destroy()
    server.close()
  })
  const address = server.address()
  const own = new URL(url)
  own.hostname = '127.0.0.1'
  own.port = String(typeof address === 'object' ? address?.port : '')
  return { url: own.toString(), count: () => statements }
}

/**
 * Reads what a client sends: first a message of a length, then messages of a letter and a length. `Q` is a statement
 * by itself, `E` the execution of a prepared one.
 */
function statementReader(found: () => void): (chunk: Buffer) => void {
  let rest: Buffer = Buffer.alloc(0)
  let started = false
  return (chunk) => {
    rest = Buffer.concat([rest, chunk])
    for (;;) {
      const head = started ? 1 : 0
      if (rest.length < head + 4) return
      const length = head + rest.readInt32BE(head)
      if (rest.length < length) return
      if (started && ['Q', 'E'].includes(String.fromCharCode(rest[0] ?? 0))) found()
      started = true
      rest = rest.subarray(length)
    }
  }
}
