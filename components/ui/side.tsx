export type SideOfPair = 'a' | 'b' | 'other'

const colour: Record<SideOfPair, string> = {
  a: 'text-side-a border-solid',
  b: 'text-side-b border-solid',
  other: 'text-side-c border-dotted',
}

type Props = {
  /** ISO 3166-1 alpha-2. */
  code: string
  side: SideOfPair
  /** The country's name in the reader's language. */
  name?: string
}

/** Which country: its letters in the colour of its side. Side a is the first code of the pair. */
export function Side({ code, side, name }: Props) {
  return (
    <abbr
      title={name}
      className={`mr-[5px] inline-block border-b-2 pb-px font-semibold text-12/none tracking-[.02em] no-underline ${colour[side]}`}
    >
      {code}
    </abbr>
  )
}
