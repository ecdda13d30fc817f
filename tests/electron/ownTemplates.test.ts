import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openOwnTemplates } from '../../electron/ownTemplates.ts'
import { surroundings } from '../../electron/surroundings.ts'
import { serialise } from '../../shared/document/serialise.ts'
import { ownTemplateLimits, ownTemplateOf } from '../../shared/templates/ownTemplate.ts'
import { matrixOf } from '../support/matrixOf.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'

function templateText(title: string): string {
  return serialise(ownTemplateOf({ ...matrixOf('x | CIO\nBudget | A'), title }, true))
}

test('templates are there at the next start, by title; one of the same title is replaced', async () => {
  const folder = temporaryFolder()
  const templates = openOwnTemplates(surroundings, folder)
  for (const title of ['Release', 'Audit', 'Release']) await templates.keep(title, templateText(title))
  const listed = await openOwnTemplates(surroundings, folder).list()
  expect(listed.map(({ title }) => title)).toEqual(['Audit', 'Release'])
})

test('a removed template is gone, and removing it twice is no problem', async () => {
  const templates = openOwnTemplates(surroundings, temporaryFolder())
  await templates.keep('Audit', templateText('Audit'))
  const [audit] = await templates.list()
  for (let times = 0; times < 2; times++)
    expect(await templates.remove(audit?.id ?? '')).toEqual({ ok: true, value: undefined })
  expect(await templates.list()).toEqual([])
})

test('what cannot be read is left out of the list, and stays on disk', async () => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, `${'0'.repeat(32)}.raci`), 'not a matrix')
  writeFileSync(join(folder, 'notes.txt'), 'mine')
  expect(await openOwnTemplates(surroundings, folder).list()).toEqual([])
  expect(readdirSync(folder)).toHaveLength(2)
})

test('a folder that is gone, text that is no matrix and one too large are said, not thrown', async () => {
  const gone = openOwnTemplates(surroundings, join(temporaryFolder(), 'gone'))
  expect(await gone.list()).toEqual([])
  expect(await gone.keep('Audit', templateText('Audit'))).toMatchObject({ ok: false })
  const templates = openOwnTemplates(surroundings, temporaryFolder())
  expect(await templates.keep('x', '{}')).toMatchObject({ ok: false, error: { kind: 'not-a-matrix' } })
  const large = 'x'.repeat(ownTemplateLimits.bytes + 1)
  expect(await templates.keep('x', large)).toMatchObject({ ok: false, error: { kind: 'too-large' } })
})
