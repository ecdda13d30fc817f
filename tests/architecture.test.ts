import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { actions } from '../shared/actions.ts'
import { isNode, visitSource } from './support/syntax.ts'

const checkout = resolve(import.meta.dirname, '..')
const rooms = ['shared', 'electron', 'renderer', 'cli', 'tests', 'bench'] as const

/** What each room may import from besides itself: other rooms, and packages. */
const allowed: Record<string, { rooms: readonly string[]; packages: RegExp }> = {
  shared: {
    rooms: [],
    packages:
      /^(?:valibot|@valibot\/to-json-schema|nanoid|papaparse|htmlparser2|fflate|saxes|@noble\/hashes\/.*)$/,
  },
  // What is practised with is brought along as it stands in examples/.
  electron: {
    rooms: ['shared', 'examples'],
    packages: /^(?:electron|valibot|node:.*|@fontsource\/inter\/files\/.*)$/,
  },
  // The guide it shows is the one of docs/.
  renderer: {
    rooms: ['shared', 'docs'],
    packages:
      /^(?:react|react-dom\/client|zustand(?:\/vanilla)?|ag-grid-(?:community|react)|@base-ui\/react\/.*|lucide-react|tinykeys|valibot|pdfjs-dist\/legacy\/build\/pdf(?:\.worker\.min)?\.mjs)$/,
  },
  cli: { rooms: ['shared', 'package.json'], packages: /^node:.*$/ },
}

/**
 * The floors inside of a room, from the ground up: what stands on one may import from the floors below it and from itself,
 * not from its neighbours on the same floor. `.` are the files beside the folders.
 */
const floors: Readonly<Record<string, readonly (readonly string[])[]>> = {
  shared: [
    ...[
      ['document'],
      ['commands'],
      ['merge'],
      ['editions'],
      ['analysis'],
      ['map'],
      ['workshop'],
      ['templates'],
      ['formats'],
    ],
    ...[['files'], ['bridge']],
  ],
  renderer: [
    ...[['window'], ['ui'], ['files']],
    [
      ...[
        'analysis',
        'clipboard',
        'editions',
        'editor',
        'find',
        'grid',
        'guide',
        'importer',
        'present',
        'record',
        'scheme',
      ],
      ...['start', 'transfer', 'workshop'],
    ],
    ...[['shell'], ['main.tsx']],
  ],
  electron: [['files'], ['.'], ['handlers'], ['startApplication.ts'], ['main.ts']],
}

interface Import {
  readonly file: string
  readonly target: string
}

/** Every import of a file: static, type-only, re-exported and dynamic. */
function importsOf(file: string): Import[] {
  const source = readFileSync(file, 'utf8')
  const found: Import[] = []
  visitSource(source, file, (node) => {
    const from = node['source']
    const isImport =
      /^(?:Import(?:Declaration|Expression)|TSImportType|Export(?:Named|All)Declaration)$/.test(
        String(node['type']),
      )
    if (isImport && isNode(from) && typeof from['value'] === 'string') {
      found.push({ file: relative(checkout, file), target: from['value'] })
    }
  })
  return found
}

function filesOf(room: string): string[] {
  const folder = join(checkout, room)
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.d.ts'))
    .map((name) => join(folder, name))
}

/** The path an import leads to, from the checkout; undefined for a package. */
function pathOf({ file, target }: Import): string | undefined {
  return target.startsWith('.') ? relative(checkout, resolve(checkout, dirname(file), target)) : undefined
}

/** The part of a room that a path leads to: a folder, or a file beside the folders; undefined when it is in another room. */
function partIn(room: string, path: string | undefined): string | undefined {
  const [first, part, inside] = path?.split(/[\\/]/) ?? []
  if (first !== room || part === undefined) return undefined
  return inside === undefined && !partsOf(room).includes(part) ? '.' : part
}

function partsOf(room: string): readonly string[] {
  return floors[room]?.flat() ?? []
}

