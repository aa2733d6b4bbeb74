import type { ShownAs } from '@/lib/db/generated/enums'

/** What is read of a person to sign their work. */
export const signing = { select: { id: true, name: true, shownAs: true } } as const

/** Somebody's own name, before it is signed with. */
export type Signing = { id: string; name: string | null; shownAs: ShownAs }

const han = /^\p{Script=Han}+$/u
const first = (word: string) => [...word][0] ?? ''

/** "Siti Nur Aini" is "S. N. A."; of a name in Chinese characters the family name stays. */
export const initialsOf = (name: string): string =>
  han.test(name)
    ? first(name)
    : name
        .split(/[\s-]+/)
        .filter((word) => /[\p{L}\p{N}]/u.test(word))
        .map((word) => `${first(word.replace(/^[^\p{L}\p{N}]+/u, '')).toLocaleUpperCase('en')}.`)
        .join(' ')

/** Somebody as they chose to be shown; without a name once they were removed, null when nobody did it. */
export const signatureOf = (person: Signing | null): { id: string; name: string | null } | null =>
  person && {
    id: person.id,
    name: person.name !== null && person.shownAs === 'initials' ? initialsOf(person.name) : person.name,
  }
