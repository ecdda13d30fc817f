import { fromBase64 } from '../office/fromBase64.ts'
import { wordSpaces } from './docxStyles.ts'
import { paragraphXml } from './docxText.ts'
import { relations, xmlStart, type Parts } from './zipParts.ts'

/** Millimetres that a logo takes at most, as on a PDF. */
const most = { width: 60, height: 14 } as const
/** English metric units, in which drawings are measured, of a millimetre. */
const unit = 36_000
/** Where a PNG says how wide and how high it is (PNG, third edition, 11.2.1). */
const sizeAt = { width: 16, height: 20, end: 24 } as const

const drawing = 'http://schemas.openxmlformats.org/drawingml/2006'

/**
 * The header of the first page, with the logo at its right end if there is one, and what belongs to it.
 *
 * @param logo a PNG as a data URL; empty: none
 */
export function firstHeader(logo: string): Parts {
  const bytes = fromBase64(logo.slice(logo.indexOf(',') + 1))
  const isPicture = logo !== '' && bytes.length > sizeAt.end
  const content = isPicture ? logoXml(bytes) : paragraphXml('', { style: 'Header' })
  return {
    'word/header2.xml': `${xmlStart}<w:hdr ${wordSpaces}>${content}</w:hdr>`,
    ...(isPicture
      ? {
          'word/_rels/header2.xml.rels': relations([['image', 'media/logo.png']]),
          'word/media/logo.png': bytes,
        }
      : {}),
  }
}

function logoXml(bytes: Uint8Array): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset)
  const [wide, high] = [view.getUint32(sizeAt.width), view.getUint32(sizeAt.height)]
  const scale = Math.min(most.width / Math.max(1, wide), most.height / Math.max(1, high))
  const [cx, cy] = [wide, high].map((side) => Math.max(1, Math.round(side * scale * unit)))
  // A logo says nothing that the page does not.
  const name = '<wp:docPr id="1" name="Logo" descr="Logo"/>'
  const picture = `<pic:pic xmlns:pic="${drawing}/picture"><pic:nvPicPr><pic:cNvPr id="1" name="Logo" descr="Logo"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="rId1"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${cx}" cy="${cy}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>`
  const inline = `<wp:inline xmlns:wp="${drawing}/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0"><wp:extent cx="${cx}" cy="${cy}"/>${name}<a:graphic xmlns:a="${drawing}/main"><a:graphicData uri="${drawing}/picture">${picture}</a:graphicData></a:graphic></wp:inline>`
  return `<w:p><w:pPr><w:pStyle w:val="Header"/><w:jc w:val="right"/></w:pPr><w:r><w:drawing>${inline}</w:drawing></w:r></w:p>`
}
