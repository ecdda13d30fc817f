import { createMatrix } from '../../shared/document/create.ts'
import { asLetterKey, asMatrixId, asRoleId, asRowId, type RoleId } from '../../shared/document/ids.ts'
import type { Cell, Matrix, Row } from '../../shared/document/matrix.ts'

const roleNames = [
  ...['CEO', 'CFO', 'CIO', 'CTO', 'CISO', 'CDO'],
  ...[
    'Head of Customer Experience and Digital Channels',
    'مدير الأمن',
    'Legal 👩‍⚖️',
    'HR',
    'Procurement',
    '=Board',
  ],
]
const combinations = ['A/R', 'C', 'I', '', 'R', '', 'C', '', '', 'I', '', '']

/** A large chart for exports: 60 responsibilities, 12 roles, 6 sections, scopes, notes, long names, emoji, Hebrew. */
export function fullChart(responsibilities = 60, roleCount = 12): Matrix {
  const roles = Array.from({ length: roleCount }, (_, at) => ({
    id: asRoleId(`role-${at}`),
    name: roleNames[at] ?? `Role ${at + 1}`,
    holder: at % 2 === 0 ? `Holder ${at + 1}` : '',
  }))
  const rows: Row[] = []
  for (let at = 0; at < responsibilities; at++) {
    if (at % 10 === 0) rows.push({ kind: 'section', id: asRowId(`section-${at}`), name: sectionName(at) })
    const cells = new Map<RoleId, Cell>()
    for (const [column, role] of roles.entries()) {
      const letters = combinations[(column + at * 5) % combinations.length] ?? ''
      const scope = at % 9 === 2 && letters.includes('A') ? 'internal systems only' : ''
      const note =
        at % 7 === 3 && letters === 'C'
          ? `Asked above 50,000 € <b>or</b> when "urgent" (${at + 1}.${column + 1})`
          : ''
      if (letters === '') continue
      const keys = letters === 'A/R' ? ['R', 'A'] : letters.split('/')
      cells.set(role.id, { letters: keys.map(asLetterKey), scope, note })
    }
    rows.push({ kind: 'responsibility', id: asRowId(`row-${at}`), name: rowName(at), cells })
  }
  return createMatrix(
    {
      title: 'Technology & leadership <2027>',
      goal: 'Who answers for what, so that nothing is owned twice or not at all',
      roles,
      rows,
    },
    asMatrixId('full'),
  )
}

function sectionName(at: number): string {
  return (
    [
      'Run the business',
      'Win customers 🚀',
      'Together',
      'אבטחת מידע',
      'People & culture',
      'Data | reporting',
    ][at / 10] ?? `Section ${at}`
  )
}

function rowName(at: number): string {
  if (at % 13 === 4)
    return 'Align the objectives of all internal and external programmes with what the board has decided for the coming three years, and report on it each quarter'
  return (
    [
      'Security systems',
      'IT budget and resource allocation',
      'אבטחת רשת',
      'Data centres, networks and support desk',
      '=1+1',
      'Culture of innovation 💡',
    ][at % 6] + ` ${at + 1}`
  )
}
