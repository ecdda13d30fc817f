import * as v from 'valibot'
import { textWithoutSaves } from '../../../shared/document/contentMark.ts'
import { parseMatrix } from '../../../shared/document/parse.ts'
import { isResponsibility } from '../../../shared/document/query.ts'
import { requests } from '../../../shared/bridge/requests.ts'
import { applyLinePatch } from '../../../shared/files/linePatch.ts'
import { cellName } from '../../../renderer/window/cellWords.ts'
import type { Cells, Said } from './typistWords.ts'

/** What a Remit was asked to keep, in order, and how much of it it has acknowledged. It is kept where no kill reaches. */
export interface Ledger {
  readonly hear: (said: Said) => void
  /** The place of a text among all that were ever asked to be kept; -1: nobody ever asked for it. */
  readonly placeOf: (text: string | undefined) => number
  /** places of the newest text acknowledged as recorded, and as saved */
  readonly promised: { recorded: number; saved: number }
  /** how often something was acknowledged */
  readonly acknowledged: { records: number; saves: number }
  /** what the window was last given to show */
  readonly shown: () => Shown
}

interface Shown {
  readonly text: string
  /** what one undo goes back to; undefined: it is simply what the file holds */
  readonly base: string | undefined
  /** it is older than what had been acknowledged by then */
  readonly isShort: boolean
}

const keptSchema = v.object({ kind: v.string() })
const contentSchema = v.object({
  document: v.optional(v.nullable(v.object({ text: v.string() }))),
  recovered: v.optional(v.object({ text: v.string(), base: v.string() })),
})

/** @param first the text in the file before anything was typed */
export function openLedger(first: string): Ledger {
  // Which saves a file contains is main's to write: the window asks for content.
  const texts = [textWithoutSaves(first)]
  const newest = (text: string): number => texts.lastIndexOf(textWithoutSaves(text))
  const promised = { recorded: 0, saved: 0 }
  const acknowledged = { records: 0, saves: 0 }
  let shown: Shown = { text: first, base: undefined, isShort: false }
  /** what the next change is a change of */
  let last: string | undefined
  const calls = new Map<number, (answer: unknown) => void>()

  const add = (text: string): number => {
    const content = textWithoutSaves(text)
    if (texts.at(-1) !== content) texts.push(content)
    return texts.length - 1
  }

  const recorded = (text: string): ((answer: unknown) => void) => {
    const place = add(text)
    return (answer) => {
      if (v.parse(keptSchema, answer).kind !== 'recorded') return
      last = text
      acknowledged.records++
      promised.recorded = Math.max(promised.recorded, place)
    }
  }

  const asked = (channel: string, request: unknown): ((answer: unknown) => void) => {
    if (channel === 'beginWork') return recorded(v.parse(requests.beginWork, request).text)
    if (channel === 'recordWork') {
      const { change } = v.parse(requests.recordWork, request)
      const text = typeof change === 'string' ? change : last && applyLinePatch(last, change)
      // Main has to see by itself that it does not know what this is a change of.
      return text === undefined ? mustBegin : recorded(text)
    }
    if (channel === 'saveMatrix') {
      const { text } = v.parse(requests.saveMatrix, request)
      // It was recorded before; what was recorded since is newer than what this save puts into the file.
      const known = newest(text)
      const place = known < 0 ? add(text) : known
      return (answer) => {
        if (v.parse(keptSchema, answer).kind !== 'saved') return
        acknowledged.saves++
        promised.saved = Math.max(promised.saved, place)
      }
    }
    return (answer) => {
      const { document, recovered } = v.parse(contentSchema, answer)
      const text = recovered?.text ?? document?.text ?? ''
      const isShort = newest(text) < Math.max(promised.recorded, promised.saved)
      shown = { text, base: recovered?.base, isShort }
      last = undefined
    }
  }

  return {
    hear: (said) => {
      if (said.said === 'asked') calls.set(said.call, asked(said.channel, said.request))
      if (said.said !== 'answered') return
      calls.get(said.call)?.(said.answer)
      calls.delete(said.call)
    },
    placeOf: (text) => (text === undefined ? -1 : newest(text)),
    ...{ promised, acknowledged },
    shown: () => shown,
  }
}

function mustBegin(answer: unknown): void {
  if (v.parse(keptSchema, answer).kind === 'recorded') throw new Error('A change of nothing was recorded.')
}

/** How many cells on screen are other than a text has them. */
export function differences(cells: Cells, text: string): number {
  const parsed = parseMatrix(text)
  if (!parsed.ok) return Object.keys(cells).length
  const { matrix } = parsed.value
  const expected = new Map(
    matrix.rows
      .filter((row) => isResponsibility(row))
      .flatMap((row) => matrix.roles.map((role) => [`${row.id} ${role.id}`, cellName(matrix, row, role)])),
  )
  return Object.entries(cells).filter(([place, name]) => expected.get(place) !== name).length
}
