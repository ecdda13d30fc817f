import * as v from 'valibot'
import { isDay } from '../dates.ts'
import { asLetterKey, asRoleId, asRowId } from '../document/ids.ts'
import { limits } from '../document/limits.ts'
import { label, matrixText, nothing, type RequestsOf } from './values.ts'

const text = v.pipe(v.string(), v.maxLength(64))
const row = v.pipe(text, v.transform(asRowId))
const role = v.pipe(text, v.transform(asRoleId))
const letter = v.pipe(text, v.transform(asLetterKey))
const day = v.pipe(v.string(), v.check(isDay))
/** Names one screen of a presentation, such as `row it-vision`. */
const stopKey = v.pipe(v.string(), v.maxLength(200))

/** How a chart is cut into screens. */
export const presentViewSchema = v.variant('kind', [
  /** who answers for what, a column a role */
  v.strictObject({ kind: v.literal('map') }),
  /** one responsibility a screen */
  v.strictObject({ kind: v.literal('rows') }),
  /** one section a screen, as a table */
  v.strictObject({ kind: v.literal('sections') }),
  /** one role a screen: what it answers for */
  v.strictObject({ kind: v.literal('roles') }),
  /** all of it, fitted to the screen */
  v.strictObject({ kind: v.literal('chart') }),
  /** only the responsibilities that are not settled */
  v.strictObject({ kind: v.literal('contested') }),
  /** only what differs from a snapshot, by its id */
  v.strictObject({ kind: v.literal('changed'), snapshot: text }),
])

export type PresentView = v.InferOutput<typeof presentViewSchema>

export const blanks = ['black', 'white'] as const

/** Where a presentation stands. Both of its windows show the same one. */
export const presentationSchema = v.strictObject({
  view: presentViewSchema,
  /** the edition that is shown, by its id; null: the chart as it is now */
  edition: v.nullable(text),
  /** the day that is shown; null: all that holds on any day */
  asOf: v.nullable(day),
  /** the rows of a view of only some, as they were when it was chosen: what gets settled stays on the list */
  rows: v.nullable(v.pipe(v.array(row), v.maxLength(limits.rows), v.readonly())),
  stop: stopKey,
  /** the place of the stop in the list when it was last there */
  at: v.pipe(v.number(), v.integer(), v.minValue(0)),
  /** the role, and in a table the row, that letters are typed for */
  role: v.nullable(role),
  row: v.nullable(row),
  /** all but that role or row is dimmed */
  isSpotlit: v.boolean(),
  blank: v.nullable(v.picklist(blanks)),
  /** the number of a screen that is being typed */
  typed: v.pipe(v.string(), v.maxLength(6)),
})

export type Presentation = v.InferOutput<typeof presentationSchema>

export const focusMoves = ['next', 'previous', 'left', 'right', 'up', 'down'] as const
export type FocusMove = (typeof focusMoves)[number]

export const stepTargets = ['next', 'previous', 'first', 'last'] as const
export type StepTarget = (typeof stepTargets)[number]

/** What can be done while presenting, from either window. */
export const deedSchema = v.variant('does', [
  v.strictObject({ does: v.literal('go'), to: v.picklist(stepTargets) }),
  v.strictObject({ does: v.literal('jump'), stop: stopKey }),
  /** one more digit of a screen's number */
  v.strictObject({ does: v.literal('digit'), digit: v.pipe(v.string(), v.regex(/^\d$/)) }),
  /** goes to the number that was typed, or to the next screen */
  v.strictObject({ does: v.literal('enter') }),
  /** takes back the digit typed last, or goes to the screen before */
  v.strictObject({ does: v.literal('back') }),
  v.strictObject({ does: v.literal('view'), view: presentViewSchema }),
  v.strictObject({ does: v.literal('nextView') }),
  /** shows an edition, or the chart as it is now */
  v.strictObject({ does: v.literal('edition'), edition: v.nullable(text) }),
  /** shows the chart on a day, or all that holds on any */
  v.strictObject({ does: v.literal('asOf'), day: v.nullable(day) }),
  v.strictObject({ does: v.literal('moveFocus'), move: v.picklist(focusMoves) }),
  v.strictObject({ does: v.literal('focus'), role: v.nullable(role), row: v.nullable(row) }),
  v.strictObject({ does: v.literal('spotlight') }),
  v.strictObject({ does: v.literal('blank'), blank: v.nullable(v.picklist(blanks)) }),
  v.strictObject({ does: v.literal('letter'), letter }),
  v.strictObject({ does: v.literal('park') }),
  /** asks for the note field in the window whose key it was */
  v.strictObject({ does: v.literal('openNote') }),
  v.strictObject({
    does: v.literal('note'),
    ...{ role, row, note: v.pipe(v.string(), v.maxLength(limits.note)) },
  }),
  v.strictObject({ does: v.literal('menu') }),
  v.strictObject({ does: v.literal('undo') }),
  v.strictObject({ does: v.literal('redo') }),
  /** ends what is under way, the spotlight for one, or else the presentation */
  v.strictObject({ does: v.literal('escape') }),
  v.strictObject({ does: v.literal('end') }),
  /** a presenter view that has just opened asks for all that there is to show */
  v.strictObject({ does: v.literal('hello') }),
])

export type Deed = v.InferOutput<typeof deedSchema>

/** What a presenter view is told: where the presentation stands, and the matrix when it has changed. */
export const presented = v.strictObject({
  presentation: presentationSchema,
  /** the matrix's canonical text; null: as it was */
  text: v.nullable(matrixText),
  /** what was done last, in words */
  message: label,
})

export const presentingRequests = {
  setFullScreen: v.strictObject({ isOn: v.boolean() }),
  /** the screen does not go dark by itself while it is on */
  keepAwake: v.strictObject({ isOn: v.boolean() }),
  openPresenter: nothing,
  /** for the presenter view of this window, if it has one; nothing is presented any more: null closes it */
  showPresenter: v.nullable(presented),
  /** from a presenter view to the window it belongs to */
  steer: deedSchema,
} as const satisfies RequestsOf<'presenting'>

export type PresentingAnswers = Readonly<Record<keyof typeof presentingRequests, null>>
