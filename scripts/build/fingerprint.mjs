/** Tells whether what a step made still belongs to the sources it was made from. */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { inProject } from '../setup/paths.mjs'

/** The hash of all files in these files and folders (their names and contents); missing ones count as empty. */
export function fingerprintOf(places) {
  const hash = createHash('sha256')
  for (const place of places) {
    for (const file of filesIn(place))
      hash
        .update(`${file}\0`)
        .update(readFileSync(inProject(file)))
        .update('\0')
  }
  return hash.digest('hex')
}

/** Runs `make` unless the stamp says it was made from the same sources; answers whether it ran. */
export async function makeIfChanged(stampFile, fingerprint, make) {
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === fingerprint) return false
  rmSync(stampFile, { force: true })
  await make()
  mkdirSync(dirname(stampFile), { recursive: true })
  writeFileSync(stampFile, fingerprint)
  return true
}

function filesIn(place) {
  if (!existsSync(inProject(place))) return []
  if (statSync(inProject(place)).isFile()) return [place]
  return readdirSync(inProject(place))
    .sort()
    .flatMap((name) => (name === 'node_modules' ? [] : filesIn(join(place, name))))
}
