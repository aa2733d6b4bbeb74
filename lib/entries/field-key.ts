/** Names a place in a proposal that outlives its being mended, in which new entries get new ids: `project/stage`. */
export const fieldKey = (kind: string, path: string): string => `${kind}/${path}`

/** @returns the kind, the field, and the id of an item of a list, of a key that `fieldKey` made */
export function readFieldKey(key: string): { kind: string; field: string; item: string | null } {
  const [kind = '', field = '', item = null] = key.split('/')
  return { kind, field, item }
}
