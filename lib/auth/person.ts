import { Forbidden } from '@/lib/errors'

/** From the least to the most that a person may do. */
export const roles = ['contributor', 'editor', 'admin'] as const
export type Role = (typeof roles)[number]

/** Someone who is signed in. */
export type Signed = {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly role: Role
}

declare const may: unique symbol

/** Proofs of a role: only `prove` makes them, so a write that takes one cannot be called without. */
export type Contributor = Signed & { readonly [may]: { contributor: true } }
export type Editor = Contributor & { readonly [may]: { editor: true } }
export type Admin = Editor & { readonly [may]: { admin: true } }

/** What is proved by asking for a role. */
export type Holder = { contributor: Contributor; editor: Editor; admin: Admin }

export function isRole(value: unknown): value is Role {
  return roles.some((role) => role === value)
}

/** Whether someone's role is this one or a higher one. */
export function holds<R extends Role>(person: Signed, role: R): person is Holder[R] {
  return roles.indexOf(person.role) >= roles.indexOf(role)
}

/** @throws Forbidden when the person's role is lower. */
export function prove<R extends Role>(person: Signed, role: R): Holder[R] {
  if (!holds(person, role)) throw new Forbidden(role)
  return person
}
