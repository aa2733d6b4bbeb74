import { NotFound } from '@/lib/errors'
import { kindAt } from '../../api/v1/entries'
import { BadParameters } from '../../api/v1/refusals'
import { answerFeed } from '../answer-feed'
import { languageIn, readEntryFeed, readListFeed } from '../read-feed'

type Context = { params: Promise<{ path: string[] }> }

/** `/feed/projects.atom?stage=…` what changed in a list; `/feed/projects/some-project.json` what changed of one entry. */
export const GET = (request: Request, { params }: Context): Promise<Response> =>
  answerFeed(request, async (parameters, addressing) => {
    const address = (await params).path.join('/')
    const [, path = '', slug, ending] = /^([a-z]+)(?:\/([a-z0-9-]+))?\.(atom|json)$/.exec(address) ?? []
    if (ending === undefined) throw new NotFound('feed')
    const definition = kindAt(path)
    const locale = languageIn(parameters)
    if (!locale)
      throw new BadParameters([{ name: 'lang', message: 'notInList', allowed: ['en', 'zh', 'ms'] }])
    const read = slug
      ? await readEntryFeed(definition, slug, parameters, locale, addressing)
      : await readListFeed(definition, parameters, locale, addressing)
    return { ...read, ending: ending === 'atom' ? 'atom' : 'json' }
  })
