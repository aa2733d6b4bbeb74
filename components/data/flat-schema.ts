/** As much of JSON Schema as the description of the API uses. */
export type SchemaNode = {
  $ref?: string
  type?: string | readonly string[]
  const?: unknown
  enum?: readonly unknown[]
  anyOf?: readonly SchemaNode[]
  items?: SchemaNode
  properties?: Readonly<Record<string, SchemaNode>>
  required?: readonly string[]
  description?: string
  format?: string
  default?: unknown
  minimum?: number
  maximum?: number
}

export type SchemaType =
  | { is: 'shape'; name: string }
  | { is: 'list'; of: SchemaType }
  | { is: 'codes'; codes: readonly string[] }
  | { is: 'either'; of: readonly SchemaType[] }
  | { is: 'plain'; name: string; format: string | null }
  | { is: 'any' }

/** What a value is, with `null` as one of several possibilities. */
export function typeOf(node: SchemaNode): SchemaType {
  if (node.$ref) return { is: 'shape', name: node.$ref.split('/').at(-1) ?? '' }
  if (node.anyOf) return { is: 'either', of: node.anyOf.map(typeOf) }
  const names = [node.type ?? []].flat()
  const each = names.map((name): SchemaType => {
    if (name === 'array') return { is: 'list', of: typeOf(node.items ?? {}) }
    if (name !== 'string' || !node.enum)
      return { is: 'plain', name, format: (name !== 'null' && node.format) || null }
    return { is: 'codes', codes: node.enum.filter((code) => typeof code === 'string') }
  })
  if ('const' in node) return { is: 'codes', codes: [String(node.const)] }
  const [only, ...others] = each
  return others.length > 0 ? { is: 'either', of: each } : (only ?? { is: 'any' })
}

export type FlatField = { path: string; type: SchemaType; always: boolean; description: string | null }

const objectIn = (node: SchemaNode | undefined): SchemaNode | null => {
  if (!node) return null
  if (node.properties) return node
  return objectIn(node.anyOf?.find(({ properties }) => properties))
}

/** The fields of a shape in their order, those of objects within it by their path: `page.next`, `errors[].pointer`. */
export function flatFields(node: SchemaNode, prefix = ''): FlatField[] {
  return Object.entries(node.properties ?? {}).flatMap(([name, field]): FlatField[] => {
    const path = `${prefix}${name}`
    const always = node.required?.includes(name) ?? false
    const own = { path, type: typeOf(field), always, description: field.description ?? null }
    const object = objectIn(field)
    if (object) return [own, ...flatFields(object, `${path}.`)]
    const item = field.items?.anyOf ? null : objectIn(field.items)
    return item ? [own, ...flatFields(item, `${path}[].`)] : [own]
  })
}
