import type { MatrixFile } from './schema.ts'

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
  ]
}

function chartProblems(
  { roles, rows }: Pick<MatrixFile, 'roles' | 'rows'>,
  path: string,
): readonly Problem[] {
  const roleIds = new Set(roles.map((role) => role.id))
  const dangling = rows.flatMap((row, index) =>
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
  return [
    ...duplicates(
      roles,
      (role) => role.id,
      (index) => `${path}.roles[${index}].id`,
    ),
    ...duplicates(
      rows,
      (row) => row.id,
      (index) => `${path}.rows[${index}].id`,
    ),
    ...dangling,
  ]
}

function duplicates<T>(
  items: readonly T[],
  idOf: (item: T) => string,
  pathOf: (index: number) => string,
): readonly Problem[] {
  const seen = new Set<string>()
  return items.flatMap((item, index) => {
    const id = idOf(item)
    if (!seen.has(id)) {
      seen.add(id)
      return []
    }
    return [{ path: pathOf(index), found: `"${id}" a second time`, expected: 'each id once' }]
  })
}

/** A key as a step of a JSON path: `.name`, or `["odd name"]`; never all of a long one. */
export function key(name: string): string {
  return /^[A-Za-z_$][\w$]{0,99}$/.test(name) ? `.${name}` : `[${quotedKey(name)}]`
}

/** A key as a sentence holds it. */
export function quotedKey(name: string): string {
  return JSON.stringify(name.length > 100 ? `${name.slice(0, 100)}…` : name)
}
