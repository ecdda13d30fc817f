import { useLayer } from '../window/app.ts'
import { AssignMenu } from './AssignMenu.tsx'
import { CellDetails } from './CellDetails.tsx'
import { GridContextMenu } from './GridContextMenu.tsx'
import { LetterPicker } from './LetterPicker.tsx'
import { RoleDetails } from './RoleDetails.tsx'
import { RowDetailsForm } from './RowDetailsForm.tsx'

/** What is open over the grid, if anything. */
export function GridPopovers() {
  const popover = useLayer('popover')
  switch (popover?.kind) {
    case 'letters':
      return <LetterPicker key={`${popover.row} ${popover.role}`} {...popover} />
    case 'assign':
      return <AssignMenu key={popover.row} row={popover.row} rows={popover.rows} />
    case 'rowDetails':
      return <RowDetailsForm key={popover.row} row={popover.row} place="popover" />
    case 'cellDetails':
      return (
        <CellDetails
          key={`${popover.row} ${popover.role}`}
          row={popover.row}
          role={popover.role}
          place="popover"
        />
      )
    case 'context':
      return <GridContextMenu key={`${popover.x} ${popover.y}`} {...popover} />
    case 'role':
      return <RoleDetails key={popover.role} role={popover.role} place="popover" />
    case undefined:
      return null
  }
}
