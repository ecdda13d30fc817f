import { counted } from '../shared/counted.ts'
import { serialise } from '../shared/document/serialise.ts'
import { describeMatrixFileError, saveMatrixFile } from '../shared/files/matrixFile.ts'
import { describeConflict } from '../shared/merge/describeConflict.ts'
import { mergeMatrices, nothingInCommon } from '../shared/merge/mergeMatrices.ts'
import { describeRemark } from '../shared/merge/remarks.ts'
import { failure, type Outcome } from './outcome.ts'
import { readMatrix } from './readInput.ts'
import { surroundings } from './surroundings.ts'

/**
 * `remit merge`: merges what two sides made of a chart and writes the outcome, ours where there is a conflict. The files
 * are matrix files whatever their names end in, as git hands over copies with names of its own; an empty base means that
 * the sides have nothing in common.
 *
 * @returns exit code 0 when all was merged, 1 when conflicts remain, 2 when a file could not be read or written
 */
export async function merge(
  basePath: string,
  oursPath: string,
  theirsPath: string,
  out: string | undefined,
): Promise<Outcome> {
  if (out === undefined) return failure('Name the file to write: remit merge BASE OURS THEIRS --out OUT')
  const base = await readMatrix(basePath, nothingInCommon())
  if (!base.ok) return failure(base.error)
  const ours = await readMatrix(oursPath)
  if (!ours.ok) return failure(ours.error)
  const theirs = await readMatrix(theirsPath)
  if (!theirs.ok) return failure(theirs.error)

  const { matrix, conflicts, remarks } = mergeMatrices(base.value, ours.value, theirs.value)
  const saved = await saveMatrixFile(surroundings, out, serialise(matrix), { kind: 'anything' })
  if (!saved.ok) return failure(describeMatrixFileError(saved.error))
  const notes = remarks.map(describeRemark)
  if (conflicts.length === 0) return { code: 0, notes }
  const summary = `${counted(conflicts.length, 'conflict')}. The outcome holds ours there; open it in Remit and set what you want.`
  return {
    code: 1,
    out: conflicts.map((conflict) => `${describeConflict(conflict)}\n`).join(''),
    notes: [...notes, summary],
  }
}
