import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { listRecents, recentPath, rememberRecent } from '../../electron/recentFiles.ts'
import { openSettings } from '../../electron/settings.ts'
import { surroundings } from '../../electron/surroundings.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'

const half = { decided: 1, responsibilities: 2 }

test('what was changed is there at the next start', async () => {
  const folder = temporaryFolder()
  const settings = await openSettings(surroundings, folder)
  settings.update({ theme: 'dark' })
  await settings.settled()
  expect((await openSettings(surroundings, folder)).current().theme).toBe('dark')
})

test.each(['', '{', '[]', '{"theme": "neon"}', '{"recents": [1]}'])(
  'settings that read %j count as none',
  async (text) => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'settings.json'), text)
    expect((await openSettings(surroundings, folder)).current()).toEqual({
      ...{ theme: 'system', autosaves: true, reducesMotion: false },
      bounds: null,
      ...{ recents: [], savedHere: [] },
      layouts: [],
      exports: {
        ...{ last: null, choices: {}, letterhead: { line: '', logo: '' } },
        pack: ['pdf', 'docx', 'pptx', 'xlsx', 'minutes'],
      },
    })
  },
)

test('what a crash left beside the settings goes at the next start', async () => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, `.settings.json.${surroundings.tempTag}.${'a'.repeat(32)}.tmp`), '{')
  await openSettings(surroundings, folder)
  expect(readdirSync(folder)).toEqual([])
})

test('many changes at once end with the last one on disk', async () => {
  const folder = temporaryFolder()
  const settings = await openSettings(surroundings, folder)
  for (let index = 0; index < 50; index++) rememberRecent(settings, `/charts/${index}.raci`, half)
  await settings.settled()
  const { recents } = (await openSettings(surroundings, folder)).current()
  expect(recents.map((recent) => recent.path).slice(0, 2)).toEqual(['/charts/49.raci', '/charts/48.raci'])
})

test('a window gets names and ids of recent files, never their paths', async () => {
  const settings = await openSettings(surroundings, temporaryFolder())
  rememberRecent(settings, '/home/me/Programme/cloud.raci', half)
  rememberRecent(settings, '/home/me/Programme/cloud.raci', { decided: 8, responsibilities: 8 })
  const [recent, ...others] = listRecents(settings)
  expect(others).toEqual([])
  expect(recent).toMatchObject({
    name: 'cloud.raci',
    folder: 'Programme',
    covered: { decided: 8, responsibilities: 8 },
  })
  expect(JSON.stringify(recent)).not.toContain('/home')
  expect(recentPath(settings, recent?.id ?? '')).toBe('/home/me/Programme/cloud.raci')
})

test('a recent file of an earlier Remit stays on the list, without its coverage', async () => {
  const folder = temporaryFolder()
  const recents = [{ path: '/charts/cloud.raci', coverage: 0.61, at: '2026-03-01T09:30:00.000Z' }]
  writeFileSync(join(folder, 'settings.json'), JSON.stringify({ theme: 'dark', recents }))
  const settings = await openSettings(surroundings, folder)
  expect(listRecents(settings)).toMatchObject([{ name: 'cloud.raci', covered: null }])
})
