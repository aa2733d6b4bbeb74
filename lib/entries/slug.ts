import { folded } from './search-text'

/** @returns an address part made of a name's Latin letters and digits, at most 80 characters; empty if it has none */
export function slugOf(name: string): string {
  const slug = folded(name)
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  if (slug.length <= 80) return slug
  return slug.slice(0, 81).replace(/-[^-]*$/, '')
}
