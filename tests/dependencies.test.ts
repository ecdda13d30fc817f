import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'

const checkout = resolve(import.meta.dirname, '..')
const listed = readFileSync(join(checkout, 'docs/dependencies.md'), 'utf8')
const allowed =
  /^(?:\(?(?:MIT|ISC|0BSD|BSD-\d-Clause|Apache-2\.0|MPL-2\.0|BlueOak-1\.0\.0)(?: (?:OR|AND) )?\)?)+$/
/** A font is under a licence of its own, which lets it be part of a program. */
const allowedByName: Readonly<Record<string, string>> = {
  '@fontsource-variable/inter': 'OFL-1.1',
  '@fontsource/inter': 'OFL-1.1',
}

function isAllowed({ name, license = '' }: Manifest): boolean {
  return allowed.test(license) || (license !== '' && allowedByName[name] === license)
}

type Versions = Readonly<Record<string, string>>

interface Manifest {
  readonly name: string
  readonly license?: string
  readonly dependencies?: Versions
  readonly devDependencies?: Versions
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
  const wrong = [...production().values()].filter((manifest) => !isAllowed(manifest))
  expect(wrong.map(({ name, license }) => `${name}: ${license ?? 'none'}`)).toEqual([])
  expect(production().size).toBeGreaterThan(12)
})

test('the check sees a licence that may not be there', () => {
  for (const licence of ['GPL-3.0', 'MIT OR GPL-3.0', 'SEE LICENSE IN X', ''])
    expect(isAllowed({ name: 'a', license: licence })).toBe(false)
  expect(isAllowed({ name: 'another-font', license: 'OFL-1.1' })).toBe(false)
  expect(isAllowed({ name: '@fontsource-variable/inter', license: 'GPL-3.0' })).toBe(false)
})

test('every dependency is explained, at an exact version, and nothing else is', () => {
  const { dependencies = {} } = manifestOf(join(checkout, 'package.json'))
  const rows = [...listed.matchAll(/^\| `([^`]+)`/gm)].map(([, name]) => name)
  expect(rows).toEqual(Object.keys(dependencies))
  for (const version of Object.values(dependencies)) expect(version).toMatch(/^\d+\.\d+\.\d+$/)
})

interface Locked {
  readonly version: string
  readonly integrity?: string
  readonly optional?: boolean
  readonly hasInstallScript?: boolean
  readonly dependencies?: Versions
  readonly optionalDependencies?: Versions
  readonly peerDependencies?: Versions
  readonly peerDependenciesMeta?: Readonly<Record<string, { readonly optional?: boolean }>>
}

/** The packages of package-lock.json by their folder; the application itself is ''. */
type Lock = Readonly<Record<string, Locked>>

const most = 40
/** Two that lose a file on a full disk, and two readers of workbooks that a small file kills. */
const banned = ['write-file-atomic', 'atomically', 'xlsx', 'exceljs']

/** The folders of all that production needs, also in turn. */
function productionOf(lock: Lock): readonly string[] {
  const found: string[] = []
  const pending = ['']
  for (const from of pending) {
    for (const name of neededBy(lock[from])) {
      const folder = folderOf(lock, from, name)
      if (folder === undefined) throw new Error(`${name} is not in package-lock.json.`)
      if (found.includes(folder)) continue
      found.push(folder)
      pending.push(folder)
    }
  }
  return found
}

function neededBy(locked: Locked | undefined): readonly string[] {
  const { dependencies, optionalDependencies, peerDependencies, peerDependenciesMeta } = locked ?? {}
  const peers = Object.keys(peerDependencies ?? {}).filter((name) => !peerDependenciesMeta?.[name]?.optional)
  return [...Object.keys({ ...dependencies, ...optionalDependencies }), ...peers]
}

/** Where Node finds a package: beside, or beside one of the folders around. */
function folderOf(lock: Lock, from: string, name: string): string | undefined {
  const inside = `${from === '' ? '' : `${from}/`}node_modules/${name}`
  if (lock[inside]) return inside
  if (from === '') return undefined
  return folderOf(lock, from.slice(0, Math.max(0, from.lastIndexOf('/node_modules/'))), name)
}

/** What is wrong with what production needs, in words. */
function complaints(lock: Lock): readonly string[] {
  const folders = productionOf(lock)
  // What is optional is not bundled.
  const needed = folders.filter((folder) => !lock[folder]?.optional)
  const all = Object.entries(lock).filter(([folder]) => folder !== '')
  return [
    ...(needed.length > most ? [`${needed.length} packages, more than ${most}`] : []),
    ...folders.filter((folder) => lock[folder]?.hasInstallScript).map((folder) => `${folder} runs a script`),
    ...folders.filter((folder) => banned.some((name) => folder.endsWith(`node_modules/${name}`))),
    ...all
      .filter(([, { integrity }]) => !integrity?.startsWith('sha512-'))
      .map(([folder]) => `${folder} has no hash`),
  ]
}

describe('the lock of all dependencies', () => {
  const { packages } = JSON.parse(readFileSync(join(checkout, 'package-lock.json'), 'utf8')) as {
    packages: Lock
  }

  test('has few packages for production, hashed, without scripts, and none of those that lose data', () => {
    expect(complaints(packages)).toEqual([])
    expect(productionOf(packages).length).toBeGreaterThanOrEqual(production().size)
  })

  test('is of exact versions, for tools as well', () => {
    const { dependencies, devDependencies } = manifestOf(join(checkout, 'package.json'))
    const versions = Object.values({ ...dependencies, ...devDependencies })
    expect(versions.filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([])
  })

  test.each<[what: string, complaint: string, added: Partial<Locked>]>([
    ['a script', 'node_modules/a runs a script', { integrity: 'sha512-x', hasInstallScript: true }],
    ['no hash', 'node_modules/a has no hash', {}],
    ['a weak hash', 'node_modules/a has no hash', { integrity: 'sha1-x' }],
  ])('is refused when a package has %s', (_what, complaint, added) => {
    const lock = { '': needs('a'), 'node_modules/a': { version: '1.0.0', ...added } }
    expect(complaints(lock)).toEqual([complaint])
  })

  test('is refused when a package brings along one that loses data, or far too many', () => {
    const hashed = { integrity: 'sha512-x' }
    const deep = 'node_modules/a/node_modules/atomically'
    const lock = {
      '': needs('a'),
      'node_modules/a': { ...needs('atomically'), ...hashed },
      [deep]: { ...needs(), ...hashed },
    }
    expect(complaints(lock)).toEqual([deep])

    const many = Array.from({ length: most + 1 }, (_, index) => `p${index}`)
    const crowd = Object.fromEntries(many.map((name) => [`node_modules/${name}`, { ...needs(), ...hashed }]))
    expect(complaints({ '': needs(...many), ...crowd })).toEqual(['41 packages, more than 40'])
  })

  function needs(...names: readonly string[]): Locked {
    return { version: '1.0.0', dependencies: Object.fromEntries(names.map((name) => [name, '1.0.0'])) }
  }
})
