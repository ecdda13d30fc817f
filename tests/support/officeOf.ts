import { strToU8, zipSync } from 'fflate'

const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const word =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
const drawing =
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'

type Parts = Readonly<Record<string, string>>

function packageOf(parts: Parts): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])))
}

/** A Word document of the XML within its body; `parts` adds parts of the package or replaces them. */
export function docxOf(body: string, parts: Parts = {}): Uint8Array {
  return packageOf({
    'word/document.xml': `<w:document ${word}><w:body>${body}</w:body></w:document>`,
    'word/_rels/document.xml.rels': `<Relationships><Relationship Id="r1" Type="${relations}/styles" Target="styles.xml"/></Relationships>`,
    'word/styles.xml': `<w:styles ${word}><w:style w:styleId="H1"><w:name w:val="heading 1"/></w:style></w:styles>`,
    ...parts,
  })
}

/** A paragraph of plain text, or of the XML of its runs. */
export function wordText(text: string): string {
  return `<w:p>${text.startsWith('<') ? text : `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`}</w:p>`
}

/** A heading of the first level. */
export function wordHeading(text: string): string {
  return `<w:p><w:pPr><w:pStyle w:val="H1"/></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`
}

/** A table of rows of texts; a text that begins with `<` is the XML within its cell. */
export function wordTable(rows: readonly (readonly string[])[]): string {
  const cell = (text: string): string => `<w:tc>${text.startsWith('<w:') ? text : wordText(text)}</w:tc>`
  return `<w:tbl>${rows.map((row) => `<w:tr>${row.map(cell).join('')}</w:tr>`).join('')}</w:tbl>`
}

/** A presentation of slides, each the XML within its tree of shapes; `hidden` are not shown. */
export function pptxOf(slides: readonly string[], hidden: ReadonlySet<number> = new Set()): Uint8Array {
  const ids = slides.map((_slide, at) => `<p:sldId id="${256 + at}" r:id="r${at}"/>`)
  const targets = slides.map(
    (_slide, at) =>
      `<Relationship Id="r${at}" Type="${relations}/slide" Target="slides/slide${at + 1}.xml"/>`,
  )
  return packageOf({
    'ppt/presentation.xml': `<p:presentation ${drawing} xmlns:r="${relations}"><p:sldIdLst>${ids.join('')}</p:sldIdLst></p:presentation>`,
    'ppt/_rels/presentation.xml.rels': `<Relationships>${targets.join('')}</Relationships>`,
    ...Object.fromEntries(
      slides.map((slide, at) => [
        `ppt/slides/slide${at + 1}.xml`,
        `<p:sld ${drawing} ${hidden.has(at) ? 'show="0"' : ''}><p:cSld><p:spTree>${slide}</p:spTree></p:cSld></p:sld>`,
      ]),
    ),
  })
}

/** The title of a slide. */
export function slideTitle(text: string): string {
  return `<p:sp><p:nvSpPr><p:nvPr><p:ph type="title"/></p:nvPr></p:nvSpPr><p:txBody>${slideText(text)}</p:txBody></p:sp>`
}

function slideText(text: string): string {
  return `<a:p><a:r><a:t>${text}</a:t></a:r></a:p>`
}

/** A table on a slide; a text that begins with `<` is the whole cell. */
export function slideTable(rows: readonly (readonly string[])[]): string {
  const cell = (text: string): string =>
    text.startsWith('<') ? text : `<a:tc><a:txBody>${slideText(text)}</a:txBody></a:tc>`
  const body = rows.map((row) => `<a:tr>${row.map(cell).join('')}</a:tr>`).join('')
  return `<p:graphicFrame><a:graphic><a:graphicData><a:tbl>${body}</a:tbl></a:graphicData></a:graphic></p:graphicFrame>`
}

/** An OpenDocument file: the XML within its body, such as `<office:text>`, and its styles; `parts` adds or replaces parts. */
export function openDocumentOf(
  kind: 'text' | 'spreadsheet' | 'presentation',
  body: string,
  styles = '',
  parts: Parts = {},
): Uint8Array {
  const spaces = ['office', 'text', 'table', 'style', 'draw', 'presentation', 'manifest']
    .map((prefix) => `xmlns:${prefix}="urn:oasis:names:tc:opendocument:xmlns:${prefix}:1.0"`)
    .concat('xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"')
    .join(' ')
  return packageOf({
    mimetype: `application/vnd.oasis.opendocument.${kind}`,
    'content.xml': `<office:document-content ${spaces}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:${kind}>${body}</office:${kind}></office:body></office:document-content>`,
    ...parts,
  })
}
