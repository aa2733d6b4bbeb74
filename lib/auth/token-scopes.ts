/** What a token allows a program to do in its person's name: send proposals and see them, or only see them. */
export const tokenScopes = ['propose', 'follow'] as const
export type TokenScope = (typeof tokenScopes)[number]

/** Days for which a token can be made: never longer than a year. */
export const tokenDays = [7, 30, 90, 180, 365] as const
export const usualTokenDays = 90

export const isTokenScope = (value: unknown): value is TokenScope =>
  tokenScopes.some((scope) => scope === value)
