import { movingFields } from '@/lib/developments/develop'
import type { AnyDefinition } from '@/lib/entries/define'

type Aim = { definition: AnyDefinition; subject: { kind: string; values: Record<string, unknown> } | null }

const moves: Record<string, string> = {
  stageAfter: 'stage',
  dispositionAfter: 'disposition',
  statusAfter: 'status',
}

/** The fields that a form asks for: all, but for a development only what its subject leaves open. */
export function formFields({ definition, subject }: Aim): string[] {
  const all = Object.keys(definition.fields)
  if (!subject) return all
  const idle = movingFields.filter((name) => !((moves[name] ?? '') in subject.values))
  return all.filter(
    (name) => name !== 'subject' && name !== 'relationship' && !idle.some((one) => one === name),
  )
}
