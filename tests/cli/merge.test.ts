import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { build } from 'vite'
import { beforeAll, describe, expect, test } from 'vitest'
import { run } from '../../cli/run.ts'
import { apply } from '../../shared/commands/apply.ts'
import type { Command } from '../../shared/commands/command.ts'
import { asLetterKey, asRoleId, asRowId } from '../../shared/document/ids.ts'
import type { Matrix } from '../../shared/document/matrix.ts'
import { parseMatrix } from '../../shared/document/parse.ts'
import { serialise } from '../../shared/document/serialise.ts'
import { conflictedSides } from '../../shared/merge/conflictedSides.ts'
import { markedText } from '../../shared/merge/markedText.ts'
import { lettersOf, matrixOf } from '../support/matrixOf.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'

const chart = matrixOf(`
              | CIO | CTO
    # Run
    Budget    | A/R | C
    Security  | A   | R
    # Win
    Analytics | C   | A/R`)

const vision = asRowId('budget')
const letters = (row: string, role: string, keys: string): Command => ({
  type: 'setLetters',
  cells: [{ row: asRowId(row), role: asRoleId(role) }],
  letters: [...keys].map(asLetterKey),
})

function after(matrix: Matrix, ...commands: readonly Command[]): Matrix {
  return commands.reduce((now, command) => {
    const applied = apply(now, command)
    if (!applied.ok) throw new Error(applied.error.kind)
    return applied.value
  }, matrix)
}

function read(file: string): Matrix {
  const parsed = parseMatrix(readFileSync(file, 'utf8'))
  if (!parsed.ok) throw new Error(parsed.error.kind)
  return parsed.value.matrix
}

/** A folder with three files, named as git names its copies. */
function files(texts: { base: string; ours: string; theirs: string }) {
  const folder = temporaryFolder()
  const path = (name: string) => join(folder, `.merge_file_${name}`)
  for (const [name, text] of Object.entries(texts)) writeFileSync(path(name), text)
  return { base: path('base'), ours: path('ours'), theirs: path('theirs'), out: join(folder, 'out.raci') }
}

describe('remit merge', () => {
  test('writes both sides’ changes and says nothing when there is nothing to choose', async () => {
    const { base, ours, theirs } = files({
      base: serialise(chart),
      ours: serialise(after(chart, letters('budget', 'cto', 'I'))),
      theirs: serialise(
        after(chart, letters('analytics', 'cio', 'I'), { type: 'renameRow', row: vision, name: 'Money' }),
      ),
    })
    expect(await run(['merge', base, ours, theirs, '--out', ours])).toEqual({ code: 0, notes: [] })
    expect(lettersOf(read(ours))).toEqual({
      ...{ run: '#', budget: 'R/A | I', security: 'A | R', win: '#', analytics: 'I | R/A' },
    })
    expect(read(ours).rows[1]?.name).toBe('Money')
  })

  test('lists conflicts in words, writes ours there and exits with 1', async () => {
    const { base, ours, theirs, out } = files({
      base: serialise(chart),
      ours: serialise(
        after(chart, letters('budget', 'cto', 'I'), { type: 'removeRows', rows: [asRowId('security')] }),
      ),
      theirs: serialise(after(chart, letters('budget', 'cto', 'R'), letters('security', 'cio', 'RA'))),
    })
    const { code, out: words, notes } = await run(['merge', base, ours, theirs, '--out', out])
    expect(code).toBe(1)
    expect(words?.split('\n')).toEqual([
      'CTO: C → I (ours), R (theirs) on Budget',
      'The responsibility Security: removed (ours), changed (theirs)',
      '',
    ])
    expect(notes?.[0]).toMatch(/^2 conflicts\. The outcome holds ours there/)
    expect(lettersOf(read(out))).toMatchObject({ budget: 'R/A | I', security: 'R/A | R' })
  })

  test('with marks a conflict leaves both sides and what they come from, whole, and nothing is settled', async () => {
    const [ours, theirs] = [
      after(chart, letters('budget', 'cto', 'I'), letters('analytics', 'cio', 'I')),
      after(chart, letters('budget', 'cto', 'R'), { type: 'removeRows', rows: [asRowId('security')] }),
    ]
    const paths = files({ base: serialise(chart), ours: serialise(ours), theirs: serialise(theirs) })
    const { code, notes } = await run([
      ...['merge', paths.base, paths.ours, paths.theirs, '--out', paths.out, '--marks'],
    ])
    expect(code).toBe(1)
    expect(notes).toEqual(['1 conflict. The outcome holds both sides; open it in Remit, choose, and save.'])
    const sides = conflictedSides(readFileSync(paths.out, 'utf8'))
    expect(sides).toEqual({ ours, base: chart, theirs })
  })

  test('with marks a merge without conflicts is the chart', async () => {
    const ours = serialise(after(chart, letters('budget', 'cto', 'I')))
    const { base, theirs, out, ...paths } = files({ base: serialise(chart), ours, theirs: serialise(chart) })
    expect(await run(['merge', base, paths.ours, theirs, '--out', out, '--marks'])).toMatchObject({ code: 0 })
    expect(readFileSync(out, 'utf8')).toBe(ours)
  })

  test('a base that git could not merge itself stands for what its sides come from', async () => {
    const [ours, theirs] = [
      serialise(after(chart, letters('budget', 'cto', 'I'))),
      serialise(after(chart, letters('analytics', 'cio', 'I'))),
    ]
    const inTurn = after(chart, letters('security', 'cto', 'I'))
    const base = markedText(
      serialise(inTurn),
      serialise(chart),
      serialise(after(chart, letters('security', 'cto', 'A'))),
    )
    const paths = files({ base, ours, theirs })
    const args = ['merge', paths.base, paths.ours, paths.theirs, '--out', paths.out]
    expect(await run(args)).toEqual({ code: 0, notes: [] })
    expect(lettersOf(read(paths.out))).toMatchObject({ budget: 'R/A | I', analytics: 'I | R/A' })
  })

  test('an empty base stands for nothing in common', async () => {
    const text = serialise(chart)
    const { base, ours, theirs, out } = files({ base: '', ours: text, theirs: text })
    expect(await run(['merge', base, ours, theirs, '--out', out])).toEqual({ code: 0, notes: [] })
    expect(readFileSync(out, 'utf8')).toBe(text)
  })

  test('remarks on rows of the same name that both sides added', async () => {
    const add = (id: string): Command => ({
      type: 'addResponsibility',
      id: asRowId(id),
      name: 'Hiring',
      at: 1,
    })
    const { base, ours, theirs, out } = files({
      base: serialise(chart),
      ours: serialise(after(chart, add('o'))),
      theirs: serialise(after(chart, add('t'))),
    })
    const { code, notes } = await run(['merge', base, ours, theirs, '--out', out])
    expect(code).toBe(0)
    expect(notes).toEqual(['Both sides added a row named Hiring; both are kept. Is it one row?'])
    expect(
      read(out)
        .rows.map(({ id }) => id)
        .slice(0, 4),
    ).toEqual(['run', 'o', 't', 'budget'])
  })

  const marked = `{\n<<<<<<< HEAD\n  "title": "a"\n=======\n  "title": "b"\n>>>>>>> other\n}\n`

  test.each([
    ['a file with the marks of git', marked, /Line 2: git could not merge the file/],
    ['a file that is not JSON', '{', /cannot be opened\. Line 1/],
    ['an empty side', '', /The file is empty/],
    ['another JSON', '{}', /not a Remit chart/],
  ])('%s is refused in one line with exit code 2, and nothing is written', async (_what, text, words) => {
    const good = serialise(chart)
    const { base, ours, theirs, out } = files({ base: good, ours: good, theirs: text })
    const { code, notes } = await run(['merge', base, ours, theirs, '--out', out])
    expect(code).toBe(2)
    expect(notes).toHaveLength(1)
    expect(notes?.[0]).toMatch(words)
    expect(existsSync(out)).toBe(false)
  })

  test.each([
    [['merge', 'a', 'b', 'c'], /Name the file to write/],
    [['merge', 'a', 'b', '--out', 'x'], /Usage: remit merge BASE OURS THEIRS --out OUT/],
    [['merge', 'a', 'b', 'c', '--out', 'x'], /a is not there/],
  ])('%j is refused with exit code 2', async (args, words) => {
    const { code, notes } = await run(args)
    expect(code).toBe(2)
    expect(notes?.[0]).toMatch(words)
  })
})

