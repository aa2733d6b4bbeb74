import { validate } from '@readme/openapi-parser'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { catalogue } from '@/lib/catalogue'
import type { Words } from '@/lib/entries/api-value-schema'
import { filtersOf } from '@/lib/entries/filters'
import { locales } from '@/lib/i18n/routing'
import { allSchemas, apiDocument } from './document'
import { readWords } from './words'

const site = 'https://entente.example.org'

/** Words that refuse a message that does not exist. */
async function strictWords(locale: (typeof locales)[number]): Promise<Words> {
  const words = await readWords(locale)
  const strict = (key: string, values?: Record<string, string | number>) => {
    if (!words.has(key)) throw new Error(`${locale} lacks ${key}`)
    return words(key, values)
  }
  return Object.assign(strict, { has: words.has })
}

test.each(locales)('the description in %s is valid by OpenAPI 3.1', async (locale) => {
  const document = apiDocument(await strictWords(locale), site)
  const result = await validate(JSON.parse(JSON.stringify(document)))
  expect(result).toMatchObject({ valid: true, warnings: [] })
  expect(JSON.stringify(document)).not.toMatch(/undefined|data\.api\./)
})

test('every route of the API is described, and nothing else', async () => {
  const document = apiDocument(await readWords(), site)
  const paths = [...catalogue.values()].flatMap(({ path }) =>
    ['', '/{slug}', '/{slug}/revisions', '/{slug}/revisions/{number}'].map((rest) => `/${path}${rest}`),
  )
  expect(Object.keys(document.paths).sort()).toEqual(
    [...paths, '/openapi.json', '/overview', '/proposals', '/proposals/{id}', '/search'].sort(),
  )
})

test('every filter of every kind is described by a name, not by its code', async () => {
  const document = apiDocument(await readWords(), site)
  for (const definition of catalogue.values()) {
    const { parameters = [] } = document.paths[`/${definition.path}`]?.get ?? {}
    for (const name of Object.keys(filtersOf(definition))) {
      const { description = '' } = parameters.find((one) => one.name === name) ?? {}
      expect(description, `${definition.kind} ${name}`).toMatch(/^\p{Lu}/u)
    }
  }
})

test('everything that is referred to is there, and every shape is used', async () => {
  const text = JSON.stringify(apiDocument(await readWords(), site))
  const referred = new Set([...text.matchAll(/"\$ref":"#\/components\/(\w+\/\w+)"/g)].map(([, name]) => name))
  const { schemas, responses, headers } = apiDocument(await readWords(), site).components
  const there = Object.entries({ schemas, responses, headers }).flatMap(([group, named]) =>
    Object.keys(named).map((name) => `${group}/${name}`),
  )
  expect([...referred].sort()).toEqual(there.sort())
})

test('the shapes are those of the schemas that answers are checked with', async () => {
  const words = await readWords()
  const { kinds } = allSchemas(words)
  const shape = z.toJSONSchema(kinds.project?.entry as z.ZodType).properties ?? {}
  const { Project } = apiDocument(words, site).components.schemas
  expect(Object.keys((Project as { properties: object }).properties)).toEqual(Object.keys(shape))
})
