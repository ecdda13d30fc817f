import * as v from 'valibot'
import { limits } from '../document/limits.ts'

const id = v.pipe(v.string(), v.maxLength(64))

/**
 * How a person has arranged a chart on screen. It is kept beside the settings, never in the matrix: a colleague who opens
 * the file sees it in an arrangement of his own.
 */
export const layoutSchema = v.strictObject({
  /** of columns somebody has drawn wider or narrower, in pixels, by column */
  widths: v.pipe(
    v.record(id, v.pipe(v.number(), v.minValue(20), v.maxValue(4_000))),
    v.maxEntries(limits.roles + 4),
  ),
  folded: v.pipe(v.array(id), v.maxLength(2_000)),
  hiddenRoles: v.pipe(v.array(id), v.maxLength(limits.roles)),
  /** roles that stay in sight while the others scroll */
  pinnedRoles: v.pipe(v.array(id), v.maxLength(limits.roles)),
  /** whether Assigned to stays in sight while the roles scroll; absent: where there is room */
  pinsAssigned: v.nullable(v.boolean()),
  /** whether long names take as many lines as they need */
  wrapsNames: v.boolean(),
})

export type Layout = v.InferOutput<typeof layoutSchema>
