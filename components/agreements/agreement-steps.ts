import type { Step } from '@/components/entries/step-line'
import type { Agreement } from '@/lib/agreements/agreement'

const before: readonly string[] = ['proposed', 'negotiating', 'initialled']
const inForce: readonly string[] = ['in_force', 'provisionally_applied']
const over: readonly string[] = ['suspended', 'expired', 'lapsed', 'terminated', 'superseded']
/** Statements and the like are issued and never enter into force. */
const issued: readonly string[] = ['joint_statement', 'joint_communique', 'action_plan']

type Values = Pick<Agreement, 'type' | 'status' | 'signedOn' | 'issuedOn' | 'inForceOn' | 'endsOn'>

const dated = (date: string | null) => (date ? [{ date }] : [])

/** The way of a text: signed or issued, in force, at an end. What is signed need not be in force. */
export function agreementSteps({ type, status, signedOn, issuedOn, inForceOn, endsOn }: Values): Step[] {
  const wasIssued = issuedOn !== null || (issued.includes(type) && signedOn === null)
  const first = wasIssued ? 'issued' : 'signed'
  const date = wasIssued ? issuedOn : signedOn
  const now: string = before.includes(status)
    ? status
    : over.includes(status)
      ? 'over'
      : inForce.includes(status)
        ? 'in_force'
        : first
  const steps: Step[] = [
    { code: first, state: date || now === first ? 'reached' : 'silent', dates: dated(date) },
  ]
  if (!wasIssued || inForceOn) {
    steps.push({ code: 'in_force', state: inForceOn ? 'reached' : 'silent', dates: dated(inForceOn) })
  }
  steps.push({ code: 'over', state: 'ahead', dates: dated(endsOn) })
  if (before.includes(now)) {
    return [
      { code: now, state: 'here', dates: [] },
      ...steps.map((step): Step => ({ ...step, state: 'ahead' })),
    ]
  }
  const current = steps.findIndex(({ code }) => code === now)
  return steps.map((step, index): Step => {
    if (index === current) return { ...step, state: 'here', shape: now === 'over' ? 'stopped' : undefined }
    return index > current && step.state !== 'reached' ? { ...step, state: 'ahead' } : step
  })
}
