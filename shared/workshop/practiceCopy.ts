import * as v from 'valibot'
import type { MatrixId } from '../document/ids.ts'
import { checksum } from './checksum.ts'

/** A file of the practice workshop: its chart, or somebody's ballot on it. */
export interface PracticeFile {
  readonly name: string
  readonly text: string
}

const belongsTo = { chart: v.looseObject({ id: v.string() }), ballot: v.looseObject({ matrix: v.string() }) }

/**
 * The practice workshop for one more person: the same chart under an id of its own, so that no workshop of an earlier practice comes
 * up on it, and its ballots, which fit that id.
 */
export function practiceCopy(files: readonly PracticeFile[], matrix: MatrixId): readonly PracticeFile[] {
  return files.map(({ name, text }) => ({
    name,
    text: name.endsWith('.raci') ? chartFor(matrix, text) : ballotFor(matrix, text),
  }))
}

/** As text, so that the chart stays in the layout it is written in. */
function chartFor(matrix: MatrixId, text: string): string {
  const { id } = v.parse(belongsTo.chart, JSON.parse(text))
  return text.replace(JSON.stringify(id), () => JSON.stringify(matrix))
}

function ballotFor(matrix: MatrixId, text: string): string {
  const { checksum: _old, ...ballot } = v.parse(belongsTo.ballot, JSON.parse(text))
  const ours = { ...ballot, matrix }
  return `${JSON.stringify({ ...ours, checksum: checksum(JSON.stringify(ours)) }, null, 2)}\n`
}
