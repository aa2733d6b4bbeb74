/** `digest` is how the framework knows which page an error gets: `NEXT_HTTP_ERROR_FALLBACK;404` is what notFound() throws. */
abstract class Refusal extends Error {
  /** @param code what exactly, in one word of ours: `entry`, `baseRevision`; printed by whoever answers. */
  constructor(
    readonly code: string,
    options?: ErrorOptions,
  ) {
    super(code, options)
    this.name = new.target.name
  }
}

/** There is no such thing, or not for this person. */
export class NotFound extends Refusal {
  readonly status = 404
  readonly digest = 'NEXT_HTTP_ERROR_FALLBACK;404'
}

/** Signed in, but the role is too low. */
export class Forbidden extends Refusal {
  readonly status = 403
  readonly digest = 'NEXT_HTTP_ERROR_FALLBACK;403'
}

/** Too late, or at odds with what somebody else did meanwhile. */
export class Conflict extends Refusal {
  readonly status = 409
}
