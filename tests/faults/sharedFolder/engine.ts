import type { Folder } from './folder.ts'
import type { Timetable } from './timetable.ts'

/** Keeps the folders of several computers alike. */
export interface Engine {
  readonly words: string
  /** A computer without a connection is told nothing and tells nothing until it has one again. */
  readonly setOnline: (computer: number, isOnline: boolean) => void
}

export interface EngineOptions {
  readonly timetable: Timetable
  readonly random: () => number
  readonly folders: readonly Folder[]
  /** the longest time until a change is noticed, and until it arrives; both differ each time */
  readonly slowness: number
}

/** The name of a copy that an engine puts beside a file. */
export function copyName(name: string, mark: string): string {
  return name.replace(/(?=\.raci$)/, `.sync-conflict-${mark}`)
}
