import { serialise } from '../document/serialise.ts'
import { minutesMarkdown } from '../workshop/minutesMarkdown.ts'
import { writeCsv } from './csv.ts'
import { writeCsvLong } from './export/csvLong.ts'
import { writeDocx } from './export/docx.ts'
import { chosenPart, everyPart } from './export/exportOptions.ts'
import { writeHtml } from './export/html.ts'
import { writeSvg } from './export/imageSvg.ts'
import { writeMarkdown } from './export/markdown.ts'
import { minutesDocx } from './export/minutesDocx.ts'
import { minutesHtml } from './export/minutesHtml.ts'
import { minutesPptx } from './export/minutesPptx.ts'
import { writePaper } from './export/paper.ts'
import { writePptx } from './export/pptx.ts'
import { writeXlsx } from './export/xlsx.ts'
import type { Format, FormatOptions, WriteMinutes, Writer } from './format.ts'
import { readDocx } from './import/docx/readDocx.ts'
import { readOdp, readOds, readOdt } from './import/opendocument/readOpenDocument.ts'
import { readPptx } from './import/pptx/readPptx.ts'
import { readDelimited } from './import/readDelimited.ts'
import { isMarkdown, readMarkdownText } from './import/readMarkdownText.ts'
import { isWebPage, readWebPage } from './import/readWebPage.ts'
import { readXlsx } from './import/xlsx/readXlsx.ts'
import { matrixToTable } from './matrixToTable.ts'
import { holdsAll, holdsPage, holdsTable } from './notHeld.ts'
import { writeTsv } from './tsv.ts'

/** Everything can be chosen for a page or for slides. */
const document = {
  parts: everyPart,
  hasExtent: true,
  hasCharters: true,
  map: 'beside',
  hasPage: false,
} as const
const tableOnly: FormatOptions = {
  ...{ parts: [], hasExtent: true, hasCharters: false, map: 'none', hasPage: false, theme: 'none' },
}

/**
 * Every format, in the order in which people are offered them; of two with the same extension the first is meant. Dialogs,
 * file filters, the command line and its help are made from this. A new format is a new object here.
 */
