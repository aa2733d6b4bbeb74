import 'server-only'
import { codeLabels } from '@/components/fields/code-label'
import { inLanguage } from '@/components/fields/in-language'
import type { FigureContext } from '@/components/figures/figure'
import type { Words } from '@/lib/entries/api-value-schema'
import { judgedOn } from '@/lib/entries/as-of'
import { listRelationships } from '@/lib/entries/relationships'
import { NotFound } from '@/lib/errors'
import type { Locale } from '@/lib/i18n/routing'
import type { Scope } from '@/lib/overview/scope'
import { readWords } from '../api/v1/words'

const below = (words: Words, namespace: string): Words =>
  Object.assign((key: string) => words(`${namespace}.${key}`), {
    has: (key: string) => words.has(`${namespace}.${key}`),
  })

/** @param site its public address, without a slash at its end. @throws NotFound when there is no such relationship */
export async function figureContext(scope: Scope, locale: Locale, site: string): Promise<FigureContext> {
  const [relationships, words] = await Promise.all([listRelationships(), readWords(locale)])
  const only = relationships.find(({ slug }) => slug === scope.relationship) ?? null
  if (scope.relationship !== null && !only) throw new NotFound('relationship')
  return {
    locale,
    words,
    label: codeLabels(below(words, 'vocabulary')),
    name: (names) => inLanguage(names, locale).text,
    today: judgedOn(scope.asOf),
    asOf: scope.asOf?.day ?? null,
    only,
    pair: only ?? (relationships.length === 1 ? (relationships[0] ?? null) : null),
    site,
  }
}
