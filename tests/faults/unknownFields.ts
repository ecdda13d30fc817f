/** JSON as it is read, for tests that tamper with files. */
type Field = { [name: string]: unknown }

/** The lists of a file whose items may have fields of a newer release, beside the file itself and its scheme. */
const lists = ['roles', 'rows', 'waivers', 'decisions', 'parked', 'snapshots', 'signOffs', 'editions']

/** The JSON of a `.raci` file with a field of a newer release in every object that may have one; answers how many. */
export function addUnknownFields(file: Field, random: () => number): number {
  let added = 0
  const tamper = (object: unknown): void => {
    if (!isObject(object)) return
    object[`from-later-${Math.floor(random() * 1e6)}`] = someValue(random)
    added++
  }
  const tamperCells = (row: unknown): void => {
    if (!isObject(row) || !isObject(row['cells'])) return
    for (const [role, cell] of Object.entries(row['cells'])) {
      // A cell that has only letters is written short, as their text alone.
      const whole = typeof cell === 'string' ? { letters: cell } : cell
      row['cells'][role] = whole
      tamper(whole)
    }
  }
  const tamperLists = (holder: unknown, names: readonly string[]): void => {
    if (!isObject(holder)) return
    for (const name of names) {
      const items: unknown = holder[name]
      if (!Array.isArray(items)) continue
      for (const item of items as readonly unknown[]) {
        if (name === 'rows') tamperCells(item)
        if (name === 'snapshots' || name === 'editions') tamperLists(item, ['roles', 'rows'])
        tamper(item)
      }
    }
  }
  tamperLists(file['scheme'], ['letters'])
  tamper(file['scheme'])
  tamperLists(file, lists)
  tamper(file)
  return added
}

function isObject(value: unknown): value is Field {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function someValue(random: () => number): unknown {
  const values = [
    null,
    true,
    Math.floor(random() * 100),
    'text of a later release',
    [1, { deep: [] }],
    { a: { b: 'c' } },
  ]
  return values[Math.floor(random() * values.length)]
}
