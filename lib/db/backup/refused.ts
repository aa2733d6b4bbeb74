/** Why a backup cannot be taken or restored, as one plain sentence that says what to do. */
export class Refused extends Error {
  override name = 'Refused'
}
