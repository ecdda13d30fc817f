import { displayMarkup } from '../../escapeMarkup.ts'
import type { Matrix } from '../../document/matrix.ts'
import { titleOnPaper } from '../../document/names.ts'
import { recordParts } from '../../workshop/minutesParts.ts'
import { matrixToTable } from '../matrixToTable.ts'
import { chosenPart, type ExportOptions } from './exportOptions.ts'
import { chartSheet, layoutOf, type ChartLayout } from './xlsxChart.ts'
import { findingsSheet, legendSheet, recordSheet } from './xlsxLegend.ts'
import { columnName, newBook } from './xlsxSheet.ts'
import { styleBook } from './xlsxStyles.ts'
import {
  contentTypes,
  documentProperties,
  packageRelations,
  propertyTypes,
  relations,
  xmlStart,
  zipParts,
} from './zipParts.ts'

const main = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/**
 * A chart as an Excel workbook (ECMA-376): the sheet `Chart` in the layout of `matrixToTable` below the title, with frozen
 * names and drop-downs that never refuse another text; `Legend` with the letters, the coverage as a formula and what the
 * drop-downs offer; what is on record, a sheet each; `Findings` if wanted. Texts are only ever texts: the one formula is ours and refers to cells.
 */
export function writeXlsx(whole: Matrix, options: ExportOptions): Uint8Array {
  const matrix = chosenPart(whole, options)
  const table = matrixToTable(matrix)
  const layout = layoutOf(matrix, table)
  const book = newBook(styleBook())
  const sheets = [
    { name: 'Chart', xml: chartSheet(book, matrix, table, layout, options) },
    { name: 'Legend', xml: legendSheet(book, matrix, layout, options) },
    ...(options.hasRecord
      ? recordParts(whole).map((part) => ({ name: part.heading, xml: recordSheet(book, part) }))
      : []),
    ...(options.hasFindings ? [{ name: 'Remarks', xml: findingsSheet(book, matrix, options.date) }] : []),
  ]
  const paths = sheets.map((_sheet, at) => `xl/worksheets/sheet${at + 1}.xml`)
  return zipParts({
    '[Content_Types].xml': contentTypes({
      'xl/workbook.xml': `${main}.sheet.main+xml`,
      ...Object.fromEntries(paths.map((path) => [path, `${main}.worksheet+xml`])),
      'xl/styles.xml': `${main}.styles+xml`,
      'xl/sharedStrings.xml': `${main}.sharedStrings+xml`,
      ...propertyTypes,
    }),
    '_rels/.rels': packageRelations('xl/workbook.xml'),
    ...documentProperties(displayMarkup(titleOnPaper(matrix.title)), displayMarkup(matrix.goal)),
    'xl/workbook.xml': workbookXml(
      sheets.map(({ name }) => name),
      layout,
    ),
    'xl/_rels/workbook.xml.rels': relations([
      ...paths.map((path): [string, string] => ['worksheet', path.slice(3)]),
      ['styles', 'styles.xml'],
      ['sharedStrings', 'sharedStrings.xml'],
    ]),
    ...Object.fromEntries(sheets.map(({ xml }, at) => [paths[at] ?? '', xml])),
    'xl/styles.xml': book.styles.xml(),
    'xl/sharedStrings.xml': book.texts(),
  })
}

/** On paper the columns of the chart are enough; scopes and notes beside it would make it too small to read. */
function workbookXml(
  names: readonly string[],
  { headerRow, lastRow, firstRole, roles }: ChartLayout,
): string {
  const sheets = names.map((name, at) => `<sheet name="${name}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`)
  const lastColumn = columnName(Math.max(1, firstRole + roles - 1))
  const area = `<definedName name="_xlnm.Print_Area" localSheetId="0">Chart!$A$1:$${lastColumn}$${lastRow}</definedName>`
  const titles = `<definedName name="_xlnm.Print_Titles" localSheetId="0">Chart!$A:$B,Chart!$${headerRow}:$${headerRow}</definedName>`
  return `${xmlStart}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><bookViews><workbookView activeTab="0"/></bookViews><sheets>${sheets.join('')}</sheets><definedNames>${area}${titles}</definedNames></workbook>`
}
