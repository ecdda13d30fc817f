import { unzipSync } from 'fflate'
import type { Format } from './judge.ts'

/** Reads all of a file, as one would who trusts it: what the budgets are there against. */
export function readWithoutBudget(format: Format, bytes: Uint8Array): readonly unknown[] {
  const text = (part: Uint8Array): string => new TextDecoder().decode(part)
  if (format !== 'xlsx' && format !== 'office') return [JSON.parse(text(bytes))]
  return Object.values(unzipSync(bytes)).map((part) => text(part))
}
