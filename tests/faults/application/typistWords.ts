/** How a page is broken. */
export type Breaking = 'crash' | 'hang' | 'memory'

/** What the typist is told. */
export type Order =
  | { readonly order: 'type'; readonly seed: number; readonly editsPerSave: number }
  | { readonly order: 'break'; readonly way: Breaking }
  /** with Ctrl */
  | { readonly order: 'press'; readonly key: string }
  | { readonly order: 'look' }

/** The accessible names of the cells on screen, by row and role. */
export type Cells = Readonly<Record<string, string>>

/** What the typist says. `at`: milliseconds of its own clock. */
export type Said =
  | { readonly said: 'asked'; readonly call: number; readonly channel: string; readonly request: unknown }
  | { readonly said: 'answered'; readonly call: number; readonly answer: unknown }
  /** a page shows its chart */
  | { readonly said: 'shown'; readonly cells: Cells; readonly at: number }
  /** an answer to `look` */
  | { readonly said: 'seen'; readonly cells: Cells; readonly at: number }
  /** the process of a page has ended */
  | { readonly said: 'gone'; readonly at: number }
