import { ok, type Result } from '../../../result.ts'
import { budgets } from '../../office/budgets.ts'
import { readXml } from '../../office/readXml.ts'
import type { Archive } from '../../office/readZip.ts'
import type { OfficeError } from '../../office/officeError.ts'

/** The texts that cells share, by their number: runs joined, without the reading aids of East Asian texts. */
export function readSharedTexts(archive: Archive, part: string): Result<readonly string[], OfficeError> {
  const texts: string[] = []
  const phonetic = { depth: 0 }
  let [current, isText, chars] = ['', false, 0]
  const read = readXml(archive, part, {
    open(name) {
      if (name === 'si') current = ''
      if (name === 'rPh') phonetic.depth += 1
      isText = name === 't' && phonetic.depth === 0
    },
    text(text) {
      if (isText) current += text
    },
    close(name) {
      if (name === 't') isText = false
      if (name === 'rPh') phonetic.depth -= 1
      if (name !== 'si') return
      chars += current.length
      texts.push(unescaped(current))
    },
    problem: () =>
      chars > budgets.textChars ? { kind: 'too-costly', what: 'texts', max: budgets.textChars } : undefined,
  })
  return read.ok ? ok(texts) : read
}

/** Characters that XML cannot hold are written `_x000D_` (ECMA-376, part 1, 22.9.2.19). */
export function unescaped(text: string): string {
  if (!text.includes('_x')) return text
  return text.replaceAll(/_x([\da-fA-F]{4})_/g, (_all, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  )
}
