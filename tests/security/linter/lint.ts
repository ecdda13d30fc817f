import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { visitSource } from '../../support/syntax.ts'
import { checks } from './checks.ts'
import { pageChecks, wholeChecks } from './wholeChecks.ts'

export interface Finding {
  readonly rule: string
  /** number in Electron's own list for security */
  readonly item: number
  /** path from the folder that was read; `.` for what is missing in all of it */
  readonly file: string
  readonly line: number
}

/** What is wrong in the sources and pages of these rooms of a checkout. */
export function lint(checkout: string, rooms: readonly string[]): readonly Finding[] {
  const sources = filesIn(checkout, rooms, /\.[cm]?[jt]sx?$/)
  const found = [...sources].flatMap(([file, source]) => lintSource(file, source))
  const pages = [...filesIn(checkout, rooms, /\.html$/)].flatMap(([file, page]) => lintPage(file, page))
  const all = [...sources.values()].join('\n')
  const missing = wholeChecks.filter(({ isThere }) => !isThere(all))
  return [...found, ...pages, ...missing.map(({ rule, item }) => ({ rule, item, file: '.', line: 0 }))]
}

function lintSource(file: string, source: string): readonly Finding[] {
  const found: Finding[] = []
  visitSource(source, file, (node) => {
    for (const { rule, item, isBad } of checks) {
      if (isBad(node)) found.push({ rule, item, file, line: lineOf(source, Number(node['start'])) })
    }
  })
  return found
}

function lintPage(file: string, page: string): readonly Finding[] {
  return pageChecks.flatMap(({ rule, item, bad }) =>
    [...page.matchAll(bad)].map((match) => ({ rule, item, file, line: lineOf(page, match.index) })),
  )
}

function lineOf(source: string, at: number): number {
  return source.slice(0, at).split('\n').length
}

function filesIn(checkout: string, rooms: readonly string[], wanted: RegExp): ReadonlyMap<string, string> {
  const names = rooms.flatMap((room) =>
    readdirSync(join(checkout, room), { recursive: true, encoding: 'utf8' }).map((name) =>
      join(checkout, room, name),
    ),
  )
  return new Map(
    names
      .filter((name) => wanted.test(name) && !name.endsWith('.d.ts'))
      .map((name) => [relative(checkout, name).split(sep).join('/'), readFileSync(name, 'utf8')]),
  )
}
