import { changesBetween } from '../shared/commands/diff.ts'
import { failure, type Outcome } from './outcome.ts'
import { readInput } from './readInput.ts'

/** `remit diff`: what is different in the newer chart, a line each; exit code 1 when something is. */
export async function diff(older: string, newer: string): Promise<Outcome> {
  const before = await readInput(older)
  if (!before.ok) return failure(before.error)
  const after = await readInput(newer)
  if (!after.ok) return failure(after.error)
  const changes = changesBetween(before.value.matrix, after.value.matrix)
  if (changes.length === 0) return { code: 0 }
  return { code: 1, out: changes.map(({ words }) => `${words}\n`).join('') }
}
