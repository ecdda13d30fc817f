import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'

const checkout = resolve(import.meta.dirname, '..')
const listed = readFileSync(join(checkout, 'docs/dependencies.md'), 'utf8')
const allowed =
  /^(?:\(?(?:MIT|ISC|0BSD|BSD-\d-Clause|Apache-2\.0|MPL-2\.0|BlueOak-1\.0\.0)(?: (?:OR|AND) )?\)?)+$/

interface Manifest {
  readonly name: string
  readonly license?: string
  readonly dependencies?: Readonly<Record<string, string>>
}

function manifestOf(file: string): Manifest {
  return JSON.parse(readFileSync(file, 'utf8')) as Manifest
}

/** Every package that production needs, by its folder. */
function production(): ReadonlyMap<string, Manifest> {
  const found = new Map<string, Manifest>()
  const visit = (from: string): void => {
    for (const name of Object.keys(manifestOf(from).dependencies ?? {})) {
      const paths = createRequire(from).resolve.paths(name) ?? []
      const file = paths.map((folder) => join(folder, name, 'package.json')).find(isThere)
      if (file === undefined) throw new Error(`${name} is not installed.`)
      if (found.has(file)) continue
      found.set(file, manifestOf(file))
      visit(file)
    }
  }
  visit(join(checkout, 'package.json'))
  return found
}

function isThere(file: string): boolean {
  try {
    readFileSync(file)
    return true
  } catch {
    return false
  }
}

test('everything inside of the application has a licence that may be there', () => {
  const wrong = [...production().values()].filter(({ license }) => !allowed.test(license ?? ''))
  expect(wrong.map(({ name, license }) => `${name}: ${license ?? 'none'}`)).toEqual([])
  expect(production().size).toBeGreaterThan(12)
})

test('the check sees a licence that may not be there', () => {
  for (const licence of ['GPL-3.0', 'MIT OR GPL-3.0', 'SEE LICENSE IN X', ''])
    expect(allowed.test(licence)).toBe(false)
})

test('every dependency is explained, at an exact version, and nothing else is', () => {
  const { dependencies = {} } = manifestOf(join(checkout, 'package.json'))
  const rows = [...listed.matchAll(/^\| `([^`]+)`/gm)].map(([, name]) => name)
  expect(rows).toEqual(Object.keys(dependencies))
  for (const version of Object.values(dependencies)) expect(version).toMatch(/^\d+\.\d+\.\d+$/)
})
