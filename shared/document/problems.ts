import { inFigures } from '../inFigures.ts'
import type * as v from 'valibot'
import type { JsonObject } from './migrations.ts'
import { key, type Problem } from './references.ts'

/** What the schema's library found, as a place and two facts. */
export function problemOf(issue: v.BaseIssue<unknown>): Problem {
  // A cell is a text or an object; what is wrong inside of the object says more than that it is neither.
  const inside = issue.issues?.find((one) => one.path !== undefined)
  const steps = [...(issue.path ?? []), ...(inside?.path ?? [])]
  const path = steps.map((step) => (typeof step.key === 'number' ? `[${step.key}]` : key(String(step.key))))
  const cause = inside ?? issue
  return { path: `$${path.join('')}`, found: show(cause.input), expected: expectedBy(cause) }
}

function expectedBy(issue: v.BaseIssue<unknown>): string {
  if (issue.type === 'max_length') return `at most ${String(issue.requirement)}`
  if (issue.type === 'min_length') return `at least ${String(issue.requirement)}`
  if (
    issue.type === 'regex' ||
    issue.type === 'check' ||
    issue.type === 'custom' ||
    issue.type === 'iso_timestamp' ||
    issue.type === 'iso_date'
  )
    return issue.message
  return issue.expected ?? issue.message
}

/** A value in a few words, never the whole of it. */
export function show(value: unknown): string {
  if (value === undefined) return 'nothing'
  if (Array.isArray(value)) return `a list of ${value.length}`
  if (typeof value === 'string' && value.length > 40) return `${inFigures(value.length)} characters`
  if (isObject(value)) return 'an object'
  return JSON.stringify(value)
}

/** Whether a value of `JSON.parse` is an object, not a list and not null. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
