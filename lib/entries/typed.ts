/** What was typed in a form, in its order: pairs of name and value. */
export type Typed = [string, string][]

/** Names of inputs that say what to do and in which window, and secrets, which are never kept. */
const notKept = /^(\$ACTION.*|intent|email|password|signInCode|window|seen|carried)$/

/** Without what no text has and no database keeps, and with line ends as everywhere but in forms. */
const asText = (value: string) => value.replaceAll('\0', '').replace(/\r\n?/g, '\n')

/** Everything that was typed, as it was typed. Files are no part of any form here. */
export const typedIn = (form: FormData): Typed =>
  [...form].flatMap(
    ([name, value]): Typed =>
      typeof value === 'string' && !notKept.test(name) ? [[asText(name), asText(value)]] : [],
  )

/** The lines of a form by the names of their inputs. */
export class Lines {
  readonly #lines: ReadonlyMap<string, string>

  constructor(typed: Typed) {
    this.#lines = new Map(typed)
  }

  /** @returns what was typed, without spaces at the ends; `''` when there is no such line */
  at(name: string): string {
    return (this.#lines.get(name) ?? '').trim()
  }

  /** @returns what was typed, with its spaces at the ends; null when there is no such line or nothing in it */
  whole(name: string): string | null {
    return this.#lines.get(name) || null
  }

  has(name: string): boolean {
    return this.#lines.has(name)
  }

  /** How many rows of a list were shown: one more than the highest number among its inputs. */
  rows(list: string): number {
    const numbers = [...this.#lines.keys()].flatMap((name) => {
      const found = name.startsWith(`${list}.`) ? /^(\d{1,3})\./.exec(name.slice(list.length + 1)) : null
      return found?.[1] ? Number(found[1]) + 1 : []
    })
    return Math.max(0, ...numbers)
  }
}
