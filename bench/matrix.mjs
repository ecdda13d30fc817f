/** A matrix file of 10,000 rows and 50 roles, a fifth of its cells empty, with a section every 20 rows. */
export function largeMatrix() {
  const letters = ['R', 'A', 'C', 'I', '']
  const roles = Array.from({ length: 50 }, (_, at) => ({ id: `r${at}`, name: `Role ${at}` }))
  const rows = Array.from({ length: 10_000 }, (_, at) => {
    if (at % 20 === 19) return { kind: 'section', id: `x${at}`, name: `Section ${at}` }
    const cells = roles.map(({ id }, role) => [id, letters[(at * 7 + role * 3) % 5]])
    return {
      ...{ kind: 'responsibility', id: `x${at}`, name: `Responsibility ${at}` },
      cells: Object.fromEntries(cells.filter(([, letter]) => letter !== '')),
    }
  })
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
  return JSON.stringify({ format: 'remit', version: 1, id: 'bench', title: 'Bench', scheme, roles, rows })
}
