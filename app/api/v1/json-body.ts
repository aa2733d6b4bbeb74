import 'server-only'
import { isObject } from '@/lib/entries/json-reading'
import { Unfit } from './refusals'

export const largestBodyBytes = 512 * 1024
/** Deeper than anything that is described. */
const deepest = 20

/** @throws Unfit 413 as soon as it is too much */
async function readBytes(request: Request): Promise<Buffer> {
  if (Number(request.headers.get('content-length') ?? 0) > largestBodyBytes) throw new Unfit(413)
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of request.body ?? []) {
    size += part.length
    if (size > largestBodyBytes) throw new Unfit(413)
    parts.push(part)
  }
  return Buffer.concat(parts)
}

/** Without what no text has and no database keeps: zeros, and halves of pairs. */
const asText = (text: string) => Buffer.from(text.replaceAll('\0', '')).toString()

function kept(value: unknown, depth = 0): unknown {
  if (depth > deepest) throw new Unfit(400, 'notJson')
  if (typeof value === 'string') return asText(value)
  if (Array.isArray(value)) return value.map((one) => kept(one, depth + 1))
  if (!isObject(value)) return value
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [asText(name), kept(one, depth + 1)]))
}

/** The JSON that was sent. @throws Unfit 415, 413, 400 */
export async function readJsonBody(request: Request): Promise<unknown> {
  const [type] = (request.headers.get('content-type') ?? '').toLowerCase().split(';')
  if (type?.trim() !== 'application/json') throw new Unfit(415, '', { Accept: 'application/json' })
  const bytes = await readBytes(request)
  let body: unknown
  try {
    body = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    throw new Unfit(400, 'notJson')
  }
  return kept(body)
}
