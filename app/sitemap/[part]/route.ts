import { catalogue, findKindAt } from '@/lib/catalogue'
import { listPublicAddresses } from '@/lib/entries/public-addresses'
import { listRelationships } from '@/lib/entries/relationships'
import { siteAddress } from '../../site-address'
import { otherPages, type Page, partSize, printPart, xmlAnswer } from '../site-map-parts'

async function fixedPages(): Promise<Page[]> {
  const lists = [...catalogue.values()].map(({ path }) => `/${path}`)
  const relationships = (await listRelationships()).map(({ slug }) => `/relationships/${slug}`)
  return [...otherPages, ...lists, ...relationships].map((path) => ({ path, changedAt: null }))
}

/** `projects-1.xml`: the first part of the projects. @returns null when there is no such part */
async function readPart(name: string): Promise<Page[] | null> {
  if (name === 'pages.xml') return fixedPages()
  const [, path = '', number = ''] = /^([a-z]+)-([1-9]\d{0,3})\.xml$/.exec(name) ?? []
  const definition = findKindAt(path)
  if (!definition) return null
  const entries = await listPublicAddresses(definition.kind, Number(number) - 1, partSize)
  if (entries.length === 0) return null
  return entries.map(({ slug, updatedAt }) => ({ path: `/${path}/${slug}`, changedAt: updatedAt }))
}

/** Made at each request: a build has no database. */
export const dynamic = 'force-dynamic'

export async function GET(
  request: Request,
  { params }: { params: Promise<{ part: string }> },
): Promise<Response> {
  const pages = await readPart((await params).part)
  return pages
    ? xmlAnswer(printPart(siteAddress(request.headers), pages))
    : new Response(null, { status: 404 })
}
