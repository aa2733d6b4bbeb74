/** Unknown is null; the parts of an item may also be absent. */
export const isKnown = (value: unknown): boolean => value !== null && value !== undefined && value !== ''

/** What is said of a value after it, in grey; those that are unknown left out. */
export function Remarks({ of }: { of: readonly (string | null | undefined | false)[] }) {
  const said = of.filter(Boolean)
  return said.length > 0 && <span className="text-14 text-ink-3"> {said.join(' · ')}</span>
}
