import { schemes } from '../../shared/document/schemes.ts'
import { describeOtherTables, openForeign, readForeign } from '../../shared/formats/import/readForeign.ts'
import type { ForeignContent } from '../../shared/formats/import/readSource.ts'
import { describeRepair, needsYou } from '../../shared/formats/import/repairs.ts'
import { describeSourceError } from '../../shared/formats/import/sourceError.ts'
import { describeTableError } from '../../shared/formats/import/tableError.ts'
import { chartText } from './chartText.ts'

/**
 * All that a file from elsewhere is read as, in lines to compare by eye: title and scheme, letters that the scheme has
 * otherwise, the chart as `chartText` writes it, then a line for each remark and repair; `!` before those that need a person.
 */
export function readingText(foreign: ForeignContent): string {
  const opened = openForeign(foreign)
  if (!opened.ok) return describeSourceError(opened.error)
  if (opened.value.kind === 'matrix') return chartText(opened.value.matrix)
  const { tables, likeliest, remarks } = opened.value
  const [table] = tables.slice(likeliest)
  const read = table && readForeign(table, foreign.name)
  if (!read?.ok) return read ? describeTableError(read.error) : ''
  const { matrix, repairs } = read.value
  const usual = schemes.find(({ name }) => name === matrix.scheme.name)?.letters ?? []
  const own = matrix.scheme.letters.filter((letter) => !usual.includes(letter))
  return [
    `${matrix.title} (${matrix.scheme.name})`,
    ...own.map(({ key, name, kind, meaning }) => `${key} = ${name} (${kind}) ${meaning}`.trimEnd()),
    '',
    chartText(matrix),
    '',
    ...[...remarks, ...describeOtherTables(tables, likeliest)].map((line) => `- ${line}`),
    ...repairs.map((repair) => `${needsYou(repair) ? '!' : '-'} ${describeRepair(repair)}`),
  ]
    .join('\n')
    .trimEnd()
}
