import type { QueryMessage } from '@/lib/entries/listing-query'

/** One parameter that cannot be as it is. */
export type ParameterProblem = {
  name: string
  message: QueryMessage | 'notACursor' | 'notAPart' | 'notGiven'
  allowed?: readonly string[]
}

/** The parameters cannot be understood: 400 with every problem. */
export class BadParameters extends Error {
  constructor(readonly problems: readonly ParameterProblem[]) {
    super('bad parameters')
  }
}

/** What is asked for has another address now: 308; or had it as of the day asked for: 307. */
export class Elsewhere extends Error {
  /** @param path of the site, with its query */
  constructor(
    readonly path: string,
    readonly status: 307 | 308,
  ) {
    super(path)
  }
}

/** Nothing of what is asked for was public on the day: 404. */
export class NotYetThere extends Error {
  /** @param since when it was first published, ISO 8601 in UTC */
  constructor(readonly since: string) {
    super(since)
  }
}

/** What is asked for was withdrawn: 410. */
export class Gone extends Error {
  /** @param history the address under which its revisions stay */
  constructor(readonly history: string) {
    super(history)
  }
}

/** A request to write that cannot be taken as it was sent, whatever is in it. */
export class Unfit extends Error {
  /** @param message what exactly, where the status alone does not say it */
  constructor(
    readonly status: 400 | 401 | 403 | 413 | 415 | 429,
    override readonly message: '' | 'noToken' | 'wrongToken' | 'scope' | 'noKey' | 'notJson' = '',
    readonly headers: Record<string, string> = {},
  ) {
    super(message)
  }
}
