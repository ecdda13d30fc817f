import { coverageInWords } from '../../coverageInWords.ts'
import { inReadingOrder, lettersToRead } from '../../document/letters.ts'
import type { Matrix, Responsibility, Role, Row } from '../../document/matrix.ts'
import { nameByItself, titleOnPaper } from '../../document/names.ts'
import { rowNumbers, sectionCoverage } from '../../document/query.ts'
import { saidBelow } from '../../document/term.ts'
import { fitted, wrapped } from '../../textWidth.ts'
import { nameHeader, numberHeader } from '../ownHeaders.ts'
import { letterWords } from './chartWords.ts'
import { widthOfText } from './docxPackage.ts'
import { tableXml, textCell, type WordCell, type WordRow } from './docxTable.ts'
import { letterRun, paragraphXml, twips } from './docxText.ts'
import { sheetOf, type ExportOptions } from './exportOptions.ts'
import { numberNotes } from './htmlChart.ts'
import {
  columns,
  heightsOf,
  roleWidth,
  rolesOnTables,
  tellsStates,
  type PaperTable,
} from './paperMeasures.ts'
import { nobodyYet, ownerName, ownersInWords, stateInWords } from './paperWords.ts'
import { sheetParts } from './sheetParts.ts'

/** A chart as tables of a document: as many as its roles need, with the names of the rows in each, and its legend below them. */
export function chartXml(matrix: Matrix, options: ExportOptions): string {
  const sheet = sheetOf(options)
  const notes = numberNotes(matrix).numbers
  const groups = rolesOnTables(matrix, sheet)
  const tables = groups.map((roles, at) => {
    const part = groups.length === 1 ? '' : `Roles ${at + 1} of ${groups.length}`
    const look = { style: 'Heading2', isFirstOfPage: at > 0 }
    const table = { roles, sheet, notes, isFirst: at === 0, hasLegend: options.hasLegend }
    return [
      part === '' ? '' : paragraphXml(part, look),
      chartTableXml(matrix, table, { width: widthOfText(options), part }),
    ].join('')
  })
  return tables.join('') + (options.hasLegend ? legendXml(matrix) : '')
}

function chartTableXml(
  matrix: Matrix,
  table: PaperTable,
  { width, part }: { readonly width: number; readonly part: string },
): string {
  const { roles, isFirst } = table
  const hasStates = isFirst && tellsStates(matrix, table.sheet)
  const wide = [
    ...(isFirst ? [twips(columns.accountable)] : []),
    ...roles.map(() => twips(roleWidth(matrix))),
    ...(hasStates ? [twips(columns.state)] : []),
  ]
  const number = twips(columns.number)
  const name = width - number - wide.reduce((sum, one) => sum + one, 0)
  const numbers = rowNumbers(matrix.rows)
  const covered = sectionCoverage(matrix)
  const kept = keptRows(matrix, table)
  const count = 2 + wide.length
  const body = matrix.rows.map((row): WordRow => {
    const isKept = kept.has(row)
    if (row.kind === 'section') {
      const own = isFirst ? covered.get(row.id) : undefined
      return sectionRow(row, own && own.responsibilities > 0 ? coverageInWords(own) : '', count)
    }
    return {
      cells: [
        textCell(`${numbers.get(row.id) ?? ''}`, 'RemitNumber', isKept),
        textCell(nameByItself('responsibility', row.name), 'RemitCell', isKept),
        ...(isFirst ? [whoCell(matrix, row)] : []),
        ...roles.map((role) => letterCell(matrix, row, role, table)),
        ...(hasStates ? [textCell(stateInWords(matrix, row), 'RemitCell')] : []),
      ],
    }
  })
  const heads = [
    textCell(numberHeader, 'RemitHead'),
    textCell(nameHeader, 'RemitHead'),
    ...(isFirst ? [textCell(ownerName(matrix), 'RemitHead')] : []),
    ...roles.map((role) => textCell(headOf(matrix, role), 'RemitRole')),
    ...(hasStates ? [textCell('State', 'RemitHead')] : []),
  ]
  return tableXml({
    style: 'RemitChart',
    title: [titleOnPaper(matrix.title), part].filter(Boolean).join(', '),
    description: `A row for each responsibility, a column for each role: ${roles.map((role) => nameByItself('role', role.name)).join(', ')}.`,
    widths: [number, name, ...wide],
    rows: [{ cells: heads, isHeader: true }, ...body],
  })
}

