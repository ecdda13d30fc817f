import { expect, test } from 'vitest'
import { createRecentsLook } from '../../electron/lookForRecents.ts'
import { listRecents, pinRecent, rememberRecent } from '../../electron/recentFiles.ts'
import { openSettings } from '../../electron/settings.ts'
import { surroundings } from '../../electron/surroundings.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'

const covered = { decided: 1, responsibilities: 2 }

async function settingsWith(...paths: readonly string[]) {
  const settings = await openSettings(surroundings, temporaryFolder())
  for (const path of paths.toReversed()) rememberRecent(settings, path, covered)
  return settings
}

/** A disk that answers of each path: there, missing, or never. */
function diskOf(answers: Readonly<Record<string, 'there' | 'missing' | 'never'>>) {
  const asked: string[] = []
  const stat = (path: string): Promise<never> => {
    asked.push(path)
    const answer = answers[path] ?? 'there'
    if (answer === 'never') return new Promise(() => {})
    // Only whether it answers at all is looked at.
    return answer === 'there'
      ? Promise.resolve(undefined as never)
      : Promise.reject(Object.assign(new Error(), { code: 'ENOENT' }))
  }
  return { stat, asked }
}

test('files that are gone are told from those that are there', async () => {
  const settings = await settingsWith('/a.raci', '/b.raci', '/c.raci')
  const [, gone] = listRecents(settings)
  const look = createRecentsLook(diskOf({ '/b.raci': 'missing' }))
  expect(await look(settings)).toEqual({ missing: [gone?.id], outOfReach: [] })
})

test('a drive that never answers ends the round, and is asked no more while it hangs', async () => {
  const settings = await settingsWith('/gone.raci', '/dead/one.raci', '/dead/two.raci')
  const disk = diskOf({ '/gone.raci': 'missing', '/dead/one.raci': 'never', '/dead/two.raci': 'never' })
  const look = createRecentsLook(disk, 10)
  const [gone, dead] = listRecents(settings)
  expect(await look(settings)).toEqual({ missing: [gone?.id], outOfReach: [dead?.id] })
  expect(await look(settings)).toEqual({ missing: [], outOfReach: [dead?.id] })
  expect(disk.asked).toEqual(['/gone.raci', '/dead/one.raci'])
})

test('a pinned file stays first and on the list, whatever is opened after it', async () => {
  const settings = await settingsWith('/first.raci')
  pinRecent(settings, '/first.raci', true)
  for (let at = 0; at < 250; at++) rememberRecent(settings, `/${at}.raci`, covered)
  const listed = listRecents(settings)
  expect(listed).toHaveLength(200)
  expect(listed.slice(0, 2).map(({ name, isPinned }) => [name, isPinned])).toEqual([
    ['first.raci', true],
    ['249.raci', false],
  ])
  rememberRecent(settings, '/first.raci', covered)
  expect(listRecents(settings)[0]?.isPinned).toBe(true)
})
