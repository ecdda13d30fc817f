import type { Format } from './judge.ts'
import type { PlantedWrong } from './planted.ts'

/** The mutant with which a planted wrong is done. */
export const plantedAt = 2

/** What a child is to do: read the mutants of these numbers. */
export interface Job {
  readonly format: Format
  readonly seed: number
  readonly from: number
  readonly until: number
  /** names of the real files, which lie beside the job under their numbers */
  readonly files: readonly string[]
  /** kinds of refusal of which a case is kept already */
  readonly known: readonly string[]
  /** what goes wrong with the third mutant, to see that it is noticed */
  readonly planted?: PlantedWrong
}

/** What a child has found. */
export interface Done {
  readonly read: number
  readonly refused: number
  readonly 'slowest, ms': number
  readonly 'memory grown, MB': number
  readonly flaws: { readonly number: number; readonly name: string; readonly what: string }[]
  /** the smallest input of each kind of refusal that is not known */
  readonly fresh: readonly { readonly shape: string; readonly name: string; readonly base64: string }[]
}

/** The seed of one mutant. */
export function caseSeed(seed: number, number: number): number {
  return (seed ^ Math.imul(number + 1, 0x9e3779b1)) | 0
}
