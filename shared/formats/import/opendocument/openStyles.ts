import { ok, type Result } from '../../../result.ts'
import type { OfficeError } from '../../office/officeError.ts'
import { readXml } from '../../office/readXml.ts'
import type { Archive } from '../../office/readZip.ts'
import { plainLook, type Look } from '../document/documentBuilder.ts'

/** What a style says of texts, of a sheet or of a slide. */
export interface OpenStyle extends Look {
  /** whether it is that of the title of a document */
  readonly isTitle: boolean
  /** whether the sheet or the slide is out of sight */
  readonly isConcealed: boolean
}

export const plainStyle: OpenStyle = { ...plainLook, isTitle: false, isConcealed: false }

/** The styles of a document, by their family and name: `paragraph P1`. */
export type OpenStyles = ReadonlyMap<string, OpenStyle>

interface StyleUnderway {
  readonly parent: string
  readonly found: { -readonly [K in keyof OpenStyle]?: OpenStyle[K] }
}

/** Styles that go on from each other, at most; in a damaged file they may do so in a circle. */
const longestChain = 20

/** The styles in both parts that have some (OpenDocument 1.3, part 3, 16). */
export function readOpenStyles(archive: Archive): Result<OpenStyles, OfficeError> {
  const styles = new Map<string, StyleUnderway>()
  for (const part of ['styles.xml', 'content.xml']) {
    let style: StyleUnderway | undefined
    let isBody = false
    const read = readXml(archive, part, {
      open(name, attributes) {
        if (name === 'body') isBody = true
        if (name === 'style') {
          const family = attributes['style:family'] ?? ''
          const own = attributes['style:name'] ?? ''
          style = { parent: `${family} ${attributes['style:parent-style-name'] ?? ''}`, found: {} }
          if (family === 'paragraph' && own === 'Title') style.found.isTitle = true
          styles.set(`${family} ${own}`, style)
        } else if (style && name.endsWith('-properties')) addProperties(style, attributes)
      },
      close(name) {
        if (name === 'style') style = undefined
      },
      isEnough: () => isBody,
    })
    if (!read.ok) return read
  }
  return ok(new Map([...styles.keys()].map((key) => [key, resolved(styles, key)])))
}

function addProperties({ found }: StyleUnderway, attributes: Readonly<Record<string, string>>): void {
  const weight = attributes['fo:font-weight']
  const through = attributes['style:text-line-through-style'] ?? attributes['style:text-line-through-type']
  const display = attributes['text:display']
  if (weight !== undefined) found.isBold = weight === 'bold' || Number(weight) >= 600
  if (through !== undefined) found.isStruck = through !== 'none'
  if (display !== undefined) found.isHidden = display === 'none'
  if (attributes['table:display'] === 'false') found.isConcealed = true
  if (attributes['presentation:visibility'] === 'hidden') found.isConcealed = true
}

/** What the style says itself goes before what it goes on from. */
function resolved(styles: ReadonlyMap<string, StyleUnderway>, key: string): OpenStyle {
  const chain: StyleUnderway['found'][] = []
  for (let at = styles.get(key); at && chain.length < longestChain; at = styles.get(at.parent))
    chain.unshift(at.found)
  return Object.assign({}, plainStyle, ...chain)
}
