import * as v from 'valibot'
import { err, ok, type Result } from '../result.ts'
import { withUnfitReopened } from './agreed.ts'
import { matrixFromFile } from './fromFile.ts'
import type { RowId } from './ids.ts'
import type { Matrix } from './matrix.ts'
import { migrate, type JsonObject } from './migrations.ts'
import { isObject, problemOf, show } from './problems.ts'
import { referenceProblems, type Problem } from './references.ts'
import { scanJson, type ScanError } from './scanJson.ts'
import { currentVersion, matrixFileSchema } from './schema.ts'

export interface ParsedMatrix {
  readonly matrix: Matrix
  /** the version the file had; above {@link currentVersion} the matrix is for reading only */
  readonly version: number
  /** rows another program changed after they were agreed: here they are open again; absent: none */
  readonly reopened?: readonly RowId[]
}

export type ParseError =
  | { readonly kind: 'empty' }
  | ({ readonly kind: 'broken-json' } & ScanError)
  /** git could not merge the file and wrote both sides into it; the line of the first mark, from 1 */
  | { readonly kind: 'conflict-marks'; readonly line: number }
  | { readonly kind: 'not-remit' }
  | { readonly kind: 'newer-version'; readonly version: number; readonly known: number }
  | { readonly kind: 'older-version'; readonly version: number }
  /** the first problems; `total` counts all that were found */
  | { readonly kind: 'invalid'; readonly problems: readonly Problem[]; readonly total: number }

const problemsShown = 20

/**
 * Reads the text of a `.raci` file. A leading byte order mark and CRLF are fine.
 *
 * @returns the matrix and its file's version, or what is wrong and where; nothing is ever repaired in silence
 */
export function parseMatrix(fileText: string): Result<ParsedMatrix, ParseError> {
  const text = fileText.startsWith('\uFEFF') ? fileText.slice(1) : fileText
  if (text.trim() === '') return err({ kind: 'empty' })

  const scanned = scanJson(text)
  if (!scanned.ok) return err(conflictMarks(text) ?? { kind: 'broken-json', ...scanned.error })

  const json: unknown = JSON.parse(text)
  if (!isObject(json) || json.format !== 'remit') return err({ kind: 'not-remit' })
  const version = json.version
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    return invalid([{ path: '$.version', found: show(version), expected: 'a whole number from 1' }])
  }

  const migrated = migrate(json, version)
  if (!migrated.ok) return err({ kind: 'older-version', version })
  const checked = checkFile(migrated.value)
  if (checked.ok) return ok({ version, ...asAgreed(checked.value) })
  return version > currentVersion ? err({ kind: 'newer-version', version, known: currentVersion }) : checked
}

/** The matrix in a text, or undefined when it does not open; for texts that were checked before, or are only looked into. */
export function matrixIn(fileText: string): Matrix | undefined {
  const parsed = parseMatrix(fileText)
  return parsed.ok ? parsed.value.matrix : undefined
}

/** The marks git leaves in a file; a text of JSON has no line breaks, so they cannot be part of one. */
function conflictMarks(text: string): ParseError | undefined {
  const start = text.search(/^<{7}(?: |\r?$)/m)
  if (start < 0 || !/^>{7}(?: |\r?$)/m.test(text.slice(start))) return undefined
  return { kind: 'conflict-marks', line: text.slice(0, start).split('\n').length }
}

function asAgreed(read: Matrix): Pick<ParsedMatrix, 'matrix' | 'reopened'> {
  const matrix = withUnfitReopened(read)
  if (matrix === read) return { matrix }
  const reopened = matrix.rows.filter((row, at) => row !== read.rows[at]).map(({ id }) => id)
  return { matrix, reopened }
}

function checkFile(json: JsonObject): Result<Matrix, ParseError> {
  // A text that is too long is not looked at any further.
  const checked = v.safeParse(matrixFileSchema, json, { abortPipeEarly: true })
  if (!checked.success) return invalid(checked.issues.map(problemOf))
  const problems = referenceProblems(checked.output)
  return problems.length > 0 ? invalid(problems) : ok(matrixFromFile(checked.output))
}

function invalid(problems: readonly Problem[]): Result<never, ParseError> {
  return err({ kind: 'invalid', problems: problems.slice(0, problemsShown), total: problems.length })
}
