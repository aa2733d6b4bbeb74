/** How a line of a form was understood, in the reader's words. */
export type Understood = {
  said: string
  /** What it could mean: pressed, it fills the line. */
  choices?: { label: string; value: string }[]
  /** Entries that this may be, to open instead of making another; `another` says that it is none of them. */
  same?: { entries: { label: string; href: string }[]; another: string; note: string }
}

/** The lines around the one that is asked about, which it may depend on. */
export type Around = { name: string; value: string }[]
export type Understand = (name: string, around: Around) => Promise<Understood | null>
