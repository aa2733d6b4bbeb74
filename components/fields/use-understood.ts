'use client'

import { type RefObject, useContext, useEffect, useRef, useState } from 'react'
import { FormHelpContext } from './form-help'
import type { Around, Understood } from './understood'

/** Milliseconds without a key before a line is read. */
const pause = 600

/** The line itself and those that it may depend on: the day of the source, the currency beside an amount. */
function aroundOf(input: HTMLInputElement): Around {
  const form = input.form ? new FormData(input.form) : new FormData()
  const beside = `${input.name.slice(0, input.name.lastIndexOf('.'))}.currency`
  return [input.name, 'source.publishedOn', beside].flatMap((name) => {
    const value = form.get(name)
    return typeof value === 'string' ? [{ name, value }] : []
  })
}

/** What a line was understood as: as the server said with the form, and anew when it changes. */
export function useUnderstood(name: string, input: RefObject<HTMLInputElement | null>) {
  const { understood: given, understand } = useContext(FormHelpContext)
  const [own, setOwn] = useState<{ given: unknown; said: Understood | null } | null>(null)
  const timer = useRef<number | undefined>(undefined)
  const asked = useRef(0)
  useEffect(() => () => window.clearTimeout(timer.current), [])

  async function ask() {
    window.clearTimeout(timer.current)
    timer.current = undefined
    if (!input.current) return
    asked.current += 1
    const mine = asked.current
    // Without a connection nothing is said; the form itself reads every line again.
    const said = input.current.value.trim()
      ? await understand(name, aroundOf(input.current)).catch(() => null)
      : null
    if (mine === asked.current) setOwn({ given, said })
  }

  function changed() {
    window.clearTimeout(timer.current)
    timer.current = window.setTimeout(ask, pause)
  }

  const current = own !== null && own.given === given
  return {
    understood: current ? own.said : (given.get(name) ?? null),
    /** Whether it was typed after the form last came from the server. */
    fresh: current,
    changed,
    left: () => timer.current !== undefined && void ask(),
    ask,
  }
}
