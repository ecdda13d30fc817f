/** What a command leaves behind: its exit code and what it printed. */
export interface Outcome {
  readonly code: 0 | 1 | 2
  readonly out?: string
  /** for standard error, one line each */
  readonly notes?: readonly string[]
}

/** The outcome of a command that could not be carried out: exit code 2 and what to do, nothing written. */
export function failure(note: string): Outcome {
  return { code: 2, notes: [note] }
}
