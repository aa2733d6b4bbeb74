import type { OpenApi, Operation } from '@/lib/entries/openapi'
import type { SchemaNode } from './flat-schema'

/** The name of the shape that is referred to. */
export const nameOf = (schema: SchemaNode | undefined): string =>
  String(schema?.$ref ?? '')
    .split('/')
    .at(-1) ?? ''

/** The name of the shape with which a question is answered. */
export function answerShape({ responses }: Operation): string {
  const answer = responses['200']
  return nameOf(answer && 'content' in answer ? answer.content?.['application/json']?.schema : undefined)
}

type Asked = { method: 'GET' | 'POST'; path: string; operation: Operation }
/** The questions of the API under their heading, in the order of the document. */
export type Chapter = { tag: string; title: string; questions: Asked[] }

export const chaptersOf = ({ tags, paths }: OpenApi): Chapter[] =>
  tags.map(({ name, description }) => ({
    tag: name,
    title: description,
    questions: Object.entries(paths).flatMap(([path, { get, post }]): Asked[] => [
      ...(get?.tags.includes(name) ? [{ method: 'GET' as const, path, operation: get }] : []),
      ...(post?.tags.includes(name) ? [{ method: 'POST' as const, path, operation: post }] : []),
    ]),
  }))

export type OtherAnswer = { status: string; description: string }

/** What can be answered beside what was asked for, by status. */
export function otherAnswers({ paths, components }: OpenApi): OtherAnswer[] {
  const found = new Map<string, string>()
  const operations = Object.values(paths).flatMap(({ get, post }) => [get ?? [], post ?? []].flat())
  for (const { responses } of operations) {
    for (const [status, answer] of Object.entries(responses)) {
      const name = '$ref' in answer ? (answer.$ref.split('/').at(-1) ?? '') : ''
      const described = components.responses[name]
      if (described) found.set(status, described.description)
    }
  }
  return [...found].sort().map(([status, description]) => ({ status, description }))
}

export type LinkField = {
  name: string
  kinds: readonly string[]
  /** The fields of the other entry through which it refers to this one; empty for links that go out. */
  via: readonly string[]
  /** What a link says beside the entry's name. */
  own: readonly string[]
}

const always = new Set(['kind', 'slug', 'name', 'via'])
const codesOf = (node: SchemaNode | undefined): readonly string[] => (node?.enum ?? []).map(String)

/** The links that entries of a kind can have, from the shape of its links. */
export const linkFields = (links: SchemaNode): LinkField[] =>
  Object.entries(links.properties ?? {}).map(([name, { items = {} }]) => {
    const shapes = (items.anyOf ?? [items]).map(({ properties = {} }) => properties)
    const each = (read: (properties: Readonly<Record<string, SchemaNode>>) => readonly string[]) => [
      ...new Set(shapes.flatMap(read)),
    ]
    return {
      name,
      kinds: each(({ kind }) => codesOf(kind)),
      via: each(({ via }) => codesOf(via)),
      own: each((properties) => Object.keys(properties).filter((field) => !always.has(field))),
    }
  })

/** Where the reference shows a shape: fragments of its page, or the dictionary. */
export function shownShapes({ components }: OpenApi, kinds: readonly ShownKind[], dictionary: string) {
  const ofKinds = kinds.flatMap(({ kind, path, schema }): [string, string][] => [
    [schema, '#shape-entry'],
    [`${schema}List`, '#shape-list'],
    [`${schema}Revision`, '#shape-revision'],
    [`${schema}Values`, `${dictionary}#${kind}`],
    [`${schema}Links`, `#links-${path}`],
  ])
  const others = sharedShapes.map((name): [string, string] => [name, `#shape-${name}`])
  return new Map([...ofKinds, ...others].filter(([name]) => name in components.schemas))
}

/** @property schema the name of the shape of its entries */
export type ShownKind = { kind: string; path: string; schema: string }

/** Shapes that do not depend on the kind. */
export const sharedShapes = [
  'Claim',
  'RevisionList',
  'RevisionRow',
  'Overview',
  'SearchResults',
  'Localised',
  'Problem',
  'ProposalSent',
  'Proposal',
]
