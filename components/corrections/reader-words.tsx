type Props = { text: string; className?: string }

/** What a reader wrote, as it was written, in whichever direction its script runs. */
export function ReaderWords({ text, className = '' }: Props) {
  return (
    <p dir="auto" className={`wrap-anywhere whitespace-pre-line ${className}`}>
      {text}
    </p>
  )
}

/** So many characters are in sight at once. */
const inSight = 1500

/** The same where many stand under one another: what is very long is folded, its beginning in sight. */
export function LongWords({ text, className }: Props) {
  if (text.length <= inSight) return <ReaderWords text={text} className={className} />
  return (
    <details className={className}>
      <summary dir="auto" className="wrap-anywhere">
        {text.slice(0, inSight / 5)}…
      </summary>
      <ReaderWords text={text} className="mt-2" />
    </details>
  )
}
