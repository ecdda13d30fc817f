import { counted } from '../../counted.ts'
import { coverage } from '../../document/query.ts'
import type { Letter, Matrix } from '../../document/matrix.ts'

/** What a chart is called in an export. */
export function titleOf({ title }: Matrix): string {
  return title.trim() || 'Responsibility chart'
}

/** The headline number in words: `10 of 12 responsibilities have exactly one A (83 %)`. */
export function coverageWords(matrix: Matrix): string {
  const { oneOwner, responsibilities, share } = coverage(matrix)
  if (responsibilities === 0) return 'No responsibilities yet'
  const owners = matrix.scheme.letters.filter(({ kind }) => kind === 'owner').map(({ key }) => key)
  const owner = owners.join(' or ') || 'owner'
  const of = `${oneOwner.toLocaleString('en')} of ${counted(responsibilities, 'responsibility', 'responsibilities')}`
  return `${of} ${responsibilities === 1 ? 'has' : 'have'} exactly one ${owner} (${percent(share)})`
}

/** A share as people read it; only all is 100 %. */
export function percent(share: number): string {
  return `${share === 1 ? 100 : Math.min(99, Math.round(share * 100))} %`
}

/** A letter's line in a legend: `Accountable: Answers for the result.` */
export function letterWords({ name, meaning }: Letter): string {
  return [name, meaning].filter(Boolean).join(': ')
}
