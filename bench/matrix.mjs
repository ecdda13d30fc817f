const kinds = {
  R: ['Responsible', 'doer'],
  A: ['Accountable', 'owner'],
  C: ['Consulted', 'adviser'],
  I: ['Informed', 'informed'],
}
const scheme = {
  ...{ id: 'raci', name: 'RACI' },
  letters: Object.entries(kinds).map(([key, [name, kind]]) => ({ key, name, kind })),
}

/** A matrix file of 10,000 rows and 50 roles, a fifth of its cells empty, with a section every 20 rows. */
export function largeMatrix() {
  const letters = ['R', 'A', 'C', 'I', '']
  return matrixText(10_000, 50, (row, role) => letters[(row * 7 + role * 3) % 5])
}

/**
 * A matrix file as teams have them, of 400 rows and 30 roles: one owner a row and somebody who does it, but in each fifth row a second
 * owner, in each seventh none, and in each eleventh nothing yet.
 */
export function chartWithFindings() {
  return matrixText(400, 30, (row, role) => {
    if (row % 11 === 0) return ''
    if (role === row % 30) return row % 7 === 0 ? 'R' : 'A/R'
    if (role === (row + 1) % 30) return row % 5 === 0 ? 'A' : 'R'
    return role === (row + 5) % 30 ? 'C' : role === (row + 9) % 30 ? 'I' : ''
  })
}

function matrixText(rowCount, roleCount, lettersOf) {
  const roles = Array.from({ length: roleCount }, (_, at) => ({ id: `r${at}`, name: `Role ${at}` }))
  const rows = Array.from({ length: rowCount }, (_, at) => {
    if (at % 20 === 19) return { kind: 'section', id: `x${at}`, name: `Section ${at}` }
    const cells = roles.map(({ id }, role) => [id, lettersOf(at, role)])
    return {
      ...{ kind: 'responsibility', id: `x${at}`, name: `Responsibility ${at}` },
      cells: Object.fromEntries(cells.filter(([, letters]) => letters !== '')),
    }
  })
  return JSON.stringify({ format: 'remit', version: 1, id: 'bench', title: 'Bench', scheme, roles, rows })
}
