import { moves, movingFields } from '@/lib/developments/develop'
import type { AnyDefinition } from '@/lib/entries/define'

type Aim = { definition: AnyDefinition; subject: { kind: string; values: Record<string, unknown> } | null }

/** The fields that a form asks for: all, but for a development only what its subject leaves open. */
export function formFields({ definition, subject }: Aim): string[] {
  const all = Object.keys(definition.fields)
  if (!subject) return all
  const idle = movingFields.filter((name) => !(moves[name] in subject.values))
  return all.filter(
    (name) => name !== 'subject' && name !== 'relationship' && !idle.some((one) => one === name),
  )
}

/** The codes that a development can move its subject to, by the field of the development that says so. */
export function possibleMoves(subject: AnyDefinition): Record<string, readonly string[]> {
  return Object.fromEntries(
    movingFields.flatMap((name) => {
      const shape = subject.fields[moves[name]]
      return shape?.type === 'choice' ? [[name, shape.enterable] as const] : []
    }),
  )
}
