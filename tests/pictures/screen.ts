import type { RemitApp } from '../support/remitApp.ts'

/** One screen or dialog to take pictures of. */
export interface Screen {
  /** the name of its files, and what `npm run pictures -- NAME` looks for */
  readonly name: string
  /** brings it up; answers the window it is in, where that is another one */
  readonly show: (app: RemitApp) => Promise<RemitApp | void>
  /** where README or a guide shows it, in docs/ */
  readonly guide?: string
}

/** Screens that follow one another in one window: each goes on where the one before has left off. */
export interface Tour {
  readonly name: string
  readonly start: () => Promise<RemitApp>
  readonly screens: readonly Screen[]
}
