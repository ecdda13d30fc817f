import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { joined, mutateBytes } from './mutateBytes.ts'
import { mutateMarkup } from './mutateMarkup.ts'
import { anyOf, below, oneOf, type Random } from './pick.ts'

/** A workbook with one of its parts changed and packed anew, with headers that lie, or with damaged bytes. */
export function mutateWorkbook(bytes: Uint8Array, random: Random): Uint8Array {
  const kind = random()
  if (kind < 0.1) return mutateBytes(bytes, random)
  if (kind < 0.25) return lying(bytes, random)
  const parts = { ...unzipSync(bytes) }
  for (let changes = 1 + below(random, 3); changes > 0; changes--) changePart(parts, random)
  const packed = zipSync(parts, { level: oneOf(random, [0, 1, 6]) })
  return random() < 0.1 ? lying(packed, random) : packed
}

function changePart(parts: Record<string, Uint8Array>, random: Random): void {
  const [name, content] = anyOf(random, Object.entries(parts)) ?? []
  if (name === undefined || content === undefined) return
  const kind = random()
  if (kind < 0.6) parts[name] = strToU8(mutateMarkup(strFromU8(content), random))
  else if (kind < 0.75) parts[name] = mutateBytes(content, random)
  else if (kind < 0.8) delete parts[name]
  else if (kind < 0.85) parts[name] = joined(content, content)
  else if (kind < 0.9) parts[name] = strToU8(`<!DOCTYPE x [<!ENTITY a "b">]>${strFromU8(content)}`)
  else {
    const other = oneOf(random, [
      ...([
        'xl/workbook.bin',
        'word/document.xml',
        'content.xml',
        'mimetype',
        'xl/media/image1.png',
      ] as const),
      ...['xl/vbaProject.bin', 'xl/externalLinks/externalLink1.xml', '../../evil', `${name}x`],
    ])
    parts[other] = content
    if (random() < 0.6) delete parts[name]
  }
}

/** The fields of a ZIP archive that a reader may believe, by the signature of their record and their place in it. */
const believed = [
  ...[
    ['entry', 0x02014b50, [8, 10, 16, 20, 24, 28, 30, 32, 42]],
    ['file', 0x04034b50, [6, 8, 14, 18, 22, 26, 28]],
    ['end', 0x06054b50, [8, 10, 12, 16, 20]],
  ],
] as const

/** An archive in which one field of one record is another than it should be. */
function lying(bytes: Uint8Array, random: Random): Uint8Array {
  const copy = bytes.slice()
  const view = new DataView(copy.buffer)
  const [, signature, fields] = anyOf(random, believed) ?? believed[0]
  const records: number[] = []
  for (let at = 0; at + 46 < copy.length; at++) if (view.getUint32(at, true) === signature) records.push(at)
  const last = copy.length - 22
  const record = anyOf(random, records) ?? Math.max(0, last)
  const at = record + (anyOf(random, fields) ?? 0)
  const value = oneOf(random, [0, 1, 0xff, 0xffff, 0x7fffffff, 0xffffffff, below(random, copy.length)])
  if (at + 4 <= copy.length) view.setUint16(at, value & 0xffff, true)
  if (random() < 0.5 && at + 4 <= copy.length) view.setUint32(at, value >>> 0, true)
  return copy
}
