import { mkdtempSync, rmSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { join } from 'node:path'
import { inProject } from '../scripts/setup/paths.mjs'
import { largeMatrix } from './matrix.mjs'

/**
 * How quick the analysis is on 10,000 rows and 50 roles, beside one plain pass that counts the letters of the same cells
 * in the same process.
 *
 * @returns {Promise<{ count: number[], full: number[], edit: number[], rename: number[] }>} milliseconds, several times each
 */
export async function analysisTimes() {
  const { parseMatrix, apply, analyse } = await bundled()
  const parsed = parseMatrix(largeMatrix())
  if (!parsed.ok) throw new Error('The bench matrix does not parse')
  const { matrix } = parsed.value
  const row = matrix.rows[4_000].id
  const letter = { type: 'toggleLetter', cells: [{ row, role: 'r0' }], letter: 'A' }
  const edited = apply(matrix, letter).value
  const renamed = apply(matrix, { type: 'renameRow', row, name: 'Another name' }).value

  const count = time(() => countLetters(matrix))
  const full = time(() => analyse(matrix))
  const before = analyse(matrix)
  const edit = time(() => analyse(edited, before))
  const rename = time(() => analyse(renamed, before))
  return { count, full, edit, rename }
}

function countLetters({ rows }) {
  const counts = new Map()
  for (const row of rows) {
    if (row.kind === 'section') continue
    for (const { letters } of row.cells.values()) {
      for (const letter of letters) counts.set(letter, (counts.get(letter) ?? 0) + 1)
    }
  }
  return counts
}

function time(run) {
  for (let warm = 0; warm < 10; warm++) run()
  return Array.from({ length: 31 }, () => {
    const start = performance.now()
    run()
    return performance.now() - start
  })
}

/** The shared code as one script, built as the app's is. */
async function bundled() {
  const { build } = await import('vite')
  const outDir = mkdtempSync(join(inProject('out'), 'bench-'))
  try {
    await build({
      configFile: false,
      logLevel: 'error',
      ssr: { noExternal: true },
      build: { ssr: inProject('bench', 'analysis.entry.ts'), outDir, target: 'node20' },
    })
    return await import(pathToFileURL(join(outDir, 'analysis.entry.js')).href)
  } finally {
    rmSync(outDir, { recursive: true, force: true })
  }
}
