import type { Matrix } from '../../../shared/document/matrix.ts'
import { textAt, type Place } from './place.ts'

interface Edit {
  /** what stood there on the screen of who wrote this */
  readonly over: string
  /** whether somebody who had seen it has replaced it, or chosen another */
  isReplaced: boolean
}

/**
 * Every text that was written, by its place. Each is written once only, so that one can tell where a text comes from: a text
 * that was replaced by somebody who had seen it is not missed, any other is.
 */
export class Edits {
  private readonly places = new Map<Place, Map<string, Edit>>()
  count = 0

  write(place: Place, text: string, over: string): void {
    this.count++
    const edits = this.at(place)
    const before = edits.get(over)
    if (before) before.isReplaced = true
    edits.set(text, { over, isReplaced: false })
  }

  /** Somebody was shown both texts and has chosen. */
  choose(place: Place, chosen: string, other: string): void {
    const before = this.at(place).get(other)
    if (before && other !== chosen) before.isReplaced = true
  }

  /** What was written and not replaced, and is not in this chart. */
  missing(matrix: Matrix): readonly (readonly [Place, text: string])[] {
    return [...this.places.keys()].flatMap((place) =>
      this.live(place).flatMap((text) => (text === textAt(matrix, place) ? [] : [[place, text] as const])),
    )
  }

  /** Whether nobody need be asked: one of the two was written by somebody who had the other on screen. */
  isFollowed(place: Place, one: string, other: string): boolean {
    return this.isBefore(place, one, other) || this.isBefore(place, other, one)
  }

  /** The texts that nobody has replaced who had seen them. */
  private live(place: Place): readonly string[] {
    return [...this.at(place)].flatMap(([text, { isReplaced }]) => (isReplaced ? [] : [text]))
  }

  private isBefore(place: Place, earlier: string, later: string): boolean {
    const edits = this.at(place)
    for (let text: string | undefined = later; text !== undefined; text = edits.get(text)?.over)
      if (text === earlier) return true
    return false
  }

  private at(place: Place): Map<string, Edit> {
    const edits = this.places.get(place) ?? new Map<string, Edit>()
    this.places.set(place, edits)
    return edits
  }
}
