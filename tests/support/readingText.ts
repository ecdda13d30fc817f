import { describeQuestion } from '../../shared/formats/import/questions.ts'
import { readableSchemes } from '../../shared/formats/import/readableSchemes.ts'
import { describeOtherTables, openForeign, readForeign } from '../../shared/formats/import/readForeign.ts'
import type { ForeignContent } from '../../shared/formats/import/readSource.ts'
import { describeRepair, needsYou } from '../../shared/formats/import/repairs.ts'
import { describeSourceError } from '../../shared/formats/import/sourceError.ts'
import { describeTableError } from '../../shared/formats/import/tableError.ts'
import { chartText } from './chartText.ts'

/**
 * All that a file from elsewhere is read as, in lines to compare by eye: title and scheme, letters that the scheme has
 * otherwise, the chart as `chartText` writes it, then a line for each question (`?`), remark and repair; `!` before the repairs
 * that need a person.
 */
export function readingText(foreign: ForeignContent): string {
  const opened = openForeign(foreign)
  if (!opened.ok) return describeSourceError(opened.error)
  if (opened.value.kind === 'matrix') return chartText(opened.value.matrix)
  const { tables, likeliest, remarks } = opened.value
  const [table] = tables.slice(likeliest)
  const read = table && readForeign(table, foreign.name, {}, tables)
  if (!read?.ok) return read ? describeTableError(read.error) : ''
  const { matrix, repairs, questions } = read.value
  const usual = readableSchemes.find(({ name }) => name === matrix.scheme.name)?.letters ?? []
  const own = matrix.scheme.letters.filter((letter) => !usual.includes(letter))
  return [
    `${matrix.title} (${matrix.scheme.name})`,
    ...own.map(({ key, name, kind, meaning }) => `${key} = ${name} (${kind}) ${meaning}`.trimEnd()),
    '',
    chartText(matrix),
    '',
    ...questions.map((one) => `? ${describeQuestion(one)}`),
    ...[...remarks, ...describeOtherTables(tables, likeliest)].map((line) => `- ${line}`),
    ...repairs.map((repair) => `${needsYou(repair) ? '!' : '-'} ${describeRepair(repair)}`),
  ]
    .join('\n')
    .trimEnd()
}
