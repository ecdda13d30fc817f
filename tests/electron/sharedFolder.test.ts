import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { createDocuments } from '../../electron/documents.ts'
import type { FoundState } from '../../electron/foundState.ts'
import { makeOwnFolders, ownFoldersIn } from '../../electron/files/ownFolders.ts'
import { openStates } from '../../electron/files/states.ts'
import { openVersions } from '../../electron/files/versions.ts'
import { surroundings } from '../../electron/surroundings.ts'
import { apply } from '../../shared/commands/apply.ts'
import type { Matrix } from '../../shared/document/matrix.ts'
import { matrixIn } from '../../shared/document/parse.ts'
import { serialise } from '../../shared/document/serialise.ts'
import { mergeMatrices } from '../../shared/merge/mergeMatrices.ts'
import { matrixOf } from '../support/matrixOf.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'

const start = matrixOf('x | CIO | CTO\nBudget | A | R\nSecurity | R | A')

/** One computer with its own settings, and a copy of the chart's file that an engine keeps like the others'. */
async function computer() {
  const folder = temporaryFolder()
  const path = join(folder, 'chart.raci')
  const folders = ownFoldersIn(temporaryFolder())
  await makeOwnFolders(surroundings, folders)
  const versions = openVersions(surroundings, folders, Date.now)
  const restart = () => createDocuments(surroundings, versions, openStates(surroundings, folders, Date.now))
  let documents = restart()
  let handle = ''
  let shown: Matrix = start

  const text = () => readFileSync(path, 'utf8')
  const save = async (matrix: Matrix): Promise<void> => {
    shown = matrix
    const saved = await documents.save(handle, serialise(matrix))
    if (!saved.ok) throw new Error(saved.error.kind)
  }
  const open = async (): Promise<Matrix> => {
    const opened = await documents.open(path)
    if (!opened.ok) throw new Error(opened.error.kind)
    handle = opened.value.document.handle
    shown = matrixIn(opened.value.document.text) ?? start
    return shown
  }
  const look = async () => {
    const given = text()
    const sha256 = surroundings.sha256(new TextEncoder().encode(given))
    return documents.look(handle, { text: given, sha256 })
  }
  const accept = ({ base, matrix, sha256 }: FoundState): readonly string[] => {
    const merged = mergeMatrices(base ?? start, shown, matrix)
    documents.accept(handle, sha256, { known: serialise(merged.matrix), isAll: true })
    shown = merged.matrix
    return merged.conflicts.map(({ id }) => id)
  }
  return {
    ...{ text, save, open },
    receive: (given: string) => writeFileSync(path, given),
    rename: (row: number, name: string) => save(renamed(shown, row, name)),
    leave: () => {
      documents = restart()
    },
    look,
    /** What the window does with another state of its file, where nothing is unsaved. */
    takeIn: async (): Promise<readonly string[]> => {
      const found = await look()
      if (found === undefined) throw new Error('It does not open.')
      return accept(found)
    },
    accept,
    saveShown: () => save(shown),
    writeAgain: async () => {
      const found = await documents.look(handle, {
        text: text(),
        sha256: surroundings.sha256(new TextEncoder().encode(text())),
      })
      return found ? documents.writeAgain(handle, found) : false
    },
    versions: async () => {
      const listed = await versions.list({ documentId: start.id, path })
      const read = (listed.ok ? listed.value : []).map(({ id }) =>
        versions.read({ documentId: start.id, path }, id),
      )
      return (await Promise.all(read)).map((one) => (one.ok ? new TextDecoder().decode(one.value) : ''))
    },
  }
}

function renamed(matrix: Matrix, row: number, name: string): Matrix {
  const id = matrix.rows[row]?.id
  const done = id && apply(matrix, { type: 'renameRow', row: id, name })
  if (!done || !done.ok) throw new Error('It was not renamed.')
  return done.value
}

const namesIn = (text: string) => matrixIn(text)?.rows.map(({ name }) => name)

async function two() {
  const [ana, ben] = [await computer(), await computer()]
  for (const one of [ana, ben]) {
    one.receive(serialise(start))
    await one.open()
  }
  return { ana, ben }
}

/** Three saves of one place, one after the other. */
async function savedThrice(one: Awaited<ReturnType<typeof computer>>): Promise<[string, string, string]> {
  const texts: string[] = []
  for (const name of ['First', 'Second', 'Third']) {
    await one.rename(0, name)
    texts.push(one.text())
  }
  const [first = '', second = '', third = ''] = texts
  return [first, second, third]
}

