/** Why the application or its database cannot start, as one plain sentence for the person at the terminal. */
export class CannotStart extends Error {
  override name = 'CannotStart'
}
