import * as v from 'valibot'
import { idPattern } from '../document/ids.ts'
import { limits } from '../document/limits.ts'
import type { ChannelOf, Concern } from './channels.ts'

/*
 * The values that requests are made of. Main refuses a message that does not fit. No path is ever one, but of the files that
 * a person dropped, where the preload puts it and not the page.
 */

/** A document's handle: 128 random bits, given out by the main process, worthless outside its window. */
export const handle = v.pipe(v.string(), v.regex(/^[\da-f]{32}$/))

/** A matrix's canonical text. */
export const matrixText = v.pipe(v.string(), v.maxLength(limits.fileBytes))
export const matrixId = v.pipe(v.string(), v.regex(idPattern))
export const title = v.pipe(v.string(), v.maxLength(limits.name))

/** What was done, in words. */
export const label = v.pipe(v.string(), v.maxLength(2_000))
export const fileName = v.pipe(v.string(), v.maxLength(1_000))
export const count = v.pipe(v.number(), v.integer(), v.minValue(0))

/** How many responsibilities of a chart are decided, and how many there are. */
export const covered = v.object({ decided: count, responsibilities: count })
export type Covered = v.InferOutput<typeof covered>

export const nothing = v.undefined()

/** The shape of every request of a concern. */
export type RequestsOf<C extends Concern> = Readonly<Record<ChannelOf<C>, v.GenericSchema>>
