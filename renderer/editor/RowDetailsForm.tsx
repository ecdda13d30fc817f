import { rowDetailsOf } from '../../shared/document/details.ts'
import { rowDetailFields } from '../../shared/document/fields.ts'
import type { RowId } from '../../shared/document/ids.ts'
import type { Responsibility } from '../../shared/document/matrix.ts'
import { findRow } from '../../shared/document/query.ts'
import { useApp, useDocument } from '../window/app.ts'
import { rowTitle } from '../window/cellWords.ts'
import { fixedColumns } from '../window/gridPort.ts'
import { change } from '../window/change.ts'
import { cellElement } from './anchors.ts'
import { DetailControls } from '../ui/DetailControls.tsx'
import { DetailsFrame, type DetailsPlace } from './DetailsFrame.tsx'
import { useDetails } from '../ui/useDetails.ts'

/** What is said of a responsibility: its status, tags, description and so on. */
export function RowDetailsForm({ row: id, place }: { row: RowId; place: DetailsPlace }) {
  const row = useDocument(({ matrix }) => findRow(matrix, id))
  return row?.kind === 'responsibility' ? <Form row={row} place={place} /> : null
}

function Form({ row, place }: { row: Responsibility; place: DetailsPlace }) {
  const app = useApp()
  const { changed, errors, isTyped, clear, ...typed } = useDetails(rowDetailFields, rowDetailsOf(row))
  const keep = (): boolean => {
    if (Object.keys(errors).length > 0) return false
    return (!isTyped || change(app, { type: 'setRowDetails', row: row.id, details: changed })) && clear()
  }
  return (
    <DetailsFrame
      place={place}
      anchor={cellElement(row.id, fixedColumns.name)}
      title={rowTitle(row.name)}
      align="start"
      isTyped={isTyped}
      keep={keep}
    >
      <DetailControls fields={rowDetailFields} errors={errors} {...typed} />
    </DetailsFrame>
  )
}
