import * as v from 'valibot'
import { idPattern, isId } from '../document/ids.ts'
import { limits } from '../document/limits.ts'
import { isObject, problemOf } from '../document/problems.ts'
import type { Problem } from '../document/references.ts'
import { scanJson } from '../document/scanJson.ts'
import { err, ok, type Result } from '../result.ts'
import { ballotFormat, ballotLimits, ballotVersion } from './ballotChart.ts'
import { checksum } from './checksum.ts'

const id = v.pipe(v.string(), v.regex(idPattern, 'an id'), v.check(isId, 'an id that is not a reserved word'))
const text = (max: number) => v.pipe(v.string(), v.maxLength(max))

const ballotFileSchema = v.object({
  format: v.literal(ballotFormat),
  /** 1 could not say that a role is left out on purpose: there an empty text is no opinion */
  version: v.picklist([1, ballotVersion]),
  matrix: id,
  workshop: id,
  round: v.pipe(v.number(), v.integer(), v.minValue(1)),
  fingerprint: text(32),
  copy: id,
  name: text(1_000),
  savedAt: v.pipe(v.string(), v.isoTimestamp('a time such as 2026-03-01T09:30:00.000Z')),
  roles: v.pipe(v.array(v.object({ id, name: text(limits.name) })), v.maxLength(limits.roles)),
  rows: v.pipe(
    v.array(
      v.object({
        id,
        name: text(limits.name),
        /** by role id, an empty text for one left out on purpose; absent: no opinion on the role, or on the whole row */
        letters: v.exactOptional(v.record(id, text(limits.name))),
      }),
    ),
    v.maxLength(limits.rows),
  ),
  checksum: v.exactOptional(v.string()),
})

/** What a ballot page gives back, checked in shape and in nothing else. */
export interface BallotFile extends Omit<v.InferOutput<typeof ballotFileSchema>, 'checksum'> {
  /** whether it was changed after the page wrote it */
  readonly isEdited: boolean
}

export type BallotFileError =
  | { readonly kind: 'empty' }
  | { readonly kind: 'too-large'; readonly max: number }
  | { readonly kind: 'page-itself' }
  | { readonly kind: 'broken-json'; readonly line: number; readonly column: number }
  | { readonly kind: 'not-a-ballot' }
  | { readonly kind: 'newer-version' }
  | { readonly kind: 'invalid'; readonly problem: Problem }

/**
 * Reads the text of an answers file, or of a message it was pasted into: what stands before the first `{` and after the
 * last `}` is left out. Nothing of it is ever run or shown as anything but text.
 *
 * The checksum tells of an edit and does not refuse it: whoever can edit a ballot could as well have filled in another, so
 * a refusal would protect nobody, and would lose ballots that an e-mail program has touched.
 */
export function parseBallotFile(content: string): Result<BallotFile, BallotFileError> {
  if (content.length > ballotLimits.bytes || new TextEncoder().encode(content).length > ballotLimits.bytes)
    return err({ kind: 'too-large', max: ballotLimits.bytes })
  if (content.trim() === '') return err({ kind: 'empty' })
  if (/^\uFEFF?\s*<(?:!doctype|html)/i.test(content)) return err({ kind: 'page-itself' })
  const start = content.indexOf('{')
  const end = content.lastIndexOf('}')
  if (start < 0 || end < start) return err({ kind: 'not-a-ballot' })
  // Lines keep their numbers: what stood before is blanked, not cut.
  const before = content.slice(0, start).replaceAll(/[^\n]/g, ' ')
  const text = before + content.slice(start, end + 1)

  const scanned = scanJson(text, ballotLimits)
  if (!scanned.ok) {
    const { line, column } = scanned.error
    return err({ kind: 'broken-json', line, column })
  }
  const json: unknown = JSON.parse(text)
  if (!isObject(json) || json['format'] !== ballotFormat) return err({ kind: 'not-a-ballot' })
  const version = json['version']
  if (typeof version === 'number' && version > ballotVersion) return err({ kind: 'newer-version' })
  const checked = v.safeParse(ballotFileSchema, json, { abortPipeEarly: true })
  if (!checked.success) return err({ kind: 'invalid', problem: problemOf(checked.issues[0]) })
  const { checksum: stated, ...file } = checked.output
  const seen = new Set<string>()
  const twice = file.rows.findIndex((row) => seen.size === seen.add(row.id).size)
  if (twice >= 0) {
    const problem = { path: `$.rows[${twice}]`, found: 'a row a second time', expected: 'each row once' }
    return err({ kind: 'invalid', problem })
  }
  const { checksum: _own, ...summed } = json
  return ok({ ...file, isEdited: stated !== checksum(JSON.stringify(summed)) })
}
