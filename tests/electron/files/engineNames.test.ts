import { expect, test } from 'vitest'
import { isEngineName } from '../../../electron/files/engineNames.ts'

test.each([
  ['OneDrive', 'chart-LAPTOP.raci'],
  ['OneDrive', 'chart-DESKTOP-7K2M4QF.raci'],
  ['OneDrive on a Mac', 'chart-Dana’s MacBook Pro.raci'],
  ['Google Drive', 'chart (1).raci'],
  ['iCloud Drive', 'chart 2.raci'],
  ['Dropbox', 'chart (Dana’s conflicted copy 2026-03-01).raci'],
  ['Syncthing', 'chart.sync-conflict-20260301-101500-ABCDEFG.raci'],
  ['Nextcloud', 'chart (conflicted copy 2026-03-01 101500).raci'],
])('%s makes such a copy: %s', (_engine, name) => {
  expect(isEngineName('chart.raci', name)).toBe(true)
})

test.each([
  'chart.raci',
  'chart-draft.raci',
  'chart-FINAL.raci',
  'chart-V2.raci',
  'chart for the board.raci',
  'chart (without IT).raci',
  'chart 2027.raci',
  'another chart 2.raci',
  'old chart.raci',
])('somebody has made it: %s', (name) => {
  expect(isEngineName('chart.raci', name)).toBe(false)
})
