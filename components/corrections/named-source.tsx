import { OutsideLink } from '@/components/fields/cell'

const isAddress = (text: string) => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)

/** The source that a reader names: an address leads there, without this site's name behind it; words stay words. */
export function NamedSource({ source }: { source: string }) {
  return isAddress(source) ? (
    <OutsideLink url={source} />
  ) : (
    <span dir="auto" className="wrap-anywhere whitespace-pre-line">
      {source}
    </span>
  )
}
