import { anyOf, below, oneOf, swapped, type Random } from './pick.ts'

/** The way to a value: keys and places from the top. */
type Way = readonly (string | number)[]

/** A JSON text with values swapped, doubled, deeper, of another type, longer, left out or under another key. */
export function mutateJson(text: string, random: Random): string {
  if (random() < 0.25) return mutateLines(text, random)
  const json = parsed(text)
  if (json === undefined) return mutateLines(text, random)
  const ways = waysIn(json)
  const way = anyOf(random, ways) ?? []
  const other = anyOf(random, ways) ?? []
  return JSON.stringify(changed(json, way, other, random), null, oneOf(random, [0, 2]))
}

function changed(json: unknown, way: Way, other: Way, random: Random): unknown {
  const value = valueAt(json, way)
  switch (below(random, 8)) {
    case 0:
      return placed(placed(json, way, valueAt(json, other)), other, value)
    case 1:
      return placed(json, way, valueAt(json, other))
    case 2:
      return placed(json, way, deeper(value, random))
    case 3:
      return placed(json, way, longer(value, random))
    case 4:
      return placed(json, way, undefined)
    case 5:
      return renamed(json, way, oneOf(random, names))
    default:
      return placed(json, way, oneOf(random, others))
  }
}

const others: readonly [unknown, ...unknown[]] = [
  ...([
    null,
    true,
    false,
    0,
    -1,
    0.5,
    1e300,
    2 ** 53,
    '',
    'x',
    'A/R',
    'A/A/',
    '/',
    'id with spaces',
  ] as const),
  ...['\u0000', '\ud800', '__proto__', 'constructor', '2026-02-30', '2026-03-01T09:30:00.000Z', 'section'],
  ...[[], {}, [[]], [null], { a: 1 }, { letters: 'A' }, { letters: 7 }, { scope: [] }],
]

const names: readonly [string, ...string[]] = [
  ...(['id', 'name', 'kind', 'cells', 'future', '', 'A', '__proto__', 'constructor', 'toString'] as const),
  ...['gone', 'two words', '\u202e', 'x'.repeat(65), 'x'.repeat(30_000)],
]

function deeper(value: unknown, random: Random): unknown {
  let deep = value
  const isList = random() < 0.5
  for (let levels = 1 + below(random, random() < 0.7 ? 3 : 90); levels > 0; levels--)
    deep = isList ? [deep] : { a: deep }
  return deep
}

function longer(value: unknown, random: Random): unknown {
  const times = 1 + below(random, random() < 0.8 ? 12 : 300)
  if (typeof value === 'string') return (value || 'x').repeat(times)
  if (Array.isArray(value)) return Array.from({ length: times }, () => value).flat()
  if (typeof value === 'number') return value * 10 ** times
  return value
}

/** Lines swapped, doubled or left out: keys given twice, and commas where none belongs. */
function mutateLines(text: string, random: Random): string {
  const lines = text.split('\n')
  const at = below(random, lines.length)
  const length = 1 + below(random, 3)
  const kind = random()
  if (kind < 0.3) return swapped(lines, at, below(random, lines.length)).join('\n')
  if (kind < 0.7) return lines.toSpliced(at, 0, ...lines.slice(at, at + length)).join('\n')
  return lines.toSpliced(at, length).join('\n')
}

function waysIn(json: unknown, way: Way = [], found: Way[] = []): Way[] {
  found.push(way)
  if (typeof json !== 'object' || json === null || way.length > 20) return found
  for (const [key, part] of Object.entries(json))
    waysIn(part, [...way, Array.isArray(json) ? Number(key) : key], found)
  return found
}

function valueAt(json: unknown, way: Way): unknown {
  return way.reduce<unknown>((part, step) => entriesOf(part).find(([key]) => key === String(step))?.[1], json)
}

/** The JSON with a value in the place of another; undefined leaves it out. */
function placed(json: unknown, [step, ...way]: Way, value: unknown): unknown {
  if (step === undefined) return value
  const entries = entriesOf(json).flatMap(([key, part]): [string, unknown][] => {
    const next = key === String(step) ? placed(part, way, value) : part
    return next === undefined ? [] : [[key, next]]
  })
  return rebuilt(json, entries)
}

/** The JSON with another name for a key. */
function renamed(json: unknown, [step, ...way]: Way, name: string): unknown {
  if (step === undefined) return json
  const entries = entriesOf(json).map(([key, part]): [string, unknown] => {
    if (key !== String(step)) return [key, part]
    return way.length === 0 ? [name, part] : [key, renamed(part, way, name)]
  })
  return rebuilt(json, entries)
}

function entriesOf(json: unknown): [string, unknown][] {
  return typeof json === 'object' && json !== null ? Object.entries(json) : []
}

function rebuilt(json: unknown, entries: readonly [string, unknown][]): unknown {
  if (typeof json !== 'object' || json === null) return json
  return Array.isArray(json) ? entries.map(([, part]) => part) : Object.fromEntries(entries)
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // An earlier change has already made it something else than JSON.
    return undefined
  }
}
