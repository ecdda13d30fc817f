import type { Matrix } from '../../document/matrix.ts'
import { nameByItself, titleOnPaper } from '../../document/names.ts'
import { mapTitle } from '../../map/chartMap.ts'
import { factsInWords, undecidedWords } from '../../map/mapPages.ts'
import { recordParts } from '../../workshop/minutesParts.ts'
import { detailParts } from './detailParts.ts'
import { chartXml } from './docxChart.ts'
import { chartersXml } from './docxCharters.ts'
import { widthOfText, wordDocument } from './docxPackage.ts'
import { partsXml } from './docxParts.ts'
import { tableXml, textCell } from './docxTable.ts'
import { paragraphXml } from './docxText.ts'
import { chosenPart, sheetOf, type ExportOptions } from './exportOptions.ts'
import { findingLines } from './findingLines.ts'
import { numberNotes } from './htmlChart.ts'
import { mapOf } from './mapOf.ts'
import { tellsStates } from './paperMeasures.ts'
import { aboutPaper, saidOfChart } from './paperWords.ts'

/**
 * A chart as a Word document that says what its PDF says: the title, coverage in a sentence, native tables with who answers in words,
 * the legend, notes, record and charters. Everything has a named style, so that a company's template gives it its look.
 */
export function writeDocx(whole: Matrix, options: ExportOptions): Uint8Array {
  const chosen = chosenPart(whole, options)
  // What is parked, and with whom, is part of the record.
  const matrix = options.hasRecord ? chosen : { ...chosen, parked: [] }
  const isChart = options.map !== 'only' && options.charters !== 'only'
  const said = saidOfChart(matrix)
  const parts = isChart ? partsBelow(whole, matrix, options) : { body: '', numberedLists: 0 }
  const title = titleOnPaper(matrix.title)
  const body = [
    headXml(matrix, options),
    paragraphXml([{ text: said.covered, isBold: true }, { text: ` ${said.parked}` }], { style: 'RemitSaid' }),
    options.map !== 'none' && options.charters !== 'only' ? mapXml(whole, options) : '',
    isChart ? chartXml(matrix, options) + notesXml(matrix) : '',
    parts.body,
    options.charters !== 'none' && options.map !== 'only'
      ? paragraphXml('Role charters', { style: 'Heading1', isFirstOfPage: isChart }) + chartersXml(matrix)
      : '',
  ]
  return wordDocument(matrix, options, {
    ...{ title, running: aboutPaper(options).lines.join(', ') },
    ...{ body: body.join(''), numberedLists: parts.numberedLists },
  })
}

/** The title and the goal, the day and the edition, a draft of what it is. */
function headXml(matrix: Matrix, options: ExportOptions): string {
  const about = aboutPaper(options)
  return [
    paragraphXml(titleOnPaper(matrix.title), { style: 'Title' }),
    matrix.goal === '' ? '' : paragraphXml(matrix.goal, { style: 'Subtitle' }),
    ...about.lines.map((line) => paragraphXml(line, { style: 'RemitFacts' })),
    about.mark === '' ? '' : paragraphXml(about.mark, { style: 'RemitDraft' }),
  ].join('')
}

/** Who answers for what: a row a role, with what it answers for. */
function mapXml(whole: Matrix, options: ExportOptions): string {
  const { map } = mapOf(whole, options)
  const width = widthOfText(options)
  const [role, count] = [Math.round(width * 0.3), Math.round(width * 0.1)]
  const rows = map.columns.map(({ title, below, entries }) => ({
    cells: [
      {
        paragraphs: paragraphXml([{ text: title, isBold: true }, { text: below && `\n${below}` }], {
          style: 'RemitCell',
        }),
      },
      textCell(`${entries.length}`, 'RemitCell'),
      {
        paragraphs:
          entries
            .map(({ name, beside }) =>
              paragraphXml(
                [
                  { text: nameByItself('responsibility', name) },
                  { text: beside && ` (${beside})`, style: 'RemitQuiet' },
                ],
                { style: 'RemitCell' },
              ),
            )
            .join('') || paragraphXml('', { style: 'RemitCell' }),
      },
    ],
  }))
  return [
    paragraphXml(mapTitle, { style: 'Heading1' }),
    paragraphXml(factsInWords(map), { style: 'RemitFacts', isKept: true }),
    tableXml({
      ...{ style: 'RemitTable', title: mapTitle, description: 'A row for each role: what it answers for.' },
      widths: [role, count, width - role - count],
      rows: [
        {
          cells: ['Role', 'Rows', 'Answers for'].map((text) => textCell(text, 'RemitHead')),
          isHeader: true,
        },
        ...rows,
      ],
    }),
    map.undecided.length === 0 ? '' : paragraphXml(undecidedWords(map.undecided), { style: 'RemitFacts' }),
    options.map === 'only' ? '' : paragraphXml('Chart', { style: 'Heading1', isFirstOfPage: true }),
  ].join('')
}

function notesXml(matrix: Matrix): string {
  const { notes } = numberNotes(matrix)
  if (notes.length === 0) return ''
  const items = notes.map(({ row, role, note }, at) =>
    paragraphXml(
      [
        { text: `[${at + 1}]\t` },
        {
          text: `${nameByItself('responsibility', row.name)}, ${nameByItself('role', role.name)}: `,
          isBold: true,
        },
        { text: note },
      ],
      { style: 'RemitNote' },
    ),
  )
  return paragraphXml('Notes', { style: 'Heading1' }) + items.join('')
}

/** Details that the table does not tell, remarks and the record, as far as they are wanted. */
function partsBelow(whole: Matrix, matrix: Matrix, options: ExportOptions): ReturnType<typeof partsXml> {
  const told = tellsStates(matrix, sheetOf(options)) ? (['status', 'holder'] as const) : (['holder'] as const)
  const remarks = options.hasFindings
    ? [
        {
          heading: 'Remarks',
          rows: findingLines(matrix, options.date).map(({ worth, message, question }) => [
            `${worth}: ${message}.`,
            question,
          ]),
          whenEmpty: 'Nothing to be looked at.',
        },
      ]
    : []
  const record = options.hasRecord ? recordParts(whole) : []
  return partsXml([...detailParts(matrix, told), ...remarks, ...record], widthOfText(options))
}
