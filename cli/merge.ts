import { counted } from '../shared/counted.ts'
import { limits } from '../shared/document/limits.ts'
import type { Matrix } from '../shared/document/matrix.ts'
import { serialise } from '../shared/document/serialise.ts'
import { describeFileError } from '../shared/files/fileError.ts'
import { describeMatrixFileError, saveMatrixFile } from '../shared/files/matrixFile.ts'
import { readFile } from '../shared/files/readFile.ts'
import { saveFile } from '../shared/files/saveFile.ts'
import { decodeText } from '../shared/formats/decodeText.ts'
import { conflictedSides } from '../shared/merge/conflictedSides.ts'
import { describeConflict } from '../shared/merge/describeConflict.ts'
import { markedText } from '../shared/merge/markedText.ts'
import { mergeMatrices, nothingInCommon } from '../shared/merge/mergeMatrices.ts'
import { describeRemark } from '../shared/merge/remarks.ts'
import { err, ok, type Result } from '../shared/result.ts'
import { failure, type Outcome } from './outcome.ts'
import { readMatrix } from './readInput.ts'
import { surroundings } from './surroundings.ts'

interface MergeOptions {
  readonly out: string | undefined
  /** where there are conflicts, both sides are written whole, with git's conflict marks, and nothing is settled */
  readonly withMarks: boolean
}

/**
 * `remit merge`: merges what two sides made of a chart and writes the outcome; where there is a conflict it holds ours, or
 * both sides between marks. The files are matrix files whatever their names end in, as git hands over copies with names of its
 * own; an empty base means that the sides have nothing in common.
 *
 * @returns exit code 0 when all was merged, 1 when conflicts remain, 2 when a file could not be read or written
 */
export async function merge(
  basePath: string,
  oursPath: string,
  theirsPath: string,
  { out, withMarks }: MergeOptions,
): Promise<Outcome> {
  if (out === undefined) return failure('Name the file to write: remit merge BASE OURS THEIRS --out OUT')
  const base = await readBase(basePath)
  if (!base.ok) return failure(base.error)
  const ours = await readMatrix(oursPath)
  if (!ours.ok) return failure(ours.error)
  const theirs = await readMatrix(theirsPath)
  if (!theirs.ok) return failure(theirs.error)

  const common = base.value ?? nothingInCommon()
  const { matrix, conflicts, remarks } = mergeMatrices(common, ours.value, theirs.value)
  const isMarked = withMarks && conflicts.length > 0
  const problem = isMarked
    ? await writeMarked(out, ours.value, base.value, theirs.value)
    : await writeMatrix(out, matrix)
  if (problem !== undefined) return failure(problem)
  const notes = remarks.map(describeRemark)
  if (conflicts.length === 0) return { code: 0, notes }
  const way = isMarked
    ? 'The outcome holds both sides; open it in Remit, choose, and save.'
    : 'The outcome holds ours there; open it in Remit and set what you want.'
  return {
    code: 1,
    out: conflicts.map((conflict) => `${describeConflict(conflict)}\n`).join(''),
    notes: [...notes, `${counted(conflicts.length, 'conflict')}. ${way}`],
  }
}

/**
 * What both sides come from; undefined: nothing. Where git had to merge several common states first, which clash, it is what
 * those in turn come from: that asks more, and loses nothing.
 */
async function readBase(path: string): Promise<Result<Matrix | undefined, string>> {
  const content = await readFile(surroundings.disk, path, limits.fileBytes)
  const text = content.ok ? decodeText(content.value.bytes)?.text : undefined
  const sides = text === undefined ? undefined : conflictedSides(text)
  if (sides) return ok(sides.base)
  const nothing = nothingInCommon()
  const base = await readMatrix(path, nothing)
  if (!base.ok) return err(base.error)
  return ok(base.value === nothing ? undefined : base.value)
}

/** Answers why it was not written, in a sentence. */
async function writeMatrix(out: string, matrix: Matrix): Promise<string | undefined> {
  const saved = await saveMatrixFile(surroundings, out, serialise(matrix), { kind: 'anything' })
  return saved.ok ? undefined : describeMatrixFileError(saved.error)
}

async function writeMarked(
  out: string,
  ours: Matrix,
  base: Matrix | undefined,
  theirs: Matrix,
): Promise<string | undefined> {
  const text = markedText(serialise(ours), base ? serialise(base) : '', serialise(theirs))
  const saved = await saveFile(surroundings, out, new TextEncoder().encode(text), { kind: 'anything' })
  return saved.ok ? undefined : describeFileError(saved.error)
}
