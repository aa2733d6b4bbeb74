import { hasLocale } from 'next-intl'
import type { FileFormat } from '@/components/figures/figure-address'
import { judgedOn } from '@/lib/entries/as-of'
import { listRelationships } from '@/lib/entries/relationships'
import { readSiteVersion } from '@/lib/entries/site-version'
import { NotFound } from '@/lib/errors'
import { defaultLocale, locales } from '@/lib/i18n/routing'
import { entityTag, isKnown } from '@/lib/server/entity-tag'
import { asOfIn, readOnce } from '../../api/v1/parameters'
import { problemAnswer, refusal } from '../../api/v1/problem'
import { BadParameters } from '../../api/v1/refusals'
import { readWords } from '../../api/v1/words'
import { siteAddress } from '../../site-address'
import { figureContext } from '../figure-context'
import { csvOf, svgOf } from '../figure-files'
import { figureNamed } from '../figures'
import { NoFont, renderPng } from '../png'

const types: Record<FileFormat, string> = {
  csv: 'text/csv; charset=utf-8; header=present',
  svg: 'image/svg+xml; charset=utf-8',
  png: 'image/png',
}

const isFormat = (text: string): text is FileFormat => text in types

type Context = { params: Promise<{ file: string }> }

/** A figure as a file: `sectors.csv`, `sectors.svg`, `sectors.png`. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  try {
    return await answer(request, (await params).file)
  } catch (error) {
    if (error instanceof NoFont) return problemAnswer(501, await readWords())
    return refusal(error, await readWords(), request.headers.get('x-request-id'))
  }
}

async function answer(request: Request, file: string): Promise<Response> {
  const [, name = '', ending = ''] = /^([a-z-]+)\.([a-z]+)$/.exec(file) ?? []
  if (!isFormat(ending)) throw new NotFound('format')
  const figure = figureNamed(name)
  const { scope, locale } = await readQuestion(new URL(request.url).searchParams)

  const site = siteAddress(request.headers)
  const day = judgedOn(undefined)
  const state = `${await readSiteVersion()} ${day} ${site} ${request.url}`
  const tag = entityTag(state)
  const headers = new Headers({ ETag: tag, 'Cache-Control': 'public, no-cache' })
  if (isKnown(request.headers.get('if-none-match'), tag)) return new Response(null, { status: 304, headers })

  const context = await figureContext(scope, locale, site)
  const shown = await figure.read(scope, context)
  headers.set('Content-Type', types[ending])
  headers.set(
    'Content-Disposition',
    `${ending === 'csv' ? 'attachment' : 'inline'}; filename="entente-${name}-${scope.asOf?.day ?? day}.${ending}"`,
  )
  if (ending === 'csv') return new Response(csvOf(shown), { headers })
  const svg = svgOf(shown, context)
  if (ending === 'svg') return new Response(svg, { headers })
  const png = await renderPng(svg)
  if (!png) return problemAnswer(503, await readWords(), {}, { 'Retry-After': '5' })
  return new Response(Buffer.from(png), { headers })
}

/** @throws BadParameters naming what is wrong, and what would be right */
async function readQuestion(parameters: URLSearchParams) {
  const { relationship = null, lang = defaultLocale } = readOnce(parameters, ['relationship', 'asOf', 'lang'])
  const asOf = asOfIn(parameters)
  const slugs = (await listRelationships()).map(({ slug }) => slug)
  if (relationship !== null && !slugs.includes(relationship))
    throw new BadParameters([{ name: 'relationship', message: 'notInList', allowed: slugs }])
  if (!hasLocale(locales, lang))
    throw new BadParameters([{ name: 'lang', message: 'notInList', allowed: locales }])
  return { scope: { relationship, asOf }, locale: lang }
}
