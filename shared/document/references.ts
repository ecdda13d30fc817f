import { editionStates, isWhole } from './editionStates.ts'
import type { EditionFile, MatrixFile } from './schema.ts'

/** One thing that is wrong in a file: where (JSON path), what is there, what should be. */
export interface Problem {
  readonly path: string
  readonly found: string
  readonly expected: string
}

/** What the schema cannot see: ids used twice, letters defined twice, cells of roles that do not exist. */
export function referenceProblems(file: MatrixFile): readonly Problem[] {
  return [
    ...duplicates(
      file.scheme.letters,
      (letter) => letter.key,
      (index) => `$.scheme.letters[${index}].key`,
    ),
    ...chartProblems(file, '$'),
    ...file.snapshots.flatMap((snapshot, index) => chartProblems(snapshot, `$.snapshots[${index}]`)),
    ...editionProblems(file.editions),
  ]
}

function editionProblems(editions: readonly EditionFile[]): readonly Problem[] {
  const states = editionStates(editions)
  return [
    ...duplicates(
      editions,
      ({ id }) => id,
      (index) => `$.editions[${index}].id`,
    ),
    ...editions.flatMap((edition, index): readonly Problem[] => {
      const state = states.get(edition)
      if (state === undefined) return []
      const path = `$.editions[${index}]`
      if (!isWhole(state))
        return [{ path: `${path}.${state.missing}`, found: 'only a part', expected: state.expected }]
      if (edition.roles !== undefined) return chartProblems(state, path)
      // Rows of the edition before stand under the same roles: they were looked at there.
      const own = edition.rows.filter((row) => typeof row !== 'number')
      return [...duplicateRows(state, path), ...danglingCells({ roles: state.roles, rows: own }, path)]
    }),
  ]
}

function chartProblems(chart: ChartParts, path: string): readonly Problem[] {
  return [
    ...duplicates(
      chart.roles,
      (role) => role.id,
      (index) => `${path}.roles[${index}].id`,
    ),
    ...duplicateRows(chart, path),
    ...danglingCells(chart, path),
  ]
}

interface ChartParts {
  readonly roles: MatrixFile['roles']
  readonly rows: readonly MatrixFile['rows'][number][]
}

function danglingCells({ roles, rows }: ChartParts, path: string): readonly Problem[] {
  const roleIds = new Set(roles.map((role) => role.id))
  return rows.flatMap((row, index) =>
    row.kind === 'section'
      ? []
      : Object.keys(row.cells)
          .filter((roleId) => !roleIds.has(roleId))
          .map((roleId) => ({
            path: `${path}.rows[${index}].cells${key(roleId)}`,
            found: `a cell for the role "${roleId}"`,
            expected: 'the id of one of the roles',
          })),
  )
}

function duplicateRows({ rows }: Pick<ChartParts, 'rows'>, path: string): readonly Problem[] {
  return duplicates(
    rows,
    (row) => row.id,
    (index) => `${path}.rows[${index}].id`,
  )
}

function duplicates<T>(
  items: readonly T[],
  idOf: (item: T) => string,
  pathOf: (index: number) => string,
): readonly Problem[] {
  const seen = new Set<string>()
  const problems: Problem[] = []
  // Not by pieces of lists: the rows of fifty editions are gone through at each opening.
  for (const [index, item] of items.entries()) {
    const id = idOf(item)
    if (seen.has(id))
      problems.push({ path: pathOf(index), found: `"${id}" a second time`, expected: 'each id once' })
    seen.add(id)
  }
  return problems
}

/** A key as a step of a JSON path: `.name`, or `["odd name"]`; never all of a long one. */
export function key(name: string): string {
  return /^[A-Za-z_$][\w$]{0,99}$/.test(name) ? `.${name}` : `[${quotedKey(name)}]`
}

/** A key as a sentence holds it. */
export function quotedKey(name: string): string {
  return JSON.stringify(name.length > 100 ? `${name.slice(0, 100)}…` : name)
}
