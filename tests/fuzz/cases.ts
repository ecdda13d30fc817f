import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import type { Done } from './job.ts'
import { formats, type Format } from './judge.ts'
import type { Input } from './mutate.ts'

const folder = join(import.meta.dirname, 'cases')

/** The smallest input found for a kind of refusal. */
export interface KeptCase extends Input {
  readonly format: Format
  /** what `shapeOf` says of its refusal */
  readonly shape: string
}

/** All inputs that are kept. Their files are named `SHAPE~.EXTENSION~`, so that no program takes them for what they are not. */
export function keptCases(): readonly KeptCase[] {
  return formats.flatMap((format) =>
    readdirSync(join(folder, format))
      .filter((file) => file.endsWith('~'))
      .map((file) => {
        const [shape = '', extension = ''] = file.split('~')
        return {
          format,
          shape,
          name: `case${extension}`,
          bytes: new Uint8Array(readFileSync(join(folder, format, file))),
        }
      }),
  )
}

/** Keeps inputs of kinds that were not known, when `REMIT_KEEP=1` says so. */
export function keepCases(format: Format, fresh: Done['fresh']): void {
  if (fresh.length === 0) return
  const isKept = process.env['REMIT_KEEP'] === '1'
  const names = fresh.map(({ shape }) => `    ${shape}`).join('\n')
  const what = isKept ? 'kept' : 'not kept yet; REMIT_KEEP=1 with the same REMIT_SEED keeps them'
  console.log(`  New kinds of refusal of ${format}, ${what}:\n${names}\n`)
  if (!isKept) return
  mkdirSync(join(folder, format), { recursive: true })
  for (const { shape, name, base64 } of fresh)
    writeFileSync(join(folder, format, `${shape}~${extname(name)}~`), Buffer.from(base64, 'base64'))
}
