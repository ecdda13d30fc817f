import { xmlStart } from './zipParts.ts'

/** How a cell of a workbook looks. Colours are `#rrggbb`. */
export interface CellStyle {
  readonly size?: number
  readonly isBold?: boolean
  readonly colour?: string
  readonly fill?: string
  readonly line?: string
  readonly align?: 'left' | 'center' | 'right'
  readonly isWrapped?: boolean
  readonly isPercent?: boolean
  /** a day, in the order of the reader's system */
  readonly isDate?: boolean
  /** a text that looks like a formula: marked as text, as an apostrophe typed before it does */
  readonly isQuoted?: boolean
}

export interface StyleBook {
  /** The number of a style, the same for the same look. */
  readonly of: (style: CellStyle) => number
  /** The part `xl/styles.xml`. */
  readonly xml: () => string
}

/** A workbook's styles, numbered as they are asked for; 0 is the plain one. */
export function styleBook(): StyleBook {
  const fonts = list(
    '<font><sz val="11"/><color rgb="FF16202C"/><name val="Calibri"/><family val="2"/></font>',
  )
  const fills = list(
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
  )
  const borders = list('<border><left/><right/><top/><bottom/><diagonal/></border>')
  const formats = list('<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>')
  const known = new Map<string, number>()

  const add = (style: CellStyle): number => {
    const { size = 11, isBold, colour = '#16202c', fill, line, align = 'left', isWrapped } = style
    const font = `<font>${isBold ? '<b/>' : ''}<sz val="${size}"/><color rgb="${argb(colour)}"/><name val="Calibri"/><family val="2"/></font>`
    const fillXml =
      fill &&
      `<fill><patternFill patternType="solid"><fgColor rgb="${argb(fill)}"/><bgColor indexed="64"/></patternFill></fill>`
    const side = (name: string): string =>
      `<${name} style="thin"><color rgb="${argb(line ?? '')}"/></${name}>`
    const border =
      line && `<border>${side('left')}${side('right')}${side('top')}${side('bottom')}<diagonal/></border>`
    const alignment = `<alignment horizontal="${align}" vertical="center"${isWrapped ? ' wrapText="1"' : ''}/>`
    return formats.of(
      `<xf numFmtId="${style.isPercent ? 9 : style.isDate ? 14 : 0}" fontId="${fonts.of(font)}" fillId="${fill ? fills.of(fillXml ?? '') : 0}" borderId="${line ? borders.of(border ?? '') : 0}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"${style.isQuoted ? ' quotePrefix="1"' : ''}>${alignment}</xf>`,
    )
  }

  return {
    of: (style) => {
      const key = JSON.stringify(style)
      const number = known.get(key) ?? add(style)
      known.set(key, number)
      return number
    },
    xml: () =>
      `${xmlStart}<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="${fonts.all.length}">${fonts.all.join('')}</fonts><fills count="${fills.all.length}">${fills.all.join('')}</fills><borders count="${borders.all.length}">${borders.all.join('')}</borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${formats.all.length}">${formats.all.join('')}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`,
  }
}

function list(...first: string[]) {
  const all = [...first]
  return {
    all,
    of: (xml: string): number => {
      const at = all.indexOf(xml)
      return at >= 0 ? at : all.push(xml) - 1
    },
  }
}

function argb(colour: string): string {
  return `FF${colour.slice(1).toUpperCase()}`
}
