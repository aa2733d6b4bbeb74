import { useLocale, useTranslations } from 'next-intl'
import type { ListAddress } from './list-address'

const formats = [
  ['csv', 'CSV'],
  ['json', 'JSON'],
  ['xlsx', 'XLSX'],
] as const

type Props = {
  address: ListAddress
  /** Names the list, where nothing around the links does. */
  of?: string
}

/** A whole list as a file, in each format. */
export function DownloadLinks({ address, of }: Props) {
  const t = useTranslations('lists')
  const locale = useLocale()
  return formats.map(([ending, format]) => (
    <a
      key={ending}
      href={address.download(ending, locale)}
      rel="nofollow"
      download
      aria-label={of && t('downloadAs', { kind: of, format })}
    >
      {format}
    </a>
  ))
}
