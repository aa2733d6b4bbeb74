'use client'

import { createContext } from 'react'
import type { Understand, Understood } from './understood'

/** What a form knows about its lines, and whom it asks when one changes. */
export type FormHelp = {
  /** By the name of the input, as the server said with the form. */
  understood: ReadonlyMap<string, Understood>
  understand: Understand
  /** Somebody said already that what is entered is none of the entries that may be the same. */
  another: boolean
}

export const FormHelpContext = createContext<FormHelp>({
  understood: new Map(),
  understand: async () => null,
  another: false,
})
