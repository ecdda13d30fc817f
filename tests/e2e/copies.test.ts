import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { example, folderWithMatrix, openWith } from '../support/exampleFile.ts'

const analytics = '"Customer data analytics"'

test('a copy that a synchronising program left beside the file is told of, and merged on request', async () => {
  const { folder, file } = folderWithMatrix()
  const copy = join(folder, 'leadership (Dana’s conflicted copy 2026-03-01).raci')
  writeFileSync(copy, example.replace(analytics, '"Customer insight"'))
  const app = await openWith(file)
  const notice = app.page.getByRole('alert')
  await notice.getByText('Dana’s conflicted copy', { exact: false }).waitFor()
  await app.openDialogAnswers(copy)
  await notice.getByRole('button', { name: 'Merge a Copy…' }).click()
  const dialog = app.page.getByRole('dialog')
  await dialog.getByRole('radio', { name: 'The copy’s: Customer insight' }).check()
  // What both come from is not known, so nothing is said of it.
  expect(await dialog.innerText()).not.toMatch(/Before|only one side/)
  await dialog.getByRole('button', { name: 'Take these' }).click()
  await expect.poll(() => app.rowNames()).toContain('Customer insight')
  await app.press('Control+z', 'Control+z')
  await expect.poll(() => app.rowNames()).toContain('Customer data analytics')
  expect(readFileSync(file, 'utf8')).toBe(example)
  await app.close()
})

test('another chart is not taken for a copy of this one', async () => {
  const { folder, file } = folderWithMatrix()
  const other = join(folder, 'other.raci')
  writeFileSync(other, example.replace(/"id": "[^"]+"/, '"id": "another"'))
  const app = await openWith(file)
  await app.openDialogAnswers(other)
  await app.command('merge a copy')
  await app.page.getByRole('alert').getByText('other.raci is another chart', { exact: false }).waitFor()
  await app.close()
})

test('a file that git could not merge opens with both sides; saving it settles the file', async () => {
  const line = example.split('\n').find((one) => one.includes(analytics)) ?? ''
  const sides = [line.replace('data analytics', 'insight'), line.replace('"cio": "C"', '"cio": "I"')]
  const text = example.replace(
    line,
    ['<<<<<<< HEAD', sides[0], '||||||| base', line, '=======', sides[1], '>>>>>>> theirs'].join('\n'),
  )
  const { file } = folderWithMatrix(text)
  const app = await openWith(file)
  await app.page
    .getByRole('alert')
    .getByText(/1 change merged from leadership.raci/)
    .waitFor()
  await expect.poll(() => app.rowNames()).toContain('Customer insight')
  await app.expectCell('customer-data-analytics', 'cio', 'Informed')
  await app.press('Control+s')
  await expect.poll(() => readFileSync(file, 'utf8')).toContain('"Customer insight", "cells": { "cio": "I"')
  expect(readFileSync(file, 'utf8')).not.toContain('<<<<<<<')
  await app.close()
})
