import { SaxesParser } from 'saxes'
import { err, ok, type Result } from '../../result.ts'
import { budgets } from './budgets.ts'
import type { OfficeError } from './officeError.ts'
import type { Archive } from './readZip.ts'

export interface XmlHandler {
  /** `name` without its prefix */
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void
  readonly text?: (text: string) => void
  readonly close?: (name: string) => void
  /** What is damaged is behind this place, such as `Chart!B7`, if there is one. */
  readonly place?: () => string | undefined
  /** Asked after each piece: an error stops the reading. */
  readonly problem?: () => OfficeError | undefined
  /** Asked after each piece: whether the rest need not be read, however long it is. */
  readonly isEnough?: () => boolean
}

/**
 * Reads a part of an Office file as XML, piece by piece; false when it has no such part. A document type is
 * refused, and with it every entity but the five of XML.
 */
export function readXml(archive: Archive, part: string, handler: XmlHandler): Result<boolean, OfficeError> {
  let error: OfficeError | undefined
  let depth = 0
  // Bytes since the last tag: the parser holds a text or an attribute whole.
  let untagged = 0
  const parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false })
  const damaged = (): OfficeError => {
    const after = handler.place?.()
    return { kind: 'damaged', part, ...(after !== undefined && { after }) }
  }
  parser.on('error', () => {
    error ??= damaged()
  })
  parser.on('doctype', () => {
    error ??= { kind: 'entities', part }
  })
  parser.on('opentag', ({ name, attributes }) => {
    depth += 1
    untagged = 0
    if (depth > budgets.depth) error ??= { kind: 'too-deep', part }
    else handler.open(local(name), attributes)
  })
  if (handler.text) {
    parser.on('text', handler.text)
    parser.on('cdata', handler.text)
  }
  parser.on('closetag', ({ name }) => {
    depth -= 1
    untagged = 0
    handler.close?.(local(name))
  })
  let isEnough = false
  const decoder = new TextDecoder('utf-8', { fatal: true })
  try {
    const unpacked = archive.unpack(part, (piece) => {
      untagged += piece.length
      parser.write(decoder.decode(piece, { stream: true }))
      if (untagged > budgets.untaggedBytes)
        error ??= { kind: 'too-costly', what: 'texts', max: budgets.untaggedBytes }
      const problem = error ?? handler.problem?.()
      isEnough = problem === undefined && handler.isEnough?.() === true
      // Whatever error it is: only one stops the unpacking.
      return isEnough ? { kind: 'damaged', part } : problem
    })
    if (isEnough) return ok(true)
    if (!unpacked.ok || !unpacked.value) return unpacked
    parser.write(decoder.decode()).close()
  } catch {
    // `fatal` throws on bytes that are not UTF-8, which is what all office programs write.
    return err(error ?? damaged())
  }
  const problem = error ?? handler.problem?.()
  return problem ? err(problem) : ok(true)
}

function local(name: string): string {
  const at = name.indexOf(':')
  return at < 0 ? name : name.slice(at + 1)
}