/** The name of a role as a header has it, which stands on each page: cut where it would fill one. */
function headOf(matrix: Matrix, { name }: Role): string {
  const [width, size, most] = [roleWidth(matrix) - 2, 3.3, 10]
  const whole = nameByItself('role', name)
  return wrapped(whole, width, size).length > most ? fitted(whole, width, size, most) : whole
}

/** The rows that stay on the page of the next one: all but the last of those that stay together on paper. */
function keptRows(matrix: Matrix, table: PaperTable): ReadonlySet<Row> {
  const parts = sheetParts(matrix.rows, heightsOf(matrix, table))
  return new Set(parts.flatMap(({ section, rows }) => (section === undefined ? [] : rows.slice(0, -1))))
}

/** The name of a section; in the table that says who answers, how many of its rows have an owner. */
function sectionRow(row: Row, said: string, count: number): WordRow {
  const name = nameByItself('section', row.name)
  const across = said === '' ? count - 1 : 1
  const cells = [
    textCell('', 'RemitSection'),
    { ...textCell(name, 'RemitSection'), across },
    ...(said === ''
      ? []
      : [
          {
            paragraphs: paragraphXml([{ text: said, style: 'RemitQuiet' }], { style: 'RemitSection' }),
            across: count - 2,
          },
        ]),
  ]
  return { cells: cells.map((cell) => ({ ...cell, isShaded: true })) }
}

/** `CIO Ines Ferreira`, a line for each who answers. */
function whoCell(matrix: Matrix, row: Responsibility): WordCell {
  const owners = ownersInWords(matrix, row)
  if (owners.length === 0)
    return { paragraphs: paragraphXml([{ text: nobodyYet, style: 'RemitNobody' }], { style: 'RemitCell' }) }
  const said = owners.map(({ role, holder, part }) =>
    paragraphXml(
      [
        { text: role, isBold: true },
        { text: holder === '' ? '' : ` ${holder}` },
        { text: part === '' ? '' : ` (${part})`, style: 'RemitQuiet' },
      ],
      { style: 'RemitCell' },
    ),
  )
  return { paragraphs: said.join('') }
}

/** `A R`, the number of its note, and below what they cover. */
function letterCell(
  { scheme }: Matrix,
  row: Responsibility,
  role: Role,
  { notes }: Pick<PaperTable, 'notes'>,
): WordCell {
  const cell = row.cells.get(role.id)
  if (cell === undefined) return textCell('', 'RemitLetters')
  const letters = inReadingOrder(scheme, cell.letters).flatMap((key, at) => [
    ...(at === 0 ? [] : [{ text: ' ' }]),
    letterRun(scheme, key),
  ])
  const note = notes.get(`${row.id} ${role.id}`)
  const mark = note === undefined ? [] : [{ text: ` [${note}]`, style: 'RemitQuiet', isRaised: true }]
  const below = saidBelow(cell)
  return {
    paragraphs:
      paragraphXml([...letters, ...mark], { style: 'RemitLetters' }) +
      (below === '' ? '' : paragraphXml(`(${below})`, { style: 'RemitScope' })),
  }
}

/** What the letters mean, one behind the other. */
function legendXml({ scheme }: Matrix): string {
  const runs = lettersToRead(scheme).flatMap((letter, at) => [
    { text: at === 0 ? '' : '     ' },
    letterRun(scheme, letter.key),
    { text: `\u00a0${letterWords(letter)}` },
  ])
  return paragraphXml(runs, { style: 'RemitLegend' })
}
