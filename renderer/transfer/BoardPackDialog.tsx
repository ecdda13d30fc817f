import { useEffect, useState } from 'react'
import type { ExportHabits, PackPart } from '../../shared/bridge/exportHabits.ts'
import { packParts } from '../../shared/bridge/exportHabits.ts'
import type { Matrix } from '../../shared/document/matrix.ts'
import { formats } from '../../shared/formats/formats.ts'
import { recordParts } from '../../shared/workshop/minutesParts.ts'
import { useApp } from '../window/app.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import dialog from '../ui/dialog.module.css'
import styles from './Export.module.css'
import { exportPack } from './exportPack.ts'
import { PaperDress } from './PaperDress.tsx'
import { useStoppable } from './useStoppable.ts'
import { Working } from './Working.tsx'

const words: Readonly<Record<PackPart, readonly [string, string]>> = {
  pdf: [formats.pdf.name, 'the chart as the board reads it'],
  docx: [formats.docx.name, 'the same, in your own template'],
  pptx: [formats.pptx.name, 'to present and to edit'],
  xlsx: [formats.xlsx.name, 'to work on'],
  minutes: ['Minutes', 'what was decided, with lines to sign on, as PDF'],
}

interface BoardPackDialogProps {
  readonly matrix: Matrix
  readonly onClose: () => void
}

/** All that a board gets, into a folder at once. */
export function BoardPackDialog({ matrix, onClose }: BoardPackDialogProps) {
  const app = useApp()
  const [habits, setHabits] = useState<ExportHabits>()
  const [mark, setMark] = useState('')
  const { isRunning, run, stop } = useStoppable(onClose)
  useEffect(() => {
    void app.bridge.readExportHabits().then(setHabits)
  }, [app])
  if (!habits) return null

  const keep = (next: ExportHabits): void => {
    setHabits(next)
    void app.bridge.keepExportHabits(next)
  }
  const hasRecord = recordParts(matrix).length > 0
  const offered = packParts.filter((part) => part !== 'minutes' || hasRecord)
  const parts = offered.filter((part) => habits.pack.includes(part))
  const choose = (part: PackPart, isIn: boolean): void =>
    keep({ ...habits, pack: packParts.filter((one) => (one === part ? isIn : habits.pack.includes(one))) })

  return (
    <Dialog title="Board Pack" onClose={onClose}>
      <p className={dialog.lead}>
        These files go into one folder, each as it was last exported: sections, paper and colours are chosen
        under Export.
      </p>
      <div className={styles.pack}>
        <fieldset>
          <legend>Files</legend>
          {offered.map((part) => (
            <label key={part}>
              <input
                type="checkbox"
                checked={parts.includes(part)}
                onChange={({ target }) => choose(part, target.checked)}
              />
              <span>
                <b>{words[part][0]}</b>: {words[part][1]}
              </span>
            </label>
          ))}
          {!hasRecord && <p>Minutes join them once something is decided, parked or signed.</p>}
        </fieldset>
        <PaperDress
          {...{ mark }}
          letterhead={habits.letterhead}
          onMark={setMark}
          onLetterhead={(letterhead) => keep({ ...habits, letterhead })}
        />
      </div>
      {isRunning && <Working label="Making the board pack" onCancel={stop} />}
      <div className={dialog.buttons}>
        <span className={dialog.space} />
        <Button label="Cancel" text="Cancel" onClick={onClose} />
        <Button
          label="Export to Folder…"
          text="Export to Folder…"
          isPrimary
          isOnce
          isDisabled={isRunning || parts.length === 0}
          onClick={() => run((signal) => exportPack(app, matrix, { parts, habits, mark }, signal))}
        />
      </div>
    </Dialog>
  )
}
