import { inFigures } from './inFigures.ts'

/** How many of some responsibilities have exactly one owner. */
interface Covered {
  readonly oneOwner: number
  readonly responsibilities: number
}

/** A coverage as it is said everywhere: `7 of 8`. */
export function coverageInFigures({ oneOwner, responsibilities }: Covered): string {
  return `${inFigures(oneOwner)} of ${inFigures(responsibilities)}`
}

/** The same in a sentence: `7 of 8 have one accountable owner`. */
export function coverageInWords(covered: Covered): string {
  const { oneOwner, responsibilities } = covered
  if (responsibilities === 0) return 'No responsibilities yet'
  const isAll = oneOwner === responsibilities && oneOwner > 1
  const of = isAll ? `All ${inFigures(oneOwner)}` : coverageInFigures(covered)
  return `${of} ${oneOwner === 1 ? 'has' : 'have'} one accountable owner`
}

/** A share in percent, where a bar or a program needs one: `88 %`; 100 only if it is all, 0 only if it is none. */
export function percent(share: number): string {
  if (share <= 0) return '0 %'
  return share >= 1 ? '100 %' : `${Math.min(99, Math.max(1, Math.round(share * 100)))} %`
}
