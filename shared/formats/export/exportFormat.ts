/** What a chart can be exported as, in the order in which people are offered it. */
export const exportFormats = [
  'pdf',
  'xlsx',
  'pptx',
  'html',
  'markdown',
  'png',
  'csv',
  'csvLong',
  'tsv',
  'json',
] as const
export type ExportFormat = (typeof exportFormats)[number]

interface FormatFacts {
  readonly name: string
  /** whom it is for, in a few words */
  readonly use: string
  readonly extension: string
}

export const formatFacts: Readonly<Record<ExportFormat, FormatFacts>> = {
  pdf: { name: 'PDF', use: 'For the board, and for paper', extension: 'pdf' },
  xlsx: { name: 'Excel', use: 'A workbook with legend and drop-downs', extension: 'xlsx' },
  pptx: { name: 'Slides', use: 'PowerPoint with tables to edit', extension: 'pptx' },
  html: { name: 'Web page', use: 'One file for any browser', extension: 'html' },
  markdown: { name: 'Markdown', use: 'For wikis and repositories', extension: 'md' },
  png: { name: 'Picture', use: 'The whole chart as PNG', extension: 'png' },
  csv: { name: 'CSV', use: 'The chart as a table of text', extension: 'csv' },
  csvLong: { name: 'CSV, one letter a row', use: 'For databases and pivot tables', extension: 'csv' },
  tsv: { name: 'TSV', use: 'The table with tabs', extension: 'tsv' },
  json: { name: 'JSON', use: 'Everything, for programs', extension: 'json' },
}
