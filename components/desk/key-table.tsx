import type { KeyWords } from './use-key-words'

/** The keys and what they do. */
export function KeyTable({ words }: { words: KeyWords }) {
  return (
    <table className="rows">
      <thead>
        <tr>
          <th scope="col">{words.key}</th>
          <th scope="col">{words.does}</th>
        </tr>
      </thead>
      <tbody>
        {words.rows.map(({ key, does }) => (
          <tr key={key}>
            <th scope="row">
              <kbd className="font-mono">{key}</kbd>
            </th>
            <td data-label={words.does}>{does}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
