/** What an editor said of a field, above it. */
export function EditorNotes({ says }: { says: readonly string[] }) {
  return says.map((words) => (
    <p
      key={words}
      className="wrap-anywhere my-3 whitespace-pre-line border-ink border-l-4 bg-paper-2 px-4 py-2 text-14"
    >
      {words}
    </p>
  ))
}