/** Whether a part of a room stands on a floor below another's. What stands on none is open to all, and imports all. */
function isBelow(room: string, part: string, other: string): boolean {
  const floorOf = (one: string) => floors[room]?.findIndex((floor) => floor.includes(one)) ?? -1
  return floorOf(part) < 0 || floorOf(other) < 0 || floorOf(part) < floorOf(other)
}

const importsByRoom = new Map(rooms.map((room) => [room, filesOf(room).flatMap(importsOf)]))

describe('who may import whom', () => {
  test.each(Object.keys(allowed))('%s imports only what it may', (room) => {
    const rule = allowed[room]
    const wrong = (importsByRoom.get(room as (typeof rooms)[number]) ?? []).filter((one) => {
      const path = pathOf(one)
      if (path === undefined) return !rule?.packages.test(one.target)
      const [target = ''] = path.split(/[\\/]/)
      return target !== room && !rule?.rooms.includes(target)
    })
    expect(
      wrong,
      `${room}/ may import ${rule?.rooms.join(', ') || 'no other room'} and ${String(rule?.packages)}`,
    ).toEqual([])
  })

  test.each(Object.keys(floors))('%s/ is built floor on floor', (room) => {
    const wrong = (importsByRoom.get(room as (typeof rooms)[number]) ?? []).flatMap((one) => {
      const [from, to] = [partIn(room, one.file), partIn(room, pathOf(one))]
      if (from === undefined || to === undefined || from === to || isBelow(room, to, from)) return []
      const below = partsOf(room).filter((part) => isBelow(room, part, from))
      return [
        `${one.file} imports ${pathOf(one)}. ${from} may import ${below.join(', ') || 'none of its room'}.`,
      ]
    })
    expect(wrong).toEqual([])
  })

  test.each(['renderer', 'electron'])('every part of %s/ stands on a floor', (room) => {
    const parts = new Set(filesOf(room).map((file) => partIn(room, relative(checkout, file))))
    expect(partsOf(room)).toEqual(expect.arrayContaining([...parts]))
  })

  test('nothing outside of tests/ and bench/ imports tests/, and AG Grid stays in renderer/grid/', () => {
    const all = [...importsByRoom].flatMap(([room, imports]) => imports.map((one) => ({ room, ...one })))
    const wrong = all.filter((one) => {
      const intoTests = pathOf(one)?.startsWith('tests') && !['tests', 'bench'].includes(one.room)
      const agGrid = one.target.startsWith('ag-grid') && !/^(?:renderer[\\/]grid|bench)[\\/]/.test(one.file)
      return intoTests || agGrid
    })
    expect(wrong).toEqual([])
  })

  test('only renderer/window/bridge.ts touches what the preload put into the page', () => {
    const wrong = filesOf('renderer').filter(
      (file) => !file.endsWith('bridge.ts') && /window\.remit\b/.test(readFileSync(file, 'utf8')),
    )
    expect(wrong).toEqual([])
  })

  test('the check itself sees static, type-only, re-exported and dynamic imports', () => {
    const found = importsOf(join(checkout, 'tests/fixtures/everyImport.ts')).map((one) => one.target)
    expect(found).toEqual(['./a.ts', './b.ts', './c.ts', './d.ts', './e.ts', './f.ts'])
  })
})

describe('the table of actions', () => {
  test('binds no shortcut twice', () => {
    const shortcuts = actions.flatMap((action) => action.shortcuts ?? [])
    expect(shortcuts).toHaveLength(new Set(shortcuts).size)
  })
})

describe('the documents', () => {
  test.each(['README.md', 'ARCHITECTURE.md', 'SECURITY.md'])('every path that %s names exists', (name) => {
    const text = readFileSync(join(checkout, name), 'utf8')
    const paths = [
      ...text.matchAll(/`((?:shared|electron|renderer|cli|tests|scripts|docs|examples|bench)\/[\w./-]*)`/g),
    ]
    const missing = paths.map((match) => match[1] ?? '').filter((path) => !existsSync(join(checkout, path)))
    expect(missing).toEqual([])
  })
})
