import { ok, type Result } from '../../../result.ts'
import { readXml } from '../../office/readXml.ts'
import type { Archive } from '../../office/readZip.ts'
import type { OfficeError } from '../../office/officeError.ts'

/** What a cell's style says about its text. */
export interface CellStyle {
  readonly isBold: boolean
  readonly isStruck: boolean
  /** what its number is shown as */
  readonly shows: 'number' | 'date' | 'time' | 'date-time' | 'percent'
  /** digits behind the point that are always shown, for numbers such as `1.10` */
  readonly decimals: number
  /** whether the text was marked as one with an apostrophe that is not part of it */
  readonly isQuoted: boolean
  /** the colour that fills the cell, as the style says it; empty for none */
  readonly fill: string
}

export const plainStyle: CellStyle = {
  isBold: false,
  isStruck: false,
  shows: 'number',
  decimals: 0,
  isQuoted: false,
  fill: '',
}

/** The built-in formats that show dates (ECMA-376, part 1, 18.8.30), East Asian ones included. */
function builtIn(id: number): Pick<CellStyle, 'shows' | 'decimals'> {
  if (id === 22) return { shows: 'date-time', decimals: 0 }
  if ((id >= 18 && id <= 21) || (id >= 45 && id <= 47)) return { shows: 'time', decimals: 0 }
  if ((id >= 14 && id <= 17) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58))
    return { shows: 'date', decimals: 0 }
  if (id === 9 || id === 10) return { shows: 'percent', decimals: id === 10 ? 2 : 0 }
  return { shows: 'number', decimals: id === 2 || id === 4 ? 2 : 0 }
}

function ofCode(code: string): Pick<CellStyle, 'shows' | 'decimals'> {
  const bare = code.replaceAll(/"[^"]*"|\\.|\[[^\]]*\]|_./g, '').split(';')[0] ?? ''
  const hasDay = /[dy]/i.test(bare)
  const hasHour = /[hs]/i.test(bare)
  if (hasDay || /^m+$/i.test(bare.trim())) return { shows: hasHour ? 'date-time' : 'date', decimals: 0 }
  if (hasHour) return { shows: 'time', decimals: 0 }
  const decimals = /\.(0+)/.exec(bare)?.[1]?.length ?? 0
  return { shows: bare.includes('%') ? 'percent' : 'number', decimals }
}

/** The styles of cells, by their number. */
export function readStyles(archive: Archive, part: string): Result<readonly CellStyle[], OfficeError> {
  const codes = new Map<number, string>()
  const fonts: { isBold: boolean; isStruck: boolean }[] = []
  const fills: string[] = []
  const styles: CellStyle[] = []
  const within: string[] = []
  const read = readXml(archive, part, {
    open(name, attributes) {
      const parent = within.at(-1)
      within.push(name)
      if (name === 'numFmt') codes.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '')
      if (name === 'font' && parent === 'fonts') fonts.push({ isBold: false, isStruck: false })
      const font = parent === 'font' ? fonts.at(-1) : undefined
      if (font && name === 'b') font.isBold = isOn(attributes['val'])
      if (font && name === 'strike') font.isStruck = isOn(attributes['val'])
      if (name === 'fill' && parent === 'fills') fills.push('')
      if (name === 'fgColor' && parent === 'patternFill' && fills.length > 0)
        fills[fills.length - 1] = colourOf(attributes)
      if (name !== 'xf' || parent !== 'cellXfs') return
      const id = Number(attributes['numFmtId'] ?? 0)
      const code = codes.get(id)
      styles.push({
        ...(code === undefined ? builtIn(id) : ofCode(code)),
        ...(fonts[Number(attributes['fontId'] ?? 0)] ?? { isBold: false, isStruck: false }),
        fill: fills[Number(attributes['fillId'] ?? 0)] ?? '',
        isQuoted: /^(?:1|true)$/.test(attributes['quotePrefix'] ?? ''),
      })
    },
    close() {
      within.pop()
    },
  })
  return read.ok ? ok(styles) : read
}

/** A colour as it is written: of its own, of the theme, or of the old palette; white is none. */
function colourOf({ rgb, theme, tint, indexed }: Readonly<Record<string, string>>): string {
  if (rgb !== undefined) return /^(?:FF|00)?FFFFFF$/i.test(rgb) ? '' : rgb.toUpperCase()
  if (theme !== undefined) return theme === '0' && tint === undefined ? '' : `theme ${theme} ${tint ?? ''}`
  return indexed === undefined || indexed === '9' || indexed === '64' ? '' : `indexed ${indexed}`
}

/** Whether an element such as `b` or `strike` switches on what it names: without a value it does. */
export function isOn(value: string | undefined): boolean {
  return !/^(?:0|false)$/.test(value ?? '')
}
