import { ok, type Result } from '../../../result.ts'
import { budgets } from '../../office/budgets.ts'
import type { OfficeError } from '../../office/officeError.ts'
import { readXml } from '../../office/readXml.ts'
import type { Archive } from '../../office/readZip.ts'
import { raised } from '../raised.ts'
import { isOn } from './styles.ts'

/** A text of a cell, and which of it is struck out. */
export interface RichText {
  readonly text: string
  /** what is struck out in it; `text` is without it */
  readonly struck: string
}

/**
 * The texts that cells share, by their number: runs joined, without the reading aids of East Asian texts. What is struck
 * out is kept apart, and superscript figures are written as such.
 */
export function readSharedTexts(archive: Archive, part: string): Result<readonly RichText[], OfficeError> {
  const texts: RichText[] = []
  const phonetic = { depth: 0 }
  let [current, struck, isText, chars] = ['', '', false, 0]
  let run = plainRun
  const read = readXml(archive, part, {
    open(name, attributes) {
      if (name === 'si') [current, struck] = ['', '']
      if (name === 'r') run = plainRun
      run = runAfter(run, name, attributes)
      if (name === 'rPh') phonetic.depth += 1
      isText = name === 't' && phonetic.depth === 0
    },
    text(text) {
      if (isText && run.isStruck) struck += text
      else if (isText) current += run.isRaised ? raised(text) : text
    },
    close(name) {
      if (name === 't') isText = false
      if (name === 'rPh') phonetic.depth -= 1
      if (name === 'r') run = plainRun
      if (name !== 'si') return
      chars += current.length + struck.length
      texts.push({ text: unescaped(current), struck: unescaped(struck) })
    },
    problem: () =>
      chars > budgets.textChars ? { kind: 'too-costly', what: 'texts', max: budgets.textChars } : undefined,
  })
  return read.ok ? ok(texts) : read
}

/** How a run of characters looks, as far as that says something. */
export interface Run {
  readonly isStruck: boolean
  readonly isRaised: boolean
}

export const plainRun: Run = { isStruck: false, isRaised: false }

/** The look of a run once an element of its properties has gone by. */
export function runAfter(run: Run, name: string, attributes: Readonly<Record<string, string>>): Run {
  if (name === 'strike') return { ...run, isStruck: isOn(attributes['val']) }
  if (name === 'vertAlign') return { ...run, isRaised: attributes['val'] === 'superscript' }
  return run
}

/** Characters that XML cannot hold are written `_x000D_` (ECMA-376, part 1, 22.9.2.19). */
export function unescaped(text: string): string {
  if (!text.includes('_x')) return text
  return text.replaceAll(/_x([\da-fA-F]{4})_/g, (_all, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  )
}
