import { catalogue } from '@/lib/catalogue'
import { countAll } from '@/lib/entries/counts'
import { siteAddress } from '../site-address'
import { partSize, printIndex, xmlAnswer } from '../sitemap/site-map-parts'

/** Made at each request: a build has no database. */
export const dynamic = 'force-dynamic'

/** The parts of the site map: the fixed pages, then the entries of each kind, 5,000 in a part. */
export async function GET(request: Request): Promise<Response> {
  const ofKinds = [...catalogue.values()].map(async ({ kind, path }) => {
    const entries = await countAll(kind)
    return Array.from({ length: Math.ceil(entries / partSize) }, (_, part) => `${path}-${part + 1}`)
  })
  const parts = ['pages', ...(await Promise.all(ofKinds)).flat()]
  return xmlAnswer(printIndex(siteAddress(request.headers), parts))
}
