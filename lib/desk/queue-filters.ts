import { z } from 'zod'
import { catalogue } from '@/lib/catalogue'

/** Why a proposal comes before others, in this order. */
export const needs = ['long', 'overdue', 'disputed', 'first'] as const
export type QueueNeed = (typeof needs)[number]

/** What the queue can be narrowed to. */
export const onlyChoices = ['overdue', 'disputed', 'first', 'mine'] as const
type Only = (typeof onlyChoices)[number]

export type QueueFilters = {
  kind: string | null
  relationship: string | null
  /** A person's id. */
  author: string | null
  only: Only[]
}

/** The filters of a queue's address; what is none of ours is left out. */
export function readQueueFilters(parameters: URLSearchParams): QueueFilters {
  const kind = parameters.get('kind') ?? ''
  const relationship = parameters.get('relationship') ?? ''
  const author = z.uuid().safeParse(parameters.get('author'))
  return {
    kind: catalogue.has(kind) ? kind : null,
    relationship: /^[a-z0-9-]{1,100}$/.test(relationship) ? relationship : null,
    author: author.success ? author.data : null,
    only: onlyChoices.filter((one) => parameters.getAll('only').includes(one)),
  }
}

/** The same filters as the query of an address, always in the same order. */
export function writeQueueFilters({ kind, relationship, author, only }: QueueFilters): string {
  const pairs = Object.entries({ kind, relationship, author }).flatMap(([name, value]): [string, string][] =>
    value ? [[name, value]] : [],
  )
  return new URLSearchParams([...pairs, ...only.map((one): [string, string] => ['only', one])]).toString()
}