describe('two computers whose files an engine keeps alike', () => {
  test('a saved edit is not taken back by a state from before it', async () => {
    const { ana, ben } = await two()
    await ana.rename(0, 'Ana’s')
    await ben.rename(1, 'Ben’s')
    ana.receive(ben.text())
    expect((await ana.look())?.judgement).toMatchObject({ kind: 'beside', isUncounted: false })
    expect(await ana.takeIn()).toEqual([])
    await ana.saveShown()
    expect(namesIn(ana.text())).toEqual(['Ana’s', 'Ben’s'])
    ben.receive(ana.text())
    expect((await ben.look())?.judgement.kind).toBe('newer')
  })

  test('both merge the same two states to the same bytes', async () => {
    const { ana, ben } = await two()
    await ana.rename(0, 'Ana’s')
    await ben.rename(1, 'Ben’s')
    const [hers, his] = [ana.text(), ben.text()]
    ana.receive(his)
    ben.receive(hers)
    for (const one of [ana, ben]) {
      await one.takeIn()
      await one.saveShown()
    }
    expect(ana.text()).toBe(ben.text())
    expect(namesIn(ana.text())).toEqual(['Ana’s', 'Ben’s'])
  })

  test('only what both changed since the state both knew is a conflict', async () => {
    const { ana, ben } = await two()
    await ana.rename(0, 'First')
    ben.receive(ana.text())
    await ben.takeIn()
    await ana.rename(0, 'Second')
    await ben.rename(1, 'Ben’s')
    ana.receive(ben.text())
    expect(await ana.takeIn()).toEqual([])
    await ana.saveShown()
    expect(namesIn(ana.text())).toEqual(['Second', 'Ben’s'])
  })

  test('what comes while another state is still being taken in is judged with that state known', async () => {
    const { ana, ben } = await two()
    const [first, second] = await savedThrice(ana)
    ben.receive(first)
    await ben.takeIn()
    ben.receive(second)
    expect(await ben.takeIn()).toEqual([])
  })

  test('a state is known once it is taken in, even if another was looked at before that', async () => {
    const { ana, ben } = await two()
    const [first, second, third] = await savedThrice(ana)
    ben.receive(first)
    const seen = await ben.look()
    ben.receive(second)
    await ben.look()
    ben.accept(seen!)
    ben.receive(third)
    expect(await ben.takeIn()).toEqual([])
  })

  test('a save that is refused uses up no count, so that each computer keeps one line in the file', async () => {
    const { ana, ben } = await two()
    await ana.rename(0, 'Ana’s')
    await ben.rename(1, 'Ben’s')
    ana.receive(ben.text())
    await expect(ana.rename(0, 'Hers')).rejects.toThrow('changed-on-disk')
    await ana.takeIn()
    await ana.rename(0, 'Hers again')
    expect(matrixIn(ana.text())?.saves?.size).toBe(2)
  })

  test('an engine’s echo is older, and ours is written again', async () => {
    const { ana } = await two()
    const before = ana.text()
    await ana.rename(0, 'Ana’s')
    const after = ana.text()
    ana.receive(before)
    expect((await ana.look())?.judgement.kind).toBe('older')
    expect(await ana.writeAgain()).toBe(true)
    expect(ana.text()).toBe(after)
  })

  test('what was saved here and is not in the file when it is opened again is not lost', async () => {
    const { ana, ben } = await two()
    await ana.rename(0, 'Ana’s')
    await ben.rename(1, 'Ben’s')
    ana.leave()
    ana.receive(ben.text())
    expect((await ana.open()).rows[0]?.name).toBe('Ana’s')
    expect((await ana.look())?.judgement.kind).toBe('beside')
    await ana.takeIn()
    await ana.saveShown()
    expect(namesIn(ana.text())).toEqual(['Ana’s', 'Ben’s'])
  })

  test('a chart that a text editor changed while nobody had it open opens as it is', async () => {
    const { ana } = await two()
    await ana.rename(0, 'Ana’s')
    ana.leave()
    ana.receive(ana.text().replace('Security', 'By hand'))
    expect((await ana.open()).rows.map(({ name }) => name)).toEqual(['Ana’s', 'By hand'])
  })

  test('an older Remit that keeps the lines and writes over ours is merged', async () => {
    const { ana, ben } = await two()
    await ana.rename(0, 'Ana’s')
    ben.receive(ana.text())
    await ben.takeIn()
    const byOld = ben.text().replace('Security', 'By an old one')
    await ana.rename(0, 'Ana’s again')
    ana.receive(byOld)
    expect((await ana.look())?.judgement).toMatchObject({ kind: 'beside', isUncounted: true })
    expect(await ana.takeIn()).toEqual([])
    await ana.saveShown()
    expect(namesIn(ana.text())).toEqual(['Ana’s again', 'By an old one'])
    ben.receive(ana.text())
    expect((await ben.look())?.judgement.kind).toBe('newer')
  })

  test('what was on screen as saved is a version once something takes its place', async () => {
    const { ana, ben } = await two()
    await ana.rename(0, 'Ana’s')
    const hers = ana.text()
    await ben.rename(0, 'Ben’s')
    ana.receive(ben.text())
    await ana.takeIn()
    await ana.saveShown()
    expect(await ana.versions()).toContain(hers)
  })
})
