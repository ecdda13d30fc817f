import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createDocuments } from '../../electron/documents.ts'
import { makeOwnFolders, ownFoldersIn } from '../../electron/files/ownFolders.ts'
import { inOrder } from '../../electron/files/queue.ts'
import { openStates } from '../../electron/files/states.ts'
import { surroundings } from '../../electron/surroundings.ts'
import { newsOf } from '../../electron/watching.ts'
import { contentMark } from '../../shared/document/contentMark.ts'
import { matrixIn } from '../../shared/document/parse.ts'
import { withSaves } from '../../shared/document/saves.ts'
import { serialise } from '../../shared/document/serialise.ts'
import { markedText } from '../../shared/merge/markedText.ts'
import { matrixOf } from '../support/matrixOf.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'

/** A chart that was opened in a window and saved by it once. */
async function savedChart(
  first = serialise(matrixOf('x | CIO\nBudget | A')),
  second = serialise(matrixOf('x | CIO\nBudget | R')),
) {
  const path = join(temporaryFolder(), 'chart.raci')
  const own = ownFoldersIn(temporaryFolder())
  await makeOwnFolders(surroundings, own)
  writeFileSync(path, first)
  const documents = createDocuments(surroundings, undefined, openStates(surroundings, own, Date.now))
  const opened = await documents.open(path)
  if (!opened.ok) throw new Error(opened.error.kind)
  const { handle } = opened.value.document
  await documents.save(handle, second)
  return { path, documents, handle }
}

test('a side of a merge that git left, with lines of saves that git has merged, is not taken for newer than ours', async () => {
  const { path, documents, handle } = await savedChart()
  // Theirs has the row as it was before, and yet our line of saves, with one of its own beside it.
  const saved = readFileSync(path, 'utf8').replace(
    /(\n {2}"saves": \{\n)/,
    '$1    "aaaa": "7 0123456789ab",\n',
  )
  const line = saved.split('\n').find((one) => one.includes('"cio": "R"')) ?? ''
  const theirs = line.replace('"R"', '"A"')
  const marked = saved.replace(line, `<<<<<<< HEAD\n${line}\n=======\n${theirs}\n>>>>>>> theirs`)
  writeFileSync(path, marked)
  const cause = { kind: 'conflict-marks', line: 1 } as const
  const news = await newsOf({ around: surroundings, documents, send: () => undefined }, handle, {
    kind: 'unreadable',
    error: { kind: 'unreadable', path, cause },
  })
  expect(news).toMatchObject({ kind: 'changed', standing: 'beside', base: null, isMarked: true })
  // Taken in, those lines would be claimed by our next save.
  expect(news).toHaveProperty('text', expect.not.stringContaining('aaaa'))
})

test('a clash that others have committed is not taken in by half: its ours is none of this window', async () => {
  const { path, documents, handle } = await savedChart()
  const saved = readFileSync(path, 'utf8')
  const side = (id: string, letter: string): string =>
    saved
      .replace(/(\n {2}"saves": \{\n)/, `$1    "${id}": "7 0123456789ab",\n`)
      .replace('"cio": "R"', `"cio": "${letter}"`)
  const told = async (ours: string, theirs: string) => {
    writeFileSync(path, markedText(ours, saved, theirs))
    const cause = { kind: 'conflict-marks', line: 1 } as const
    return newsOf({ around: surroundings, documents, send: () => undefined }, handle, {
      kind: 'unreadable',
      error: { kind: 'unreadable', path, cause },
    })
  }
  expect(await told(side('aaaa', 'C'), side('bbbb', 'I'))).toMatchObject({ kind: 'unreadable' })
  expect(await told(saved, side('bbbb', 'I'))).toMatchObject({ kind: 'changed', isMarked: true })
})

test('a side that git has put together is not kept as the state it says it is', async () => {
  const path = join(temporaryFolder(), 'chart.raci')
  const own = ownFoldersIn(temporaryFolder())
  await makeOwnFolders(surroundings, own)
  writeFileSync(path, serialise(matrixOf('x | CIO\nBudget | A\nHiring | R')))
  const states = openStates(surroundings, own, Date.now)
  const documents = createDocuments(surroundings, undefined, states)
  const opened = await documents.open(path)
  if (!opened.ok) throw new Error(opened.error.kind)
  const { handle } = opened.value.document
  const matrix = matrixIn(opened.value.document.text)
  if (matrix === undefined) throw new Error('It does not open.')
  // Its content is ours in one row and theirs in another; its line of saves is theirs.
  const theirs = serialise(withSaves(matrix, new Map([['theirs', { count: 1, mark: '0123456789ab' }]])))
  const sha256 = 'of the file'
  for (const isSide of [true, false]) {
    await documents.look(handle, { text: theirs, sha256, isSide })
    documents.accept(handle, sha256)
    await inOrder(path, () => Promise.resolve())
    const { kept } = await states.known(matrix.id)
    expect(kept.some(({ saves }) => saves.has('theirs'))).toBe(!isSide)
  }
})

test('a side with lines of ours that git put into it is taken for what it was saved as', async () => {
  const chart = (budget: string, hiring: string, sales: string) =>
    serialise(matrixOf(`x | CIO\nBudget | ${budget}\nHiring | ${hiring}\nSales | ${sales}`))
  const { path, documents, handle } = await savedChart(chart('A', 'A', 'A'), chart('C', 'A', 'C'))
  const whole = matrixIn(chart('A', 'I', 'I'))
  const mixed = matrixIn(chart('C', 'I', 'I'))
  if (!whole || !mixed) throw new Error('It does not open.')
  const saves = new Map([['aaaa', { count: 1, mark: contentMark(whole, surroundings.sha256) }]])
  const theirs = serialise(withSaves(mixed, saves))
  writeFileSync(path, markedText(readFileSync(path, 'utf8'), chart('A', 'A', 'A'), theirs))
  const cause = { kind: 'conflict-marks', line: 1 } as const
  const news = await newsOf({ around: surroundings, documents, send: () => undefined }, handle, {
    kind: 'unreadable',
    error: { kind: 'unreadable', path, cause },
  })
  expect(news).toMatchObject({ standing: 'beside', isMarked: true, text: serialise(withSaves(whole, saves)) })
})