describe('as the merge driver of git', () => {
  let remit = ''
  beforeAll(async () => {
    const outDir = temporaryFolder()
    const configFile = resolve(import.meta.dirname, '../../scripts/build/cli.vite.config.ts')
    await build({ configFile, logLevel: 'silent', build: { outDir, sourcemap: false } })
    remit = join(outDir, 'remit.js')
  })

  /** A repository with a chart on two branches, and the driver set up as docs/merge.md says. */
  function repository(ours: Matrix, theirs: Matrix) {
    const folder = temporaryFolder()
    const file = join(folder, 'chart.raci')
    const git = (...args: string[]) => execFileSync('git', ['-C', folder, ...args], { encoding: 'utf8' })
    const commit = (matrix: Matrix) => {
      writeFileSync(file, serialise(matrix))
      git('add', '.')
      git('commit', '-qm', 'Chart')
    }
    git('init', '-q', '-b', 'main')
    git('config', 'user.name', 'Test')
    git('config', 'user.email', 'test@example.org')
    git('config', 'core.hooksPath', '/dev/null')
    git('config', 'merge.remit.name', 'Remit')
    git('config', 'merge.remit.driver', `'${process.execPath}' '${remit}' merge %O %A %B --out %A --marks`)
    writeFileSync(join(folder, '.gitattributes'), '*.raci merge=remit\n')
    commit(chart)
    git('checkout', '-qb', 'theirs')
    commit(theirs)
    git('checkout', '-q', 'main')
    commit(ours)
    const merged = spawnSync('git', ['-C', folder, 'merge', '--no-edit', 'theirs'], { encoding: 'utf8' })
    return { file, merged, status: git('status', '--porcelain') }
  }

  test('changes next to each other, which git alone cannot merge, are merged', () => {
    const { file, merged, status } = repository(
      after(chart, letters('budget', 'cto', 'I')),
      after(chart, letters('budget', 'cio', 'A'), letters('security', 'cio', 'C')),
    )
    expect(merged.status).toBe(0)
    expect(status).toBe('')
    expect(lettersOf(read(file))).toMatchObject({ budget: 'A | I', security: 'C | R' })
  })

  test('a conflict is told, stays to be settled, and leaves both sides in the file', () => {
    const ours = after(chart, letters('budget', 'cto', 'I'))
    const theirs = after(chart, letters('budget', 'cto', 'R'), letters('security', 'cto', 'I'))
    const { file, merged, status } = repository(ours, theirs)
    expect(merged.status).toBe(1)
    expect(merged.stdout).toContain('CTO: C → I (ours), R (theirs) on Budget')
    expect(merged.stdout).toContain('chart.raci')
    expect(status).toBe('UU chart.raci\n')
    expect(conflictedSides(readFileSync(file, 'utf8'))).toEqual({ ours, base: chart, theirs })
  })
})
