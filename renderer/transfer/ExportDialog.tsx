import { useEffect, useMemo, useState } from 'react'
import { choicesFor, type ExportHabits } from '../../shared/bridge/exportHabits.ts'
import { chartAsOf, hasTerms } from '../../shared/document/asOf.ts'
import type { Matrix } from '../../shared/document/matrix.ts'
import { editionChart } from '../../shared/editions/editionChart.ts'
import { paperWords, withDay } from '../../shared/editions/editionWords.ts'
import { exportFormats, formats, writerOf, type ExportFormat } from '../../shared/formats/formats.ts'
import { useApp } from '../window/app.ts'
import { AsOfChoice } from '../ui/AsOfChoice.tsx'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import dialog from '../ui/dialog.module.css'
import styles from './Export.module.css'
import { optionsFor, wholeChart, type Extent } from './exportChoices.ts'
import { copyChart } from './copyChart.ts'
import { exportToFile, printChart } from './exportChart.ts'
import { ExportOptionsForm } from './ExportOptionsForm.tsx'
import { ExportPreview } from './ExportPreview.tsx'
import { PaperDress } from './PaperDress.tsx'
import { StateChoice } from '../ui/StateChoice.tsx'
import { WhoIsWho } from '../ui/WhoIsWho.tsx'
import { useStoppable } from './useStoppable.ts'
import { Working } from './Working.tsx'

interface ExportDialogProps {
  readonly matrix: Matrix
  readonly onClose: () => void
}

/** Hands the chart on: format, what of it, how it will look, and where to. */
export function ExportDialog({ matrix: draft, onClose }: ExportDialogProps) {
  const app = useApp()
  const [habits, setHabits] = useState<ExportHabits>()
  const [extent, setExtent] = useState<Extent>(wholeChart)
  const [chosen, setChosen] = useState('')
  const edition = draft.editions.find(({ id }) => id === chosen)
  const [day, setDay] = useState('')
  const whole = useMemo(() => (edition ? editionChart(draft, edition) : draft), [draft, edition])
  const matrix = useMemo(() => (day === '' ? whole : chartAsOf(whole, day)), [whole, day])
  const paper = useMemo(() => withDay(paperWords(draft, edition), day), [draft, edition, day])
  const [mark, setMark] = useState('')
  const { isRunning, run, stop } = useStoppable(onClose)
  useEffect(() => {
    void app.bridge.readExportHabits().then(setHabits)
  }, [app])

  const format = habits?.last ?? 'pdf'
  const choices = habits && choicesFor(habits, format)
  const options = useMemo(
    () =>
      habits &&
      optionsFor(choicesFor(habits, format), extent, { edition: paper, mark, letterhead: habits.letterhead }),
    [habits, format, extent, paper, mark],
  )
  if (!habits || !choices || !options) return null

  const keep = (next: ExportHabits): void => {
    setHabits(next)
    void app.bridge.keepExportHabits(next)
  }
  const { copyForm, needsApplication, options: choosable } = writerOf(format)

  return (
    <Dialog title="Export" size="large" onClose={onClose}>
      <div className={styles.columns}>
        <Formats format={format} onChange={(last) => keep({ ...habits, last })} />
        <ExportPreview {...{ format, matrix, options }} />
        <ExportOptionsForm
          {...{ format, matrix, choices, extent }}
          onChoices={(next) => keep({ ...habits, choices: { ...habits.choices, [format]: next } })}
          onExtent={setExtent}
          dress={
            <PaperDress
              {...{ mark }}
              letterhead={habits.letterhead}
              onMark={setMark}
              onLetterhead={(letterhead) => keep({ ...habits, letterhead })}
            />
          }
          state={
            <>
              {draft.editions.length > 0 && (
                <fieldset>
                  <legend>State</legend>
                  <StateChoice {...{ chosen }} chart={draft} onChoose={setChosen} />
                </fieldset>
              )}
              {hasTerms(whole) && (
                <fieldset>
                  <legend>As of</legend>
                  <AsOfChoice day={day} onChoose={setDay} />
                </fieldset>
              )}
              {edition === undefined && <WhoIsWho chart={draft} />}
            </>
          }
        />
      </div>
      {isRunning && <Working label={`Making the ${formats[format].name} file`} onCancel={stop} />}
      <div className={dialog.buttons}>
        {copyForm && (
          <Button
            label={`Copy as ${copyForm === 'table' ? 'Table' : formats[format].name}`}
            text={`Copy as ${copyForm === 'table' ? 'Table' : formats[format].name}`}
            onClick={() => run(() => copyChart(app, copyForm, matrix, options).then(() => true))}
          />
        )}
        {choosable.hasPage && needsApplication && (
          <Button
            label="Print…"
            text="Print…"
            onClick={() => run((signal) => printChart(app, matrix, options, signal).then(() => true))}
          />
        )}
        <span className={dialog.space} />
        <Button label="Cancel" text="Cancel" onClick={onClose} />
        <Button
          label="Export…"
          text="Export…"
          isPrimary
          isOnce
          isDisabled={isRunning}
          onClick={() => run((signal) => exportToFile(app, format, matrix, options, signal))}
        />
      </div>
    </Dialog>
  )
}

interface FormatsProps {
  readonly format: ExportFormat
  readonly onChange: (format: ExportFormat) => void
}

function Formats({ format, onChange }: FormatsProps) {
  return (
    <div className={styles.formats} role="radiogroup" aria-label="Format">
      {exportFormats.map((id) => (
        <label key={id} className={styles.format}>
          <input type="radio" name="format" checked={id === format} onChange={() => onChange(id)} />
          <b>{formats[id].name}</b>
          <span>{writerOf(id).use}</span>
        </label>
      ))}
    </div>
  )
}
