import { expect, test } from 'vitest'
import { findPlaces, printPlace, resolvePlace } from './gazetteer'

const cyberjaya = { name: 'Cyberjaya', admin1: 'Selangor', country: 'MY', lat: 2.92281, lon: 101.65718 }

test.each([
  'Cyberjaya',
  'cyberjaya',
  ' Cyberjaya , Selangor',
  'Cyberjaya, Selangor, MY',
  'Cyberjaya, Malaysia',
])('“%s” is one place', (text) => {
  expect(resolvePlace(text)).toEqual({ found: 'one', place: cyberjaya })
})

test('a name that several places have is settled by what they lie in', () => {
  expect(resolvePlace('Kepala Batas').found).toBe('several')
  expect(resolvePlace('Kepala Batas, Penang')).toMatchObject({ found: 'one', place: { admin1: 'Penang' } })
})

test.each(['', ',', 'Atlantis', 'Cyberjaya, Johor', 'Cyberjaya, CN'])('“%s” is none', (text) => {
  expect(resolvePlace(text)).toEqual({ found: 'none' })
})

test('what is printed is understood again', () => {
  expect(printPlace(cyberjaya)).toBe('Cyberjaya, Selangor, MY')
  for (const place of findPlaces('an', 200)) {
    const again = resolvePlace(printPlace(place))
    const places = again.found === 'one' ? [again.place] : again.found === 'several' ? again.places : []
    expect(places).toContainEqual(place)
  }
})

test('the whole name comes first, then its beginning, then a word in it', () => {
  expect(findPlaces('Kulim', 3)[0]?.name).toBe('Kulim')
  expect(
    findPlaces('johor', 5)
      .map(({ name }) => name)
      .slice(0, 2),
  ).toEqual(['Johor', 'Johor Jaya'])
  expect(findPlaces('malim, perak', 9)).toContainEqual(expect.objectContaining({ name: 'Tanjong Malim' }))
})

test('accents, apostrophes and case do not matter, and a state may be begun', () => {
  expect(findPlaces('XIAN', 3)).toContainEqual(expect.objectContaining({ country: 'CN' }))
  expect(findPlaces('Cyber, sel', 5)).toEqual([cyberjaya])
})

test('no more than asked for, and nothing for nothing', () => {
  expect(findPlaces('a', 7)).toHaveLength(7)
  expect(findPlaces('  ', 7)).toEqual([])
})

test('every place has a name, a country and lies on the globe', () => {
  const places = findPlaces('a', 100_000).concat(findPlaces('e', 100_000))
  expect(places.length).toBeGreaterThan(4000)
  for (const { name, country, lat, lon } of places) {
    expect(name).not.toBe('')
    expect(country).toMatch(/^[A-Z]{2}$/)
    expect(Math.abs(lat) <= 90 && Math.abs(lon) <= 180).toBe(true)
  }
})
