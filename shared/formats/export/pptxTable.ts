import type { inks } from '../../document/letterLook.ts'
import { colourXml, emu, heightOf, paragraphsXml, type Paragraph } from './pptxText.ts'

export type Ink = (typeof inks)['light' | 'dark']

export interface SlideCell {
  readonly paragraphs: readonly Paragraph[]
  readonly fill?: string
}

export interface SlideTable {
  /** in points, one a column */
  readonly widths: readonly number[]
  readonly header: readonly SlideCell[]
  readonly rows: readonly (readonly SlideCell[])[]
}

/** Where tables stand on a slide of 960 × 540 points. */
export const place = { left: 36, top: 78, width: 888, height: 422 } as const

const margin = { side: 5, end: 3 } as const

/** Measuring is most of the work, and each row is asked for its height three times. */
const known = new WeakMap<readonly SlideCell[], number>()

/** The height a row needs, with some to spare: programs measure fonts each in their own way. */
function rowHeight(cells: readonly SlideCell[], widths: readonly number[]): number {
  const height = known.get(cells) ?? measured(cells, widths)
  known.set(cells, height)
  return height
}

function measured(cells: readonly SlideCell[], widths: readonly number[]): number {
  const heights = cells.map(({ paragraphs }, at) => heightOf(paragraphs, (widths[at] ?? 0) - 2 * margin.side))
  return Math.max(16, ...heights) + 2 * margin.end + 1
}

/** The table cut into as many as it needs, so that none is higher than its place; a row is never cut. */
export function pagesOf({ widths, header, rows }: SlideTable): readonly SlideTable[] {
  const room = place.height - rowHeight(header, widths)
  const pages: (readonly SlideCell[])[][] = [[]]
  let used = 0
  for (const row of rows) {
    const height = rowHeight(row, widths)
    if (used > 0 && used + height > room) {
      pages.push([])
      used = 0
    }
    used += height
    pages.at(-1)?.push(row)
  }
  return pages.map((page) => ({ widths, header, rows: page }))
}

/** A native table, as PowerPoint edits it. */
export function tableXml({ widths, header, rows }: SlideTable, ink: Ink): string {
  const columns = widths.map((width) => `<a:gridCol w="${emu(width)}"/>`)
  const all = [header, ...rows].map((cells) => {
    const height = rowHeight(cells, widths)
    return `<a:tr h="${emu(height)}">${cells.map((cell) => cellXml(cell, ink)).join('')}</a:tr>`
  })
  const height = [header, ...rows].reduce((sum, cells) => sum + rowHeight(cells, widths), 0)
  const width = widths.reduce((sum, one) => sum + one, 0)
  return `<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="3" name="Table"/><p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr><p:xfrm><a:off x="${emu(place.left)}" y="${emu(place.top)}"/><a:ext cx="${emu(width)}" cy="${emu(height)}"/></p:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/table"><a:tbl><a:tblPr firstRow="1"/><a:tblGrid>${columns.join('')}</a:tblGrid>${all.join('')}</a:tbl></a:graphicData></a:graphic></p:graphicFrame>`
}

function cellXml({ paragraphs, fill }: SlideCell, ink: Ink): string {
  const [side, end] = [emu(margin.side), emu(margin.end)]
  const edges = ['lnL', 'lnR', 'lnT', 'lnB'].map(
    (edge) => `<a:${edge} w="6350">${colourXml(ink.line)}</a:${edge}>`,
  )
  const text = paragraphs.length === 0 ? [{ runs: [] }] : paragraphs
  return `<a:tc><a:txBody><a:bodyPr/><a:lstStyle/>${paragraphsXml(text)}</a:txBody><a:tcPr marL="${side}" marR="${side}" marT="${end}" marB="${end}" anchor="ctr">${edges.join('')}${colourXml(fill ?? ink.paper)}</a:tcPr></a:tc>`
}
