/*
 * One save, for limits that only a process of its own can have: `node saveOnce.js FILE [files]`. With `files` it opens
 * files until the system refuses, saves, closes them and saves again. Prints the answers as JSON.
 */
import { closeSync, openSync } from 'node:fs'
import { surroundings } from '../../../electron/surroundings.ts'
import { saveFile } from '../../../shared/files/saveFile.ts'

const [path = '', what] = process.argv.slice(2)
const bytes = new TextEncoder().encode('n'.repeat(30_000))

const open = what === 'files' ? openAll() : []
const first = await saveFile(surroundings, path, bytes, { kind: 'anything' })
for (const file of open) closeSync(file)
const second = what === 'files' ? await saveFile(surroundings, path, bytes, { kind: 'anything' }) : first
process.stdout.write(JSON.stringify([first, second]))

function openAll(): number[] {
  const files: number[] = []
  for (;;) {
    try {
      files.push(openSync('/dev/null', 'r'))
    } catch {
      return files
    }
  }
}
