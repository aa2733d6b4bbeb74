/** What a reader wrote, as it was written, in whichever direction its script runs. */
export function ReaderWords({ text, className = '' }: { text: string; className?: string }) {
  return (
    <p dir="auto" className={`wrap-anywhere whitespace-pre-line ${className}`}>
      {text}
    </p>
  )
}
