import { CannotStart } from '../db/cannot-start'
import { WrongSettings } from '../env'

/** Says what is wrong in plain words when it is the kind of thing a person can mend, else with the whole trace. */
export function sayFailure(error: unknown): void {
  const plain = error instanceof CannotStart || error instanceof WrongSettings
  console.error(plain ? error.message : error)
}
