import { limits } from '../document/limits.ts'
import type { Matrix } from '../document/matrix.ts'
import { err, ok, type Result } from '../result.ts'
import type { CommandError } from './command.ts'

/** The error for a text over its limit, or undefined when it fits. `what` starts a sentence: `The title`. */
export function checkLength(
  what: string,
  text: string,
  max: number,
): Result<never, CommandError> | undefined {
  return text.length > max ? err({ kind: 'text-too-long', what, length: text.length, max }) : undefined
}

/** Names the chart. */
export function setTitle(matrix: Matrix, title: string): Result<Matrix, CommandError> {
  const tooLong = checkLength('The title', title, limits.name)
  return tooLong ?? ok(title === matrix.title ? matrix : { ...matrix, title })
}

/** Says in a line what the chart is for. */
export function setGoal(matrix: Matrix, goal: string): Result<Matrix, CommandError> {
  const tooLong = checkLength('The goal', goal, limits.goal)
  return tooLong ?? ok(goal === matrix.goal ? matrix : { ...matrix, goal })
}
