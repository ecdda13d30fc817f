import fc from 'fast-check'
import { readdirSync, readFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import type { Matrix } from '../../shared/document/matrix.ts'
import { serialise } from '../../shared/document/serialise.ts'
import { exportChart } from '../../shared/formats/export/exportChart.ts'
import { formats, type ExportFormat } from '../../shared/formats/formats.ts'
import { usualOptions } from '../../shared/formats/export/exportOptions.ts'
import { writeHtmlTable } from '../../shared/formats/htmlTable.ts'
import { matrixToTable } from '../../shared/formats/matrixToTable.ts'
import { fullChart } from '../support/fullChart.ts'
import { matrixArbitrary } from '../support/matrixArbitrary.ts'
import { matrixOf } from '../support/matrixOf.ts'
import { docxOf, wordHeading, wordTable, wordText } from '../support/officeOf.ts'
import { xlsxOf } from '../support/xlsxOf.ts'
import type { Format } from './judge.ts'
import type { Input } from './mutate.ts'

/** A document of words, of which a draft is made, with a table that is none. */
const dutiesDocx = docxOf(
  wordHeading('The CIO') +
    wordText('The CIO manages the budget, negotiates contracts and oversees suppliers.') +
    wordHeading('The CTO') +
    wordText('The CTO leads research and defines the roadmap.') +
    wordTable([
      ['Aspect', 'CIO', 'CTO'],
      ['Focus', 'inside', 'outside'],
    ]),
)

const project = resolve(import.meta.dirname, '../..')

/** The real files of which mutants are made: those of the repository, and what Remit itself writes. */
export function realFiles(format: Format): readonly Input[] {
  switch (format) {
    case 'raci':
      return [
        ...filesIn('examples', /\.raci$/),
        ...filesIn('examples/workshop', /\.raci$/),
        ...filesIn('tests/documents', /\.raci$/),
        ...charts().map((matrix, at) => textFile(`chart-${at}.raci`, serialise(matrix))),
      ]
    case 'text':
      return [
        ...filesIn('tests/fixtures/import', /\.(?:csv|tsv|txt|md)$/),
        ...filesIn('tests/fixtures/csv', /\.csv$/),
        ...exportsAs(['csv', 'csvLong', 'tsv', 'markdown']),
      ]
    case 'xlsx':
      return [...exportsAs(['xlsx']), ...workbooks]
    case 'office':
      return [
        ...filesIn('tests/fixtures/import', /\.(?:docx|pptx|odt|ods|odp)$/),
        ...exportsAs(['docx', 'pptx']),
        { name: 'duties.docx', bytes: dutiesDocx },
      ]
    case 'clipboard':
      return [
        ...filesIn('tests/fixtures/clipboard', /\.html$/),
        ...filesIn('tests/fixtures/import', /\.html$/),
        ...exportsAs(['html']),
        ...charts().map((matrix, at) => textFile(`copied-${at}.html`, writeHtmlTable(matrixToTable(matrix)))),
      ]
  }
}

/** Small charts in which each field of the schema is used somewhere; always the same. */
function charts(): readonly Matrix[] {
  const drawn = fc.sample(matrixArbitrary, { seed: 1, numRuns: 40 })
  const full = drawn.filter(
    ({ waivers, decisions, snapshots }) => waivers.length + decisions.length + snapshots.length > 1,
  )
  return [
    matrixOf('Chart | CIO | CTO\nBudget | A/R | C\n# Run\nLab | | A'),
    fullChart(5, 4),
    ...full.slice(0, 12),
  ]
}

function exportsAs(ids: readonly ExportFormat[]): Input[] {
  const options = { ...usualOptions('24 November 2026'), hasFindings: true }
  return ids.flatMap((format) =>
    charts()
      .slice(0, 5)
      .map((matrix, at): Input => {
        const exported = exportChart(format, matrix, options)
        const name = `${format}-${at}.${formats[format].extensions[0]}`
        if (exported.kind === 'file') return { name, bytes: exported.bytes }
        return textFile(name, exported.kind === 'text' ? exported.text : '')
      }),
  )
}

const rows = [
  ['Task', 'CIO', 'CTO'],
  ['Budget', 'A', 'R'],
  ['Lab', '', 'A/R'],
]
const cells =
  '<row r="1"><c t="str"><f>1+1</f><v>Task</v></c><c t="d"><v>2026-03-01</v></c></row><row><c><v>1.5</v></c><c t="b"><v>1</v></c></row>'
const workbooks: readonly Input[] = [
  { name: 'merged.xlsx', bytes: xlsxOf([{ name: 'Chart', rows, merges: ['A1:B1', 'B2:B3'] }]) },
  {
    name: 'two.xlsx',
    bytes: xlsxOf([
      { name: 'Chart', rows },
      { name: 'Hidden', rows, isHidden: true },
    ]),
  },
  { name: 'kinds.xlsx', bytes: xlsxOf([{ name: 'Chart', rows: cells }]) },
]

function filesIn(folder: string, pattern: RegExp): Input[] {
  const found = readdirSync(join(project, folder)).filter((name) => pattern.test(name))
  return found.map((name) => ({
    name: basename(name),
    bytes: new Uint8Array(readFileSync(join(project, folder, name))),
  }))
}

function textFile(name: string, text: string): Input {
  return { name, bytes: new TextEncoder().encode(text) }
}
