import { err, ok, type Result } from '../result.ts'
import { limits } from './limits.ts'
import { key, quotedKey } from './references.ts'

/** Why a text is refused before it is parsed. Lines and columns count from 1, columns in UTF-16 units. */
export interface ScanError {
  readonly reason: 'syntax' | 'duplicate-key' | 'reserved-key' | 'number' | 'too-deep' | 'too-many-values'
  readonly line: number
  readonly column: number
  /** JSON path of the value being read */
  readonly path: string
  readonly found: string
}

export interface ScanBudget {
  readonly depth: number
  readonly nodes: number
}

type Level =
  | { readonly kind: 'list'; index: number }
  | { readonly kind: 'object'; readonly keys: Set<string>; key: string }

const standard: ScanBudget = { depth: limits.fileDepth, nodes: limits.fileNodes }
const literal = /true|false|null/y
const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
/* A string is read piece by piece: one pattern for the whole of it would overflow the stack on a very long one. */
const plain = /[^"\\\u0000-\u001f]*/y
const escape = /\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4})/y
const space = /[ \t\n\r]*/y

/** Keys that the schema's library drops in silence, since they reach into every object's prototype. */
const reservedKeys: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])

/**
 * Reads a JSON text once, without recursion, before `JSON.parse` sees it. `JSON.parse` would accept what could never be
 * saved again: nesting that overflows the stack on the way out, a key given twice (the last silently wins), keys such as
 * `__proto__`, numbers that turn into others. Costs linear time.
 */
export function scanJson(text: string, budget: ScanBudget = standard): Result<null, ScanError> {
  const levels: Level[] = []
  let position = 0
  let nodes = 0
  let lists = 0
  const mostLists = limits.fileLists + text.length / limits.fileCharsPerList
  let expects: 'value' | 'value-or-end' | 'key' | 'key-or-end' | 'comma-or-end' = 'value'

  const fail = (
    reason: ScanError['reason'],
    at = position,
    found = foundAt(text, at),
  ): Result<null, ScanError> => err({ reason, ...place(text, at), path: pathOf(levels), found })
  // Only where it ends is asked, not what it is: to match would make an object for each token.
  const take = (pattern: RegExp): boolean => {
    pattern.lastIndex = position
    const isThere = pattern.test(text)
    if (isThere) position = pattern.lastIndex
    return isThere
  }
  const takeString = (): string | undefined => {
    const start = position
    if (text[position] === '"') {
      position++
      take(plain)
      while (take(escape)) take(plain)
      if (text[position] === '"') return text.slice(start, ++position)
    }
    position = start
    return undefined
  }

  for (;;) {
    if (text.charCodeAt(position) <= 0x20) take(space)
    const level = levels.at(-1)
    const char = text[position]

    if (expects === 'comma-or-end') {
      if (level === undefined) return char === undefined ? ok(null) : fail('syntax')
      if (char === ',') {
        position++
        if (level.kind === 'list') level.index++
        expects = level.kind === 'list' ? 'value' : 'key'
        continue
      }
      if (char !== (level.kind === 'list' ? ']' : '}')) return fail('syntax')
      position++
      levels.pop()
      continue
    }

    if ((expects === 'value-or-end' && char === ']') || (expects === 'key-or-end' && char === '}')) {
      position++
      levels.pop()
      expects = 'comma-or-end'
      continue
    }

    if (level?.kind === 'object' && (expects === 'key' || expects === 'key-or-end')) {
      const start = position
      const raw = takeString()
      if (raw === undefined) return fail('syntax')
      const name = unquoted(raw)
      level.key = name
      if (reservedKeys.has(name)) return fail('reserved-key', start, quotedKey(name))
      // Lines of saves are what a merge line by line keeps from both sides; whichever counts claims no more than was saved.
      const isSaves = levels.length === 2 && levels[0]?.kind === 'object' && levels[0].key === 'saves'
      if (level.keys.has(name) && !isSaves) return fail('duplicate-key', start, quotedKey(name))
      if (level.keys.size >= limits.fileKeys) return fail('too-many-values', start)
      level.keys.add(name)
      take(space)
      if (text[position] !== ':') return fail('syntax')
      position++
      expects = 'value'
      continue
    }

    if (++nodes > budget.nodes) return fail('too-many-values')
    if (char === '{' || char === '[') {
      if (levels.length >= budget.depth) return fail('too-deep')
      if (++lists > mostLists) return fail('too-many-values')
      position++
      levels.push(char === '{' ? { kind: 'object', keys: new Set(), key: '' } : { kind: 'list', index: 0 })
      expects = char === '{' ? 'key-or-end' : 'value-or-end'
      continue
    }
    const start = position
    if (char === '"' ? takeString() === undefined : !take(literal)) {
      if (char === '"' || !take(number)) return fail('syntax')
      const digits = text.slice(start, position)
      if (!isExact(digits)) return fail('number', start, digits.slice(0, 20))
    }
    expects = 'comma-or-end'
  }
}

/** Whether a number survives being read and written again: not too large, and not so small that it becomes 0. */
function isExact(digits: string): boolean {
  const value = Number(digits)
  if (value === 0) return !/^[^eE]*[1-9]/.test(digits)
  return Number.isFinite(value) && (!Number.isInteger(value) || Number.isSafeInteger(value))
}

function unquoted(raw: string): string {
  return raw.includes('\\') ? String(JSON.parse(raw)) : raw.slice(1, -1)
}

function place(text: string, position: number): { readonly line: number; readonly column: number } {
  const before = text.slice(0, position)
  const lineStart = before.lastIndexOf('\n') + 1
  let line = 1
  for (let at = before.indexOf('\n'); at !== -1; at = before.indexOf('\n', at + 1)) line++
  return { line, column: position - lineStart + 1 }
}

function pathOf(levels: readonly Level[]): string {
  return `$${levels.map((level) => (level.kind === 'list' ? `[${level.index}]` : key(level.key))).join('')}`
}

function foundAt(text: string, position: number): string {
  if (position >= text.length) return 'the end of the file'
  return JSON.stringify(text.slice(position, position + 20).split('\n')[0])
}
