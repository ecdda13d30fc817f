import type { Matrix } from './matrix.ts'
import { noSaves, withSaves, type ChartState } from './saves.ts'
import { serialise } from './serialise.ts'

/** 48 bits of a hash: what tells the contents of one chart apart, not what guards against forgery. */
const markLength = 12

/** The mark of a content: the beginning of the hash of the canonical text without the lines of saves. */
export function contentMark(matrix: Matrix, sha256: (bytes: Uint8Array) => string): string {
  return sha256(new TextEncoder().encode(serialise(withSaves(matrix, noSaves)))).slice(0, markLength)
}

/** A matrix as a state among others. */
export function chartState(matrix: Matrix, sha256: (bytes: Uint8Array) => string): ChartState {
  return { saves: matrix.saves ?? noSaves, mark: contentMark(matrix, sha256) }
}

/** Whether two matrices hold the same content, whatever saves they contain. */
export function isSameContent(a: Matrix, b: Matrix): boolean {
  return a === b || serialise(withSaves(a, noSaves)) === serialise(withSaves(b, noSaves))
}

/** A canonical text without its lines of saves: what is compared where only texts are at hand. */
export function textWithoutSaves(text: string): string {
  return text.replace(/,\n {2}"saves": \{\n(?: {4}.*\n)* {2}\}/, '')
}
