import { err, ok, type Result } from '../result.ts'
import type { CommandError } from './command.ts'

/** The list with `item` put in at place `at`, 0 to the list's length. */
export function insertAt<T>(list: readonly T[], item: T, at: number): Result<readonly T[], CommandError> {
  return isPlace(at, list.length) ? ok(list.toSpliced(at, 0, item)) : noSuchPlace(at, list.length)
}

/** The list with the chosen items taken out and put, in their order, at place `to` of what remains. */
export function moveTo<T>(
  list: readonly T[],
  isChosen: (item: T) => boolean,
  to: number,
): Result<readonly T[], CommandError> {
  const rest = list.filter((item) => !isChosen(item))
  if (!isPlace(to, rest.length)) return noSuchPlace(to, rest.length)
  const moved = rest.toSpliced(to, 0, ...list.filter(isChosen))
  return ok(moved.every((item, index) => item === list[index]) ? list : moved)
}

function isPlace(at: number, last: number): boolean {
  return Number.isInteger(at) && at >= 0 && at <= last
}

function noSuchPlace(at: number, last: number): Result<never, CommandError> {
  return err({ kind: 'no-such-place', at, last })
}
