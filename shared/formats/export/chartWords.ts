import type { ExportOptions } from './exportOptions.ts'
import { coverageInWords } from '../../coverageInWords.ts'
import { coverage } from '../../document/query.ts'
import type { Letter, Matrix } from '../../document/matrix.ts'

/** The headline number in words: `10 of 12 have one accountable owner`. */
export function coverageWords(matrix: Matrix): string {
  return coverageInWords(coverage(matrix))
}

/** What stands below the title of a paper: the day, which edition it is, how many have an owner. */
export function chartFacts(
  matrix: Matrix,
  { date, edition }: Pick<ExportOptions, 'date' | 'edition'>,
): readonly string[] {
  return [date, edition, coverageWords(matrix)].filter(Boolean)
}

/** A letter's line in a legend: `Accountable: Answers for the result.` */
export function letterWords({ name, meaning }: Letter): string {
  return [name, meaning].filter(Boolean).join(': ')
}
