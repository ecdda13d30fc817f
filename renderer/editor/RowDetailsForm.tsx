import type { RowId } from '../../shared/document/ids.ts'
import { limits } from '../../shared/document/limits.ts'
import { rowStatuses, type Responsibility } from '../../shared/document/matrix.ts'
import { findRow } from '../../shared/document/query.ts'
import { detailsOf } from '../../shared/document/rowDetails.ts'
import { useApp, useDocument } from '../window/app.ts'
import { rowTitle, statusNames } from '../window/cellWords.ts'
import { fixedColumns } from '../window/gridPort.ts'
import { change } from '../window/change.ts'
import { cellElement } from './anchors.ts'
import { isTyped, NoteField, NumberField, TextField } from '../ui/detailFields.tsx'
import { DetailsFrame, type DetailsPlace } from './DetailsFrame.tsx'
import styles from '../ui/detailFields.module.css'
import { useTyped } from '../ui/useTyped.ts'

/** A responsibility's status, tags and description. */
export function RowDetailsForm({ row: id, place }: { row: RowId; place: DetailsPlace }) {
  const row = useDocument(({ matrix }) => findRow(matrix, id))
  return row?.kind === 'responsibility' ? <Form row={row} place={place} /> : null
}

function Form({ row, place }: { row: Responsibility; place: DetailsPlace }) {
  const app = useApp()
  const before = detailsOf(row)
  const { values, type, clear } = useTyped({
    ...{ status: before.status, description: before.description },
    ...{ tags: before.tags.join(', '), effort: String(before.effort) },
  })
  const { status, tags, description, effort } = values
  const isChanged =
    status !== before.status ||
    Number(effort || 1) !== before.effort ||
    isTyped(description, before.description) ||
    tagsIn(tags).join(', ') !== before.tags.join(', ')
  const details = { status, tags: tagsIn(tags), description: description.trim(), effort: Number(effort || 1) }
  return (
    <DetailsFrame
      place={place}
      anchor={cellElement(row.id, fixedColumns.name)}
      title={rowTitle(row.name)}
      align="start"
      isTyped={isChanged}
      keep={() => (!isChanged || change(app, { type: 'setRowDetails', row: row.id, details })) && clear()}
    >
      <label className={styles.field}>
        <span>Status</span>
        <select
          value={status}
          onChange={({ target: { value } }) =>
            type({ status: rowStatuses.find((one) => one === value) ?? 'open' })
          }
        >
          {(['open', ...rowStatuses] as const).map((one) => (
            <option key={one} value={one}>
              {statusNames[one]}
            </option>
          ))}
        </select>
      </label>
      <TextField label="Tags, with commas between them" value={tags} onChange={(to) => type({ tags: to })} />
      <NumberField
        label="Effort beside the others; 1 is usual"
        {...{ value: effort, max: limits.effort }}
        onChange={(to) => type({ effort: to })}
      />
      <NoteField label="Description" value={description} onChange={(to) => type({ description: to })} />
    </DetailsFrame>
  )
}

function tagsIn(text: string): readonly string[] {
  return [...new Set(text.split(',').map((tag) => tag.trim()))].filter((tag) => tag !== '')
}
