import type { CellRef } from '../../shared/commands/command.ts'
import { emptyCell } from '../../shared/document/cellContent.ts'
import { cellFields } from '../../shared/document/fields.ts'
import { valuesOf } from '../../shared/document/fieldValues.ts'
import { lettersInWords } from '../../shared/document/letters.ts'
import type { Matrix, Responsibility, Role } from '../../shared/document/matrix.ts'
import { findRole, findRow } from '../../shared/document/query.ts'
import { useApp, useDocument } from '../window/app.ts'
import { roleTitle, rowTitle } from '../window/cellWords.ts'
import { change } from '../window/change.ts'
import { cellElement } from './anchors.ts'
import { DetailControls } from '../ui/DetailControls.tsx'
import { DetailsFrame, type DetailsPlace } from './DetailsFrame.tsx'
import { useDetails } from '../ui/useDetails.ts'

/** What is said of a cell beside its letters: its scope and note. */
export function CellDetails({ row: rowId, role: roleId, place }: CellRef & { place: DetailsPlace }) {
  const matrix = useDocument((document) => document.matrix)
  const row = matrix && findRow(matrix, rowId)
  const role = matrix && findRole(matrix, roleId)
  if (!matrix || row?.kind !== 'responsibility' || !role) return null
  return <Details {...{ matrix, row, role, place }} />
}

interface DetailsProps {
  readonly matrix: Matrix
  readonly row: Responsibility
  readonly role: Role
  readonly place: DetailsPlace
}

function Details({ matrix, row, role, place }: DetailsProps) {
  const app = useApp()
  const before = row.cells.get(role.id) ?? emptyCell
  const { changed, errors, isTyped, clear, ...typed } = useDetails(cellFields, valuesOf(cellFields, before))
  const cell: CellRef = { row: row.id, role: role.id }
  const keep = (): boolean => {
    if (Object.keys(errors).length > 0) return false
    return (!isTyped || change(app, { type: 'setCellDetails', cell, details: changed })) && clear()
  }
  const letters = lettersInWords(matrix.scheme, before.letters)
  return (
    <DetailsFrame
      place={place}
      anchor={cellElement(row.id, role.id)}
      title={`${rowTitle(row.name)}, ${roleTitle(role.name)}${letters && `: ${letters}`}`}
      isTyped={isTyped}
      keep={keep}
    >
      <DetailControls fields={cellFields} errors={errors} {...typed} />
    </DetailsFrame>
  )
}
