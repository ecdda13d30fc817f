import { strToU8, zipSync } from 'fflate'
import { limits } from '../../shared/document/limits.ts'
import { mostBytes } from '../../shared/formats/import/readSource.ts'
import { xlsxOf } from '../support/xlsxOf.ts'
import { docxOf, openDocumentOf, wordTable, wordText } from '../support/officeOf.ts'
import type { Format } from './judge.ts'
import { changedRecords, overlapping } from '../support/zipRecords.ts'

/** A small file that asks for much when it is read. */
export interface Bomb {
  readonly name: string
  readonly format: Format
  readonly extension: string
  readonly make: () => Uint8Array | string
  /** the reason for which it is refused, or that it is read: what is too much of it is left out and said */
  readonly becomes: RegExp | 'read'
}

const rows = [
  ['Task', 'CIO'],
  ['Budget', 'A'],
]
const sheet = 'xl/worksheets/sheet1.xml'
const strings = 'xl/sharedStrings.xml'

/** A good workbook with some of its parts replaced. */
function workbook(parts: Readonly<Record<string, string>>): Uint8Array {
  return xlsxOf([{ name: 'Chart', rows }], parts)
}

function sheetOf(rowsXml: string, doctype = ''): Uint8Array {
  return workbook({ [sheet]: `${doctype}<worksheet><sheetData>${rowsXml}</sheetData></worksheet>` })
}

function cell(place: string, text: string): string {
  return `<c r="${place}" t="str"><v>${text}</v></c>`
}

