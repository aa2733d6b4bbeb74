import type { ReactNode } from 'react'

/** Running text for reading: `text` is cut into paragraphs at its blank lines. */
export function Prose({ text, children }: { text: string; children?: ReactNode }) {
  return (
    <div className="grid max-w-measure gap-3">
      {text.split('\n\n').map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      {children}
    </div>
  )
}
