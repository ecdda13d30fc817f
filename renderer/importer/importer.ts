import * as v from 'valibot'
import { importJobSchema, type ImporterAnswer } from '../../shared/bridge/importing.ts'
import { createImportReader } from './importReader.ts'

/*
 * The page of the hidden window that reads files from elsewhere. It has nothing but its own origin, where main hands out the
 * file and the jobs and takes the answers; whatever a file does to it, it can only answer.
 */

const read = createImportReader()

async function serve(): Promise<never> {
  const content = new Uint8Array(await (await fetch('/import/content')).arrayBuffer())
  for (;;) {
    const job = v.parse(importJobSchema, await (await fetch('/import/job')).json())
    const answer: ImporterAnswer = read(content, job)
    await fetch('/import/answer', { method: 'POST', body: JSON.stringify(answer) })
  }
}

void serve()
