import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { checks } from './linter/checks.ts'
import { lint, type Finding } from './linter/lint.ts'
import { pageChecks, wholeChecks } from './linter/wholeChecks.ts'

const checkout = resolve(import.meta.dirname, '../..')
const fixtures = resolve(import.meta.dirname, 'fixtures')
const everyCheck = [...checks, ...wholeChecks, ...pageChecks]
const rooms = ['electron', 'renderer', 'shared', 'cli']

/** What may stand, and why. At most three. */
const accepted = [
  // It only takes away: no name is ever looked up on a network.
  { rule: 'gives Chromium a switch', file: 'electron/security.ts' },
  // A constant, and only in development: a picture for a start without a screen.
  { rule: 'runs text in a page', file: 'electron/screenshot.ts' },
  // The socket of the server with hot reload, in development only.
  { rule: 'names an insecure address', file: 'electron/security.ts' },
]

function isAccepted(finding: Finding): boolean {
  return accepted.some(({ rule, file }) => rule === finding.rule && file === finding.file)
}

describe('the security linter', () => {
  test('finds nothing in the application but what is accepted by name', () => {
    const found = lint(checkout, rooms)
    expect(found.filter((finding) => !isAccepted(finding))).toEqual([])
  })

  test('accepts three places at most, and none that is no longer there', () => {
    const found = lint(checkout, rooms)
    expect(accepted.length).toBeLessThanOrEqual(3)
    expect(
      accepted.filter(({ rule, file }) => !found.some((one) => one.rule === rule && one.file === file)),
    ).toEqual([])
  })

  test('finds what is wrong with an application that does everything wrong', () => {
    const rules = new Set(lint(fixtures, ['badApp']).map(({ rule }) => rule))
    expect(rules.size).toBeGreaterThanOrEqual(8)
  })

  test('has no check that finds nothing in bad applications', () => {
    const found = lint(fixtures, ['badApp']).concat(lint(fixtures, ['emptyApp']))
    const idle = everyCheck.filter((check) => !found.some(({ rule }) => rule === check.rule))
    expect(idle.map(({ rule }) => rule)).toEqual([])
  })

  test('has a check for every item of the list that a source can show', () => {
    const items = new Set(everyCheck.map(({ item }) => item))
    // The version of Electron and the fuses are not in the sources.
    const inSources = Array.from({ length: 20 }, (_, index) => index + 1).filter((item) => item !== 19)
    expect(inSources.filter((item) => !items.has(item))).toEqual([])
  })
})
