import { type Typed, typedIn } from '@/lib/entries/typed'
import type { DraftAnswer } from './draft-answer'
import { forgetHere, type KeptHere, keepHere } from './kept-here'
import { sendDraft } from './send-draft'

/** Whose form it is, what it is about, and where drafts are kept. */
export type Keeping = {
  address: string
  /** Where a draft is seen, with `{id}` in place of its id. */
  page: string
  person: string
  target: unknown
  /** Of the form: sent under it again, it is the same proposal. */
  key: string
  window: string
  seen: string | null
}

export type DraftSaid =
  | { sort: 'nothing' | 'offline' | 'ended' | 'waiting' | 'discarded' | 'decided' | 'refused' }
  | { sort: 'saved'; at: Date }
  | { sort: 'elsewhere'; other: string; version: string }

/** Milliseconds after the last key, and until another try without a connection. */
const pause = 3000
const retry = 15_000

/** After these nothing more is sent by itself: somebody must say what is to be done. */
const settled: readonly string[] = ['elsewhere', 'discarded', 'waiting', 'decided', 'refused']

const typedOf = (form: HTMLFormElement): Typed => typedIn(new FormData(form))
const inOne = (typed: Typed): string => JSON.stringify(typed)

const isText = (element: Element): element is HTMLInputElement | HTMLTextAreaElement =>
  element instanceof HTMLTextAreaElement || (element instanceof HTMLInputElement && element.type === 'text')

/** Filled in before anybody watched: by a fast hand, or by the browser that went back. */
const wasTouched = (form: HTMLFormElement): boolean =>
  [...form.elements].some((element) => isText(element) && element.value !== element.defaultValue)

/**
 * Keeps a form as a draft: a few seconds after the last key, when the page is hidden or left, and in the browser at
 * once. Nothing is kept of a form that nobody touched, nor while it is being sent.
 */
export class FormWatch {
  readonly #form: HTMLFormElement
  readonly #keeping: Keeping
  readonly #tell: (said: DraftSaid) => void
  readonly #ears = new AbortController()
  #said: DraftSaid = { sort: 'nothing' }
  /** The words as they are kept, or as the form was opened. */
  #kept: string
  #seen: string | null
  #again = false
  #sending = false
  #timer: number | undefined
  #asked = 0

  constructor(form: HTMLFormElement, keeping: Keeping, tell: (said: DraftSaid) => void) {
    this.#form = form
    this.#keeping = keeping
    this.#tell = tell
    this.#seen = keeping.seen
    this.#kept = wasTouched(form) ? '' : inOne(typedOf(form))
    if (this.#kept === '') this.#changed()
    const { signal } = this.#ears
    form.addEventListener('input', () => this.#changed(), { signal })
    // What is pressed may fill something in, without a key.
    form.addEventListener('click', () => this.#changed(), { signal })
    form.addEventListener('submit', () => this.sends(true), { signal })
    window.addEventListener('pagehide', () => this.#keep(), { signal })
    window.addEventListener('online', () => this.#keep(), { signal })
    document.addEventListener(
      'visibilitychange',
      () => document.visibilityState === 'hidden' && void this.#keep(),
      { signal },
    )
  }

  /** The form is being sent, or has come back with an answer. */
  sends(sending: boolean): void {
    if (sending) {
      window.clearTimeout(this.#timer)
      this.#asked += 1
    }
    this.#sending = sending
  }

  /** Somebody decided that what stands here is kept, whatever another window kept or threw away. */
  keepMine(): void {
    this.#seen = this.#said.sort === 'elsewhere' ? this.#said.version : null
    this.#again = false
    this.#kept = ''
    this.#say({ sort: 'nothing' })
    void this.#keep()
  }

  /** The page goes on to another. */
  stop(): void {
    this.#ears.abort()
    void this.#keep()
    window.clearTimeout(this.#timer)
  }

  #say(said: DraftSaid): void {
    this.#said = said
    this.#tell(said)
  }

  #changed(): void {
    if (this.#sending) return
    window.clearTimeout(this.#timer)
    const words = this.#here()
    if (inOne(words.typed) !== this.#kept) keepHere(this.#keeping.person, this.#keeping.key, words)
    this.#timer = window.setTimeout(() => this.#keep(), pause)
  }

  #here(): KeptHere {
    const { target, window } = this.#keeping
    return { target, typed: typedOf(this.#form), window, seen: this.#seen, at: Date.now() }
  }

  async #keep(): Promise<void> {
    window.clearTimeout(this.#timer)
    if (this.#sending || settled.includes(this.#said.sort)) return
    const { person, key, address } = this.#keeping
    const here = this.#here()
    const words = inOne(here.typed)
    if (words === this.#kept) return
    keepHere(person, key, here)
    this.#asked += 1
    const mine = this.#asked
    const answer = await sendDraft(address, here, this.#again).catch(() => null)
    if (mine === this.#asked && !this.#sending) this.#answered(answer, words)
  }

  #answered(answer: DraftAnswer | null, words: string): void {
    const { person, key, page } = this.#keeping
    if (!answer) {
      this.#timer = window.setTimeout(() => this.#keep(), retry)
      this.#say({ sort: 'offline' })
    } else if (answer.outcome === 'kept') {
      this.#kept = words
      this.#again = true
      if (inOne(typedOf(this.#form)) === words) forgetHere(person, key)
      this.#say({ sort: 'saved', at: new Date() })
    } else if (answer.outcome === 'elsewhere') {
      this.#say({ sort: 'elsewhere', other: page.replace('{id}', answer.id), version: answer.version })
    } else {
      this.#say({ sort: answer.outcome })
    }
  }
}
