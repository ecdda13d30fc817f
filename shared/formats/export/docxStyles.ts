import { lettersToRead } from '../../document/letters.ts'
import { inks, letterLook } from '../../document/letterLook.ts'
import type { Letter, Scheme } from '../../document/matrix.ts'
import { displayMarkup } from '../../escapeMarkup.ts'
import { xmlStart } from './zipParts.ts'

export const wordSpaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'

const ink = inks.light
/** The amber of marks that say that something is not done yet. */
const amber = '#a85b00'

/** How a paragraph of a style lies: spaces in twentieths of a point, lines in eighths of a point. */
interface Layout {
  readonly isKept?: true
  readonly list?: number
  readonly line?: readonly [side: 'top' | 'bottom', colour: string, eighths: number]
  readonly space?: readonly [before: number, after: number]
  /** twips by which all lines but the first are set in */
  readonly hanging?: number
  readonly align?: 'center' | 'right'
  /** the level in the outline, from 0 */
  readonly level?: number
}

interface ParagraphStyle extends Layout {
  readonly id: string
  /** as Word shows it; those of Word's own names take the look of a template */
  readonly name: string
  readonly basedOn?: string
  readonly run?: string
}

const quiet = colour(ink.text2)

const paragraphStyles: readonly ParagraphStyle[] = [
  { id: 'Title', name: 'Title', isKept: true, space: [0, 60], run: bold() + size(24) },
  { id: 'Subtitle', name: 'Subtitle', space: [0, 80], run: quiet + size(12) },
  { id: 'Heading1', name: 'heading 1', isKept: true, space: [280, 100], level: 0, run: bold() + size(15) },
  { id: 'Heading2', name: 'heading 2', isKept: true, space: [220, 60], level: 1, run: bold() + size(12) },
  { id: 'Heading3', name: 'heading 3', isKept: true, space: [120, 40], level: 2, run: bold() + size(10) },
  { id: 'ListBullet', name: 'List Bullet', list: 1, space: [0, 40] },
  { id: 'ListNumber', name: 'List Number', list: 2, space: [0, 60] },
  { id: 'Header', name: 'header', run: quiet + size(9) },
  { id: 'Footer', name: 'footer', run: quiet + size(9) },
  { id: 'RemitFacts', name: 'Remit Facts', space: [20, 40], run: quiet },
  { id: 'RemitDraft', name: 'Remit Draft Mark', space: [0, 80], run: bold() + colour(amber) },
  { id: 'RemitSaid', name: 'Remit Coverage', line: ['top', ink.text, 12], space: [120, 140] },
  { id: 'RemitLegend', name: 'Remit Legend', space: [100, 40], run: size(9) },
  { id: 'RemitNote', name: 'Remit Note', space: [0, 40], hanging: 480 },
  { id: 'RemitCell', name: 'Remit Table Text', space: [30, 30] },
  { id: 'RemitHead', name: 'Remit Table Head', basedOn: 'RemitCell', isKept: true, run: bold() + size(9) },
  { id: 'RemitRole', name: 'Remit Table Role', basedOn: 'RemitHead', align: 'center' },
  { id: 'RemitNumber', name: 'Remit Table Number', basedOn: 'RemitCell', align: 'right', run: quiet },
  { id: 'RemitSection', name: 'Remit Table Section', isKept: true, space: [80, 40], run: bold() },
  { id: 'RemitLetters', name: 'Remit Table Letters', basedOn: 'RemitCell', align: 'center' },
  { id: 'RemitScope', name: 'Remit Table Scope', align: 'center', space: [0, 30], run: quiet + size(8) },
  { id: 'RemitSign', name: 'Remit Signature', line: ['top', ink.text, 6], space: [1000, 240] },
  { id: 'RemitSignDate', name: 'Remit Signature Date', line: ['bottom', ink.text2, 4], run: quiet },
]

/** The style of a letter of the scheme, by its place there; a letter outside of it has none. */
export function letterStyle({ letters }: Scheme, key: string): string | undefined {
  const at = letters.findIndex((letter) => letter.key === key)
  return at === -1 ? undefined : `RemitLetter${at + 1}`
}

