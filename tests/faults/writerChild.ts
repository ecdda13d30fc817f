import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'

/** What a writer has said so far. */
export interface Said {
  /** revisions: in the file and recovered at its start, then the last in its journal and the last saved */
  started: { readonly file: number; readonly recovered: number; readonly litter: number } | undefined
  recorded: number
  saved: number
}

export interface Writer {
  readonly process: ChildProcess
  readonly said: Said
  /** Resolves when it has said where it starts from; fails when it ends before. */
  readonly started: Promise<void>
  readonly ended: Promise<unknown>
  readonly errors: () => string
}

/** Starts `children/writer.ts`, bundled at `program`. */
export function startWriter(program: string, folder: string, mode: string): Writer {
  const child = spawn(process.execPath, [program, folder, mode], { stdio: ['ignore', 'pipe', 'pipe'] })
  const said: Said = { started: undefined, recorded: -1, saved: -1 }
  let errors = ''
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()))
  const ended = once(child, 'close')
  const started = new Promise<void>((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      listen(said, line)
      if (said.started) resolve()
    })
    void ended.then(() => reject(new Error(`The writer ended before it started: ${errors}`)))
  })
  return { process: child, said, started, ended, errors: () => errors }
}

function listen(said: Said, line: string): void {
  const [word, first = '', ...rest] = line.split(' ')
  if (word === 'j') said.recorded = Number(first)
  if (word === 's') said.saved = Number(first)
  const [recovered = -1, ...litter] = rest.map(Number)
  if (word === 'start')
    said.started = { file: Number(first), recovered, litter: litter.reduce((sum, count) => sum + count, 0) }
}
