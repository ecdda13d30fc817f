import * as v from 'valibot'
import { actionIds } from '../actions.ts'
import { autosaves } from './autosaving.ts'
import { deedSchema, presented } from './presenting.ts'
import { preferencesSchema } from './windowing.ts'
import { fileName, matrixText } from './values.ts'

/** What another program has done to the window's file. */
const diskNews = v.variant('kind', [
  v.strictObject({
    kind: v.literal('changed'),
    text: matrixText,
    sha256: v.string(),
    /** `newer`: it goes on from what the window was saved as; `beside`: others did not know that; `older`: it is back at an earlier state */
    standing: v.picklist(['newer', 'beside', 'older']),
    /** what it and ours come from: for a newer one, the state it was judged by; null: nothing is known in common */
    base: v.nullable(matrixText),
    /** the base lacks saves that both contain: a state that has them all may come in a moment */
    isBaseIncomplete: v.boolean(),
    /** the file itself has git's conflict marks, and this is the other side: the chart is in it again once it is saved */
    isMarked: v.boolean(),
    /** when an older state was kept here, ISO 8601 */
    at: v.nullable(v.string()),
  }),
  /** there is another file with the same chart beside it */
  v.strictObject({
    kind: v.literal('copy'),
    name: v.string(),
    text: matrixText,
    /** `held`: all of it is in the chart */
    standing: v.picklist(['newer', 'beside', 'held']),
    /** what it and the chart come from; null: nothing is known in common */
    base: v.nullable(matrixText),
    /** it has a name that a synchronising program makes */
    isByEngine: v.boolean(),
  }),
  /** a synchronising program put an earlier state back, and ours was written again */
  v.strictObject({ kind: v.literal('echo') }),
  /** the link the file was opened through leads to another one; null: to nothing */
  v.strictObject({ kind: v.literal('link-turned'), to: v.nullable(v.string()) }),
  v.strictObject({ kind: v.picklist(['unreadable', 'out-of-reach']), problem: v.string() }),
  v.strictObject({ kind: v.picklist(['gone', 'back']) }),
])
export type DiskNews = v.InferOutput<typeof diskNews>

/** What the main process tells a window unasked. */
export const eventSchema = v.variant('type', [
  v.strictObject({ type: v.literal('action'), action: v.picklist(actionIds) }),
  /** the person wants to leave and keep the work: save, then ask to be closed, or to stay open when that fails */
  v.strictObject({ type: v.literal('saveAndClose') }),
  /** whether the page still answers, with `stillHere` */
  v.strictObject({ type: v.literal('areYouThere') }),
  /** a file from elsewhere is being read for the window; its answer ends it */
  v.strictObject({ type: v.literal('reading'), name: fileName }),
  v.strictObject({ type: v.literal('diskChanged'), news: diskNews }),
  /** when the window's file saves itself from now on */
  v.strictObject({ type: v.literal('autosaveChanged'), autosave: v.picklist(autosaves) }),
  /** how the person likes Remit to be is another now */
  v.strictObject({ type: v.literal('preferencesChanged'), preferences: preferencesSchema }),
  /** the window has something else to show: ask for it */
  v.strictObject({ type: v.literal('contentChanged') }),
  /** to a presenter view: what the window it belongs to shows now */
  v.strictObject({ type: v.literal('presented'), ...presented.entries }),
  /** from a presenter view: what was asked for there */
  v.strictObject({ type: v.literal('steered'), deed: deedSchema }),
  /** the presenter view is gone */
  v.strictObject({ type: v.literal('presenterClosed') }),
])

export type MainEvent = v.InferOutput<typeof eventSchema>