/** The named styles of a document, which a company's template may have under the same names (ECMA-376, part 1, 17.7). */
export function stylesXml(scheme: Scheme): string {
  const defaults = `<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:eastAsia="Calibri" w:cs="Arial"/><w:lang w:val="en-GB" w:eastAsia="en-GB" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:before="0" w:after="0"/></w:pPr></w:pPrDefault></w:docDefaults>`
  const all = [
    // Colour and size stand here: from the defaults LibreOffice lays them over the styles of letters in tables.
    `<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/><w:rPr>${colour(ink.text)}${size(10)}</w:rPr></w:style>`,
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/></w:style>',
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="57" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="57" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>',
    ...paragraphStyles.map(paragraphStyleXml),
    characterStyleXml('RemitQuiet', 'Remit Quiet', '<w:b w:val="0"/><w:bCs w:val="0"/>' + quiet),
    characterStyleXml('RemitNobody', 'Remit Nobody', colour(amber)),
    ...lettersToRead(scheme).map((letter) => letterStyleXml(scheme, letter)),
    tableStyleXml('RemitChart', 'Remit Chart', ['bottom', 'insideH', 'insideV']),
    tableStyleXml('RemitTable', 'Remit Table', ['bottom', 'insideH']),
    tableStyleXml('RemitSigning', 'Remit Signatures', []),
  ]
  return `${xmlStart}<w:styles ${wordSpaces}>${defaults}${all.join('')}</w:styles>`
}

function paragraphStyleXml({ id, name, basedOn = 'Normal', run = '', ...layout }: ParagraphStyle): string {
  const own = id.startsWith('Remit') ? ' w:customStyle="1"' : ''
  return `<w:style w:type="paragraph"${own} w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="${basedOn}"/><w:qFormat/><w:pPr>${layoutXml(layout)}</w:pPr><w:rPr>${run}</w:rPr></w:style>`
}

/** The properties in the order that the schema has. */
function layoutXml({ isKept, list, line, space, hanging, align, level }: Layout): string {
  return [
    isKept && '<w:keepNext/>',
    list && `<w:numPr><w:numId w:val="${list}"/></w:numPr>`,
    line && `<w:pBdr>${lineXml(...line)}</w:pBdr>`,
    space && `<w:spacing w:before="${space[0]}" w:after="${space[1]}"/>`,
    hanging && `<w:ind w:left="${hanging}" w:hanging="${hanging}"/>`,
    align && `<w:jc w:val="${align}"/>`,
    level !== undefined && `<w:outlineLvl w:val="${level}"/>`,
  ]
    .filter(Boolean)
    .join('')
}

function characterStyleXml(id: string, name: string, run: string): string {
  return `<w:style w:type="character" w:customStyle="1" w:styleId="${id}"><w:name w:val="${name}"/><w:qFormat/><w:rPr>${run}</w:rPr></w:style>`
}

/** A letter in the shape of its kind, as far as text can have one: filled, in a line, in a dashed line. */
function letterStyleXml(scheme: Scheme, { key, name }: Letter): string {
  const { fill, text, line, kind } = letterLook(scheme, key, 'light')
  const box =
    line === undefined
      ? ''
      : `<w:bdr w:val="${kind === 'informed' ? 'dashed' : 'single'}" w:sz="6" w:space="0" w:color="${hex(line)}"/>`
  const behind = fill === undefined ? '' : `<w:shd w:val="clear" w:color="auto" w:fill="${hex(fill)}"/>`
  // Word ends a name at a comma, and knows each only once.
  const words = displayMarkup(`Remit Letter ${key} ${name}`.replaceAll(/[\s,;]+/g, ' ').trim())
  const id = letterStyle(scheme, key) ?? ''
  return characterStyleXml(id, words, bold() + colour(text) + size(9) + box + behind)
}

function tableStyleXml(id: string, name: string, sides: readonly string[]): string {
  const lines = sides.map((side) => lineXml(side, side === 'bottom' ? ink.lineStrong : ink.line, 4)).join('')
  const head =
    lines === ''
      ? ''
      : `<w:tblStylePr w:type="firstRow"><w:tcPr><w:tcBorders>${lineXml('bottom', ink.lineStrong, 8)}</w:tcBorders><w:vAlign w:val="bottom"/></w:tcPr></w:tblStylePr>`
  const borders = lines === '' ? '' : `<w:tblBorders>${lines}</w:tblBorders>`
  return `<w:style w:type="table" w:customStyle="1" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="TableNormal"/><w:qFormat/><w:tblPr>${borders}</w:tblPr><w:tcPr><w:vAlign w:val="center"/></w:tcPr>${head}</w:style>`
}

function lineXml(side: string, of: string, eighths: number): string {
  const space = side.startsWith('inside') ? 0 : 4
  return `<w:${side} w:val="single" w:sz="${eighths}" w:space="${space}" w:color="${hex(of)}"/>`
}

function bold(): string {
  return '<w:b/><w:bCs/>'
}

function size(points: number): string {
  return `<w:sz w:val="${points * 2}"/><w:szCs w:val="${points * 2}"/>`
}

function colour(of: string): string {
  return `<w:color w:val="${hex(of)}"/>`
}

function hex(of: string): string {
  return of.slice(1).toUpperCase()
}
