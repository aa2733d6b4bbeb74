/** A command for the terminal that asks an address of the API. @param address with its host */
export function Command({ address }: { address: string }) {
  return (
    <pre>
      <code>{`curl '${address}'`}</code>
    </pre>
  )
}
