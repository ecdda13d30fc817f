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
    packages: /^(?:valibot|@valibot\/to-json-schema|nanoid|papaparse|htmlparser2|fflate|saxes)$/,
  },
  electron: { rooms: ['shared'], packages: /^(?:electron|valibot|node:.*)$/ },
  renderer: {
    rooms: ['shared'],
    packages:
      /^(?:react|react-dom\/client|zustand(?:\/vanilla)?|ag-grid-(?:community|react)|@base-ui\/react\/.*|lucide-react|tinykeys|valibot)$/,
  },
  cli: { rooms: ['shared', 'package.json'], packages: /^node:.*$/ },
}

/** Inside of shared/, from the ground up: a folder may import only from those before it and itself. */
const floors = [
  ...['document', 'commands', 'merge', 'analysis', 'workshop', 'templates', 'formats', 'files', 'bridge'],
]

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

  test('shared/ is built floor on floor, from document up to bridge', () => {
    const wrong = (importsByRoom.get('shared') ?? []).filter((one) => {
      const from = floors.indexOf(one.file.split(/[\\/]/)[1] ?? '')
      const to = floors.indexOf(pathOf(one)?.split(/[\\/]/)[1] ?? '')
      return from >= 0 && to > from
    })
    expect(wrong).toEqual([])
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
