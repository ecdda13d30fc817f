import { lettersToRead } from '../../document/letters.ts'
import type { Matrix } from '../../document/matrix.ts'
import { titleOnPaper } from '../../document/names.ts'
import { displayMarkup } from '../../escapeMarkup.ts'
import { fitted } from '../../textWidth.ts'
import { firstHeader } from './docxLogo.ts'
import { stylesXml, wordSpaces } from './docxStyles.ts'
import { letterRun, paragraphXml, twips } from './docxText.ts'
import { sheetOf, type ExportOptions } from './exportOptions.ts'
import { margins } from './paperMeasures.ts'
import {
  contentTypes,
  documentProperties,
  packageRelations,
  propertyTypes,
  relations,
  xmlStart,
  zipParts,
} from './zipParts.ts'

const main = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

/** What a Word document is made of. */
export interface WordDocument {
  readonly title: string
  /** what stands at the top of each page but the first */
  readonly running: string
  /** paragraphs and tables, as XML */
  readonly body: string
  /** how many lists are numbered, each from 1 */
  readonly numberedLists: number
}

/** The number of the n-th numbered list of a document, from 0; 1 is the list of bullets, 2 the style's own. */
export function numberedList(at: number): number {
  return 3 + at
}

/** Twips between the margins of a page. */
export function widthOfText(options: Pick<ExportOptions, 'paper' | 'isLandscape'>): number {
  return twips(sheetOf(options).width - 2 * margins.side)
}

/**
 * A Word document (ECMA-376) with a header and a footer: the title on each page but the first, what the letters are called, and
 * `Page 1 of 2`.
 */
export function wordDocument(
  matrix: Matrix,
  options: ExportOptions,
  { title, running, body, numberedLists }: WordDocument,
): Uint8Array {
  const width = widthOfText(options)
  const first = firstHeader(options.letterhead.logo)
  return zipParts({
    '[Content_Types].xml': contentTypes({
      'word/document.xml': `${main}.document.main+xml`,
      'word/styles.xml': `${main}.styles+xml`,
      'word/numbering.xml': `${main}.numbering+xml`,
      'word/settings.xml': `${main}.settings+xml`,
      'word/header1.xml': `${main}.header+xml`,
      'word/header2.xml': `${main}.header+xml`,
      'word/footer1.xml': `${main}.footer+xml`,
      ...('word/media/logo.png' in first ? { 'word/media/logo.png': 'image/png' } : {}),
      ...propertyTypes,
    }),
    '_rels/.rels': packageRelations('word/document.xml'),
    ...documentProperties(displayMarkup(title), displayMarkup(matrix.goal)),
    'word/document.xml': `${xmlStart}<w:document ${wordSpaces}><w:body>${body}${pageXml(options)}</w:body></w:document>`,
    'word/_rels/document.xml.rels': relations([
      ['styles', 'styles.xml'],
      ['numbering', 'numbering.xml'],
      ['settings', 'settings.xml'],
      ['header', 'header1.xml'],
      ['header', 'header2.xml'],
      ['footer', 'footer1.xml'],
    ]),
    'word/styles.xml': stylesXml(matrix.scheme),
    'word/numbering.xml': numberingXml(numberedLists),
    'word/settings.xml': `${xmlStart}<w:settings ${wordSpaces}><w:updateFields w:val="false"/><w:defaultTabStop w:val="720"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="en-GB"/></w:settings>`,
    'word/header1.xml': `${xmlStart}<w:hdr ${wordSpaces}>${headerXml(running, matrix, width)}</w:hdr>`,
    ...first,
    'word/footer1.xml': `${xmlStart}<w:ftr ${wordSpaces}>${footerXml(matrix, options, width)}</w:ftr>`,
  })
}

function pageXml(options: ExportOptions): string {
  const { width, height } = sheetOf(options)
  const across = options.isLandscape ? ' w:orient="landscape"' : ''
  const edges = `w:top="${twips(margins.side + 4)}" w:right="${twips(margins.side)}" w:bottom="${twips(margins.bottom + 4)}" w:left="${twips(margins.side)}" w:header="${twips(8)}" w:footer="${twips(8)}" w:gutter="0"`
  return `<w:sectPr><w:headerReference w:type="default" r:id="rId4"/><w:headerReference w:type="first" r:id="rId5"/><w:footerReference w:type="default" r:id="rId6"/><w:footerReference w:type="first" r:id="rId6"/><w:pgSz w:w="${twips(width)}" w:h="${twips(height)}"${across}/><w:pgMar ${edges}/><w:titlePg/></w:sectPr>`
}

/** The title, and of which day and edition it is. */
function headerXml(running: string, matrix: Matrix, endAt: number): string {
  // In points, of which a twip is the twentieth part; the other half of the line is for the day.
  const title = fitted(titleOnPaper(matrix.title), endAt / 40, 9, 1)
  return paragraphXml([{ text: title }, { text: `\t${running}` }], { style: 'Header', endAt })
}

/** What the letters are called, and which page it is. */
function footerXml({ scheme }: Matrix, { hasLegend }: ExportOptions, endAt: number): string {
  const letters = hasLegend ? lettersToRead(scheme) : []
  const named = letters.flatMap((letter) => [
    letterRun(scheme, letter.key),
    { text: ` ${letter.name.replaceAll(/\s+/g, ' ')}   ` },
  ])
  const page = [{ text: '\tPage ' }, { field: 'PAGE' }, { text: ' of ' }, { field: 'NUMPAGES' }] as const
  return paragraphXml([...named, ...page], { style: 'Footer', endAt })
}

/** Bullets, and a list from 1 for each that is numbered (ECMA-376, part 1, 17.9). */
function numberingXml(numberedLists: number): string {
  const level = (format: string, text: string): string =>
    `<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="397" w:hanging="397"/></w:pPr></w:lvl>`
  const abstract = (id: number, format: string, text: string): string =>
    `<w:abstractNum w:abstractNumId="${id}"><w:multiLevelType w:val="singleLevel"/>${level(format, text)}</w:abstractNum>`
  const again = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
  const lists = Array.from(
    { length: numberedLists },
    (_, at) => `<w:num w:numId="${numberedList(at)}"><w:abstractNumId w:val="2"/>${again}</w:num>`,
  )
  return `${xmlStart}<w:numbering ${wordSpaces}>${abstract(1, 'bullet', '•')}${abstract(2, 'decimal', '%1')}<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>${lists.join('')}</w:numbering>`
}
