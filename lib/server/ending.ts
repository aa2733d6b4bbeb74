import { log } from '../log'

type End = () => unknown

/** What has to be ended, in the reverse order of its beginning: requests first, the database last. */
export class Ending {
  readonly #ends: End[] = []
  readonly #abort = new AbortController()

  /** Aborted when the ending begins: for work that nobody waits for any more. */
  readonly signal = this.#abort.signal

  constructor() {
    for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, () => this.exit(0))
    this.#followNpm()
  }

  add(end: End): void {
    this.#ends.push(end)
  }

  /** The shell between npm and us dies of a signal without passing it on. */
  #followNpm(): void {
    if (!process.env.npm_lifecycle_event || process.platform === 'win32') return
    const parent = process.ppid
    setInterval(() => process.ppid === parent || this.exit(0), 200).unref()
  }

  /** Ends everything and the process; a second call changes nothing. */
  async exit(code: number): Promise<void> {
    if (this.signal.aborted) return
    this.#abort.abort()
    for (const end of this.#ends.reverse()) {
      try {
        await end()
      } catch (error) {
        log.error({ err: error }, 'something did not end in order')
      }
    }
    process.exit(code)
  }
}