const laughs = Array.from({ length: 9 }, (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`).join(
  '',
)

/** Zipped within each other, as scanners of archives are led to unpack them all. */
function nested(levels: number): Uint8Array {
  let archive = zipSync({ 'core.txt': new Uint8Array(1_000_000) })
  for (let level = 0; level < levels; level++)
    archive = zipSync(Object.fromEntries(Array.from({ length: 10 }, (_, at) => [`${at}.zip`, archive])))
  return archive
}

const matrixStart = '{"format":"remit","version":1,"id":"x","title":"x","roles":[],"rows":[],"future":'

export const bombs: readonly Bomb[] = [
  {
    ...{ name: 'a whole sheet merged', format: 'xlsx', extension: 'xlsx', becomes: 'read' },
    make: () => xlsxOf([{ name: 'Chart', rows, merges: ['A1:XFD1048576', 'B2:XFD1048576'] }]),
  },
  {
    ...{ name: 'a cell of 100 MB in 104 KB', format: 'xlsx', extension: 'xlsx', becomes: /too-costly ratio/ },
    make: () => workbook({ [strings]: `<sst><si><t>${'x'.repeat(100 * 1024 * 1024)}</t></si></sst>` }),
  },
  {
    ...{ name: '300,000 rows in 2 MB', format: 'xlsx', extension: 'xlsx', becomes: /too-large rows/ },
    make: () =>
      sheetOf(
        Array.from(
          { length: 300_000 },
          (_, at) => `<row>${cell(`A${at + 1}`, `x${at}`)}${cell(`B${at + 1}`, 'A')}</row>`,
        ).join(''),
      ),
  },
  {
    ...{ name: 'a cell in the last corner', format: 'xlsx', extension: 'xlsx', becomes: 'read' },
    make: () =>
      sheetOf(
        `<row>${cell('A1', 'Task')}${cell('B1', 'CIO')}</row><row>${cell('A2', 'x')}${cell('B2', 'A')}${cell('XFD1048576', 'far')}</row>`,
      ),
  },
  {
    ...{ name: 'entities that grow to a billion', format: 'xlsx', extension: 'xlsx', becomes: /entities/ },
    make: () => sheetOf(`<row>${cell('A1', '&l9;')}</row>`, `<!DOCTYPE x [<!ENTITY l0 "ha">${laughs}]>`),
  },
  {
    ...{ name: 'an entity from outside', format: 'xlsx', extension: 'xlsx', becomes: /entities/ },
    make: () =>
      sheetOf(`<row>${cell('A1', '&a;')}</row>`, '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///dev/zero">]>'),
  },
  {
    ...{ name: 'sizes that lie', format: 'xlsx', extension: 'xlsx', becomes: /too-costly ratio/ },
    make: () => changedRecords(workbook({ [sheet]: ' '.repeat(60 * 1024 * 1024) }), 'entry', 24, 10),
  },
  {
    ...{ name: '65,535 parts', format: 'xlsx', extension: 'xlsx', becomes: /too-costly entries/ },
    make: () =>
      zipSync(Object.fromEntries(Array.from({ length: 65_535 }, (_, at) => [`${at}`, new Uint8Array()])), {
        level: 0,
      }),
  },
  {
    ...{
      name: 'archives within archives',
      format: 'xlsx',
      extension: 'xlsx',
      becomes: /not-readable archive/,
    },
    make: () => nested(5),
  },
  {
    ...{ name: 'parts that share their bytes', format: 'xlsx', extension: 'xlsx', becomes: /damaged/ },
    make: () => overlapping(200, strToU8(`<worksheet>${' '.repeat(15 * 1024 * 1024)}</worksheet>`)),
  },
  {
    ...{ name: '500 tables within each other', format: 'office', extension: 'docx', becomes: /too-deep/ },
    make: () => docxOf(`${'<w:tbl><w:tr><w:tc>'.repeat(500)}${'</w:tc></w:tr></w:tbl>'.repeat(500)}`),
  },
  {
    ...{ name: 'a paragraph of 100 MB', format: 'office', extension: 'docx', becomes: /too-costly ratio/ },
    make: () => docxOf(wordText('x'.repeat(100 * 1024 * 1024))),
  },
  {
    ...{ name: 'a document of entities', format: 'office', extension: 'docx', becomes: /entities/ },
    make: () => docxOf('', { 'word/document.xml': `<!DOCTYPE x [<!ENTITY l0 "ha">${laughs}]><x>&l9;</x>` }),
  },
  {
    ...{ name: 'a sheet of repeated cells', format: 'office', extension: 'ods', becomes: /too-costly cells/ },
    make: () =>
      openDocumentOf(
        'spreadsheet',
        `<table:table>${'<table:table-row table:number-rows-repeated="1048576"><table:table-cell table:number-columns-repeated="16384"><text:p>A</text:p></table:table-cell></table:table-row>'.repeat(20)}</table:table>`,
      ),
  },
  {
    ...{ name: 'cells that span everything', format: 'office', extension: 'docx', becomes: 'read' },
    make: () =>
      docxOf(
        wordTable([
          ['Task', 'CIO'],
          ['Budget', 'A'],
          ['Lab', 'R'],
          ...Array.from({ length: 5_000 }, () => [
            '<w:tcPr><w:gridSpan w:val="999999999"/><w:vMerge/></w:tcPr><w:p/>',
          ]),
        ]),
      ),
  },
  {
    ...{ name: '50,000 short paragraphs', format: 'office', extension: 'docx', becomes: /no-table/ },
    make: () => docxOf('<w:p><w:r><w:t>x</w:t></w:r></w:p>'.repeat(50_000)),
  },
  {
    ...{ name: 'a million brackets', format: 'raci', extension: 'raci', becomes: /too-deep/ },
    make: () => '['.repeat(1_000_000),
  },
  {
    ...{ name: '5 million objects', format: 'raci', extension: 'raci', becomes: /too-many/ },
    make: () => `${matrixStart}[${'{},'.repeat(5_000_000)}{}]}`,
  },
  {
    ...{ name: 'a million times one key', format: 'raci', extension: 'raci', becomes: /duplicate-key/ },
    make: () => `${matrixStart}{${'"key":1,'.repeat(1_000_000)}"key":1}}`,
  },
  {
    ...{ name: '3 million keys', format: 'raci', extension: 'raci', becomes: /too-many/ },
    make: () => `${matrixStart}{${Array.from({ length: 3_000_000 }, (_, at) => `"${at}":1`).join()}}}`,
  },
  {
    ...{ name: 'a key of all that may be in a file', format: 'raci', extension: 'raci', becomes: /syntax/ },
    make: () => `{"${'k'.repeat(limits.fileBytes - 10)}":`,
  },
  {
    ...{ name: 'nothing but spaces', format: 'text', extension: 'csv', becomes: /empty/ },
    make: () => new Uint8Array(mostBytes).fill(0x20),
  },
  {
    ...{
      name: 'cells merged a billion times',
      format: 'clipboard',
      extension: 'html',
      becomes: /paste too-many/,
    },
    make: () => `<table><tr><td colspan=1000000000 rowspan=1000000000>Task<td>CIO<tr><td>x<td>A</table>`,
  },
  {
    ...{ name: 'a hundred thousand columns', format: 'text', extension: 'md', becomes: /too-large roles/ },
    make: () => `|Task${'|R'.repeat(100_000)}|\n${'|-'.repeat(100_001)}|\n|x${'|A'.repeat(100_000)}|`,
  },
]
