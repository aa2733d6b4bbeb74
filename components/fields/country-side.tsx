import { useLocale } from 'next-intl'
import { Side } from '@/components/ui/side'
import { printCountry } from '@/lib/fields/print-country'
import { type Known, sideOf } from './known'

type Props = { country: string; pair: Known['pair'] }

/** The letters of a country in the colour of its side. */
export function CountrySide({ country, pair }: Props) {
  return <Side code={country} side={sideOf(country, pair)} name={printCountry(country, useLocale())} />
}

/** The same with the country's name. */
export function CountryName({ country, pair }: Props) {
  return (
    <span className="inline-flex items-baseline">
      <CountrySide country={country} pair={pair} />
      <span>{printCountry(country, useLocale())}</span>
    </span>
  )
}
