import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { checks } from './linter/checks.ts'
import { lint } from './linter/lint.ts'
import { pageChecks, wholeChecks } from './linter/wholeChecks.ts'

const checkout = resolve(import.meta.dirname, '../..')
const fixtures = resolve(import.meta.dirname, 'fixtures')
const everyCheck = [...checks, ...wholeChecks, ...pageChecks]
const rooms = ['electron', 'renderer', 'shared', 'cli']

/** What may stand, and why. At most four. */
const accepted = [
  // It only takes away: no name is ever looked up on a network.
  'electron/security.ts gives Chromium a switch',
  // A constant, and only in development: a picture for a start without a screen.
  'electron/screenshot.ts runs text in a page',
  // The socket of the server with hot reload, in development only.
  'electron/security.ts names an insecure address',
  // Only the file or folder that the window has just exported, where a person asks for it: the page cannot name another.
  'electron/handlers/exporting.ts opens an address in another program',
]

describe('the security linter', () => {
  test('finds nothing in the application but what is accepted, place by place', () => {
    const found = lint(checkout, rooms).map(({ rule, file }) => `${file} ${rule}`)
    expect(found.toSorted()).toEqual(accepted.toSorted())
    expect(accepted.length).toBeLessThanOrEqual(4)
  })

  test('finds what is wrong with an application that does everything wrong', () => {
    const rules = new Set(lint(fixtures, ['badApp']).map(({ rule }) => rule))
    expect(rules.size).toBeGreaterThanOrEqual(8)
  })

  test('has no check that finds nothing in bad applications', () => {
    const seen = lint(fixtures, ['badApp']).concat(lint(fixtures, ['emptyApp']))
    const idle = everyCheck.filter((check) => !seen.some(({ rule }) => rule === check.rule))
    expect(idle.map(({ rule }) => rule)).toEqual([])
  })

  test('has a check for every item of the list that a source can show', () => {
    const items = new Set(everyCheck.map(({ item }) => item))
    // The fuses are in the recipe of the package.
    const inSources = Array.from({ length: 20 }, (_, index) => index + 1).filter((item) => item !== 19)
    expect(inSources.filter((item) => !items.has(item))).toEqual([])
  })
})
