/** A command for the terminal that asks an address of the API. @param address with its host */
export function Command({ address }: { address: string }) {
  return (
    <pre>
      <code>{`curl '${address}'`}</code>
    </pre>
  )
}

/** The same for an address that takes a document. @param address with its host */
export function SendCommand({ address, document }: { address: string; document: unknown }) {
  const lines = [
    `curl -X POST '${address}'`,
    "-H 'Authorization: Bearer entente_…'",
    "-H 'Idempotency-Key: harbour-bridge-1'",
    "-H 'Content-Type: application/json'",
    `-d '${JSON.stringify(document, null, 2)}'`,
  ]
  return (
    <pre>
      <code>{lines.join(' \\\n  ')}</code>
    </pre>
  )
}