const table = {
  pdf: {
    name: 'PDF',
    extensions: ['pdf'],
    writer: {
      use: 'For the board, and for paper',
      holds: holdsPage,
      write: (matrix, options) => ({
        kind: 'page',
        html: writePaper(matrix, { ...options, theme: 'light' }),
      }),
      writeMinutes: (matrix, minutes, options) => ({
        kind: 'page',
        html: minutesHtml(matrix, minutes, { ...options, theme: 'light' }),
      }),
      needsApplication: true,
      options: { ...document, hasPage: true, theme: 'none' },
    },
  },
  xlsx: {
    name: 'Excel',
    extensions: ['xlsx', 'xlsm', 'xls'],
    reader: { from: 'archive', kind: 'xlsx', called: 'Excel', read: readXlsx },
    writer: {
      use: 'A workbook with legend and drop-downs',
      holds: holdsPage,
      write: (matrix, options) => file(writeXlsx(matrix, options)),
      options: { ...tableOnly, parts: ['hasFindings', 'hasRecord'] },
      preview: {
        as: 'html',
        remark:
          'In the workbook this is a sheet with a fixed header and drop-downs; the legend is a sheet of its own.',
      },
    },
  },
  docx: {
    name: 'Word',
    extensions: ['docx', 'docm', 'dotx'],
    reader: { from: 'archive', kind: 'docx', called: 'Word', read: readDocx },
    writer: {
      use: 'A document to go on with',
      holds: holdsPage,
      write: (matrix, options) => file(writeDocx(matrix, options)),
      writeMinutes: (matrix, minutes, options) => file(minutesDocx(matrix, minutes, options)),
      options: { ...document, hasPage: true, theme: 'none' },
      preview: {
        as: 'pdf',
        remark:
          'In Word the same stands in tables and styles of its own; where pages end is for Word to say.',
      },
    },
  },
  odt: {
    name: 'OpenDocument text',
    extensions: ['odt'],
    reader: { from: 'archive', kind: 'odt', called: 'OpenDocument', read: readOdt },
  },
  ods: {
    name: 'OpenDocument sheet',
    extensions: ['ods'],
    reader: { from: 'archive', kind: 'ods', called: 'OpenDocument', read: readOds },
  },
  odp: {
    name: 'OpenDocument slides',
    extensions: ['odp'],
    reader: { from: 'archive', kind: 'odp', called: 'OpenDocument', read: readOdp },
  },
  pptx: {
    name: 'Slides',
    extensions: ['pptx', 'pptm', 'ppsx'],
    reader: { from: 'archive', kind: 'pptx', called: 'PowerPoint', read: readPptx },
    writer: {
      use: 'PowerPoint with tables to edit',
      holds: holdsPage,
      write: (matrix, options) => file(writePptx(matrix, options)),
      writeMinutes: (matrix, minutes, options) => file(minutesPptx(matrix, minutes, options)),
      options: { ...document, theme: 'fixed' },
      preview: {
        as: 'html',
        remark: 'On slides each section has its own, long ones go on; texts and tables stay editable.',
      },
    },
  },
  html: {
    name: 'Web page',
    extensions: ['html', 'htm', 'xhtml'],
    reader: { from: 'text', called: 'HTML', isLike: isWebPage, read: readWebPage },
    writer: {
      use: 'One file for any browser',
      holds: holdsPage,
      write: (matrix, options) => text(writeHtml(matrix, options)),
      writeMinutes: (matrix, minutes, options) => text(minutesHtml(matrix, minutes, options)),
      options: { ...document, theme: 'readers' },
      copyForm: 'table',
    },
  },
  markdown: {
    name: 'Markdown',
    extensions: ['md', 'markdown', 'mdown', 'mkd'],
    reader: { from: 'text', called: 'Markdown', isLike: isMarkdown, read: readMarkdownText },
    writer: {
      use: 'For wikis and repositories',
      holds: holdsPage,
      write: (matrix, options) => text(writeMarkdown(matrix, options)),
      writeMinutes: (_matrix, minutes) => text(minutesMarkdown(minutes)),
      options: { ...document, theme: 'none' },
      copyForm: 'markdown',
    },
  },
  png: {
    name: 'Picture',
    extensions: ['png'],
    writer: {
      use: 'The whole chart, or its map, as PNG',
      holds: {
        chart: ['title', 'goal'],
        role: ['holder'],
        row: [],
        cell: ['scope', 'term'],
        kept: ['wording'],
      },
      write: (matrix, options) => ({ kind: 'drawing', ...writeSvg(matrix, options) }),
      needsApplication: true,
      options: { ...tableOnly, parts: ['hasLegend', 'hasScopes'], map: 'alone', theme: 'fixed' },
      copyForm: 'png',
    },
  },
  csv: {
    name: 'CSV',
    extensions: ['csv', 'txt'],
    reader: { from: 'text', called: 'text', read: (content) => readDelimited(content) },
    writer: {
      use: 'The chart as a table of text',
      holds: holdsTable,
      write: (matrix, options) =>
        text(writeCsv(matrixToTable(chosenPart(matrix, options)), options.separator)),
      options: { ...tableOnly, hasSeparator: true },
      copyForm: 'table',
    },
  },
  csvLong: {
    name: 'CSV, one letter a row',
    extensions: ['csv'],
    writer: {
      use: 'For databases and pivot tables',
      holds: { ...holdsTable, role: [] },
      write: (matrix, options) => text(writeCsvLong(chosenPart(matrix, options), options.separator)),
      options: { ...tableOnly, hasSeparator: true },
    },
  },
  tsv: {
    name: 'TSV',
    extensions: ['tsv', 'tab'],
    reader: { from: 'text', called: 'text', read: (content) => readDelimited(content, '\t') },
    writer: {
      use: 'The table with tabs',
      holds: holdsTable,
      write: (matrix, options) => text(writeTsv(matrixToTable(chosenPart(matrix, options)))),
      options: tableOnly,
      copyForm: 'table',
    },
  },
  json: {
    name: 'JSON',
    extensions: ['json'],
    reader: { from: 'matrix' },
    writer: {
      use: 'Everything, for programs',
      holds: holdsAll,
      write: (matrix) => text(serialise(matrix)),
      options: { ...tableOnly, hasExtent: false },
    },
  },
  raci: { name: 'Remit matrix', extensions: ['raci'], reader: { from: 'matrix' } },
} as const satisfies Readonly<Record<string, Format>>

type Table = typeof table
export type FormatId = keyof Table
/** What a chart can be exported as. */
export type ExportFormat = IdsWith<{ readonly writer: object }>
/** What the closing record of a workshop can be exported as. */
export type MinutesFormat = IdsWith<{ readonly writer: { readonly writeMinutes: object } }>
type IdsWith<Facts> = { [Id in FormatId]: Table[Id] extends Facts ? Id : never }[FormatId]

export const formats: Readonly<Record<FormatId, Format>> = table
const ids = Object.keys(table) as FormatId[]

export const exportFormats: readonly ExportFormat[] = ids.filter(
  (id): id is ExportFormat => formats[id].writer !== undefined,
)
export const minutesFormats: readonly MinutesFormat[] = ids.filter(
  (id): id is MinutesFormat => formats[id].writer?.writeMinutes !== undefined,
)

/** How the chart is written in a format. */
export function writerOf(format: ExportFormat): Writer {
  return table[format].writer
}

/** How the closing record of a workshop is written in a format. */
export function minutesWriterOf(format: MinutesFormat): WriteMinutes {
  return table[format].writer.writeMinutes
}

/** The extensions of all files that can be read. */
export function readableExtensions(): readonly string[] {
  return Object.values(formats).flatMap(({ reader, extensions }) => (reader ? extensions : []))
}

function text(content: string) {
  return { kind: 'text', text: content } as const
}

function file(bytes: Uint8Array) {
  return { kind: 'file', bytes } as const
}

/** What a person calls the kinds of files that can be read, each once: `Excel`, `Word`, `Web page`, `Text`. */
export function readableKinds(): readonly string[] {
  const kinds = Object.values<Format>(formats).flatMap(({ name, reader }) => {
    if (!reader || reader.from === 'matrix') return []
    if (reader.from === 'archive') return [reader.called]
    return [reader.called === 'text' ? 'Text' : name]
  })
  return [...new Set(kinds)]
}
