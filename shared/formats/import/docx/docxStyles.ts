import { ok, type Result } from '../../../result.ts'
import type { OfficeError } from '../../office/officeError.ts'
import { readXml } from '../../office/readXml.ts'
import type { Archive } from '../../office/readZip.ts'
import { boldLine } from '../document/block.ts'
import { localAttribute } from '../document/localAttribute.ts'

/** What a style of paragraphs or characters says. */
export interface DocxStyle {
  /** 1 for the title and the first level of headings; undefined: body text */
  readonly heading: number | undefined
  readonly isList: boolean
  readonly isBold: boolean
  readonly isStruck: boolean
  readonly isHidden: boolean
}

export const bodyStyle: DocxStyle = {
  ...{ heading: undefined, isList: false, isBold: false, isStruck: false, isHidden: false },
}

/** A style while its tags go by, before what it is based on is known. */
interface OpenStyle {
  basedOn: string
  heading?: number
  isList?: boolean
  isBold?: boolean
  isStruck?: boolean
  isHidden?: boolean
}

/** Styles that are based on each other, at most; in a damaged file they may be so in a circle. */
const longestChain = 20

/** The styles of a document by their id (ECMA-376, part 1, 17.7). Headings have the same names in every language. */
export function readDocxStyles(
  archive: Archive,
  part: string,
): Result<ReadonlyMap<string, DocxStyle>, OfficeError> {
  const open = new Map<string, OpenStyle>()
  let style: OpenStyle | undefined
  const read = readXml(archive, part, {
    open(name, attributes) {
      if (name === 'style') {
        style = { basedOn: '' }
        open.set(localAttribute(attributes, 'styleId') ?? '', style)
      }
      if (style === undefined) return
      const value = localAttribute(attributes, 'val')
      if (name === 'name') setHeading(style, headingNamed(value))
      if (name === 'basedOn') style.basedOn = value ?? ''
      if (name === 'outlineLvl') setHeading(style, outlineLevel(value))
      if (name === 'numId') style.isList = value !== '0'
      if (name === 'b') style.isBold = isOn(value)
      if (name === 'strike' || name === 'dstrike') style.isStruck = isOn(value)
      if (name === 'vanish') style.isHidden = isOn(value)
    },
    close(name) {
      if (name === 'style') style = undefined
    },
  })
  if (!read.ok) return read
  return ok(new Map([...open.keys()].map((id) => [id, resolved(open, id)])))
}

function resolved(open: ReadonlyMap<string, OpenStyle>, id: string): DocxStyle {
  const chain: OpenStyle[] = []
  for (let at = open.get(id); at && chain.length < longestChain; at = open.get(at.basedOn)) chain.push(at)
  const first = <K extends keyof OpenStyle>(key: K): OpenStyle[K] | undefined =>
    chain.find((one) => one[key] !== undefined)?.[key]
  return {
    heading: first('heading'),
    isList: first('isList') ?? false,
    isBold: first('isBold') ?? false,
    isStruck: first('isStruck') ?? false,
    isHidden: first('isHidden') ?? false,
  }
}

function setHeading(style: OpenStyle, level: number | undefined): void {
  if (level !== undefined) style.heading = level
}

function headingNamed(name = ''): number | undefined {
  if (/^title$/i.test(name)) return 1
  const [, level] = /^heading ([1-9])$/i.exec(name) ?? []
  return level === undefined ? undefined : Number(level)
}

/** The level of a heading by its place in the outline, from 0; 9 is body text. */
export function outlineLevel(value: string | undefined): number | undefined {
  const level = Number(value ?? NaN)
  return level >= 0 && level < 9 ? Math.min(level + 1, boldLine - 1) : undefined
}

/** Whether a property that is there is on; its value may be left out. */
export function isOn(value: string | undefined): boolean {
  return value === undefined || !/^(?:0|false|off|none)$/.test(value)
}
