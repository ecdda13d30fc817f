import { useState, type ReactNode } from 'react'
import type { DecisionStamp } from '../../../shared/commands/command.ts'
import { newRecordId } from '../../../shared/document/ids.ts'
import { NameField, NoteField } from '../../ui/detailFields.tsx'
import { useApp, useWorkshop } from '../../window/app.ts'
import { timeNow } from '../conduct.ts'

/** Who decided and why, which every decision is logged with. */
export function useStamp(given = ''): { readonly fields: ReactNode; readonly stamp: () => DecisionStamp } {
  const app = useApp()
  const decidedBy = useWorkshop((workshop) => workshop.decidedBy)
  const [why, setWhy] = useState(given)
  const [by, setBy] = useState(decidedBy)
  return {
    fields: (
      <>
        <NoteField label="Why" value={why} onChange={setWhy} />
        <NameField label="Decided by" value={by} onChange={setBy} />
      </>
    ),
    stamp: () => {
      app.workshop.setState({ decidedBy: by.trim() })
      return { id: newRecordId(), why: why.trim(), by: by.trim(), at: timeNow() }
    },
  }
}
