/** One-line messages to the person at the terminal. */

import { stopChildren } from './children.mjs'

let output = process.stdout

/** From now on every message goes to standard error, so that standard output stays a program's own. */
export function sayOnStandardError() {
  output = process.stderr
}

export function say(sentence) {
  output.write(`${sentence}\n`)
}

/** A failure somebody can act on: its message is the whole story, no stack trace is shown. */
export class SetupProblem extends Error {}

/**
 * Runs a script's main function, which may answer an exit code, and ends with all children. A SetupProblem is one
 * sentence, a bug its stack.
 */
export async function runScript(main) {
  let code = 1
  try {
    code = (await main()) ?? 0
  } catch (error) {
    process.stderr.write(`${error instanceof SetupProblem ? error.message : error.stack}\n`)
  }
  await stopChildren()
  process.exit(code)
}
