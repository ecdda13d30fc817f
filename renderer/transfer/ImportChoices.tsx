import type { ImportDecisions, ImportedTable } from '../../shared/bridge/importing.ts'
import type { LetterKey } from '../../shared/document/ids.ts'
import { readableSchemes } from '../../shared/formats/import/readableSchemes.ts'
import type { Orientation } from '../../shared/formats/import/shape.ts'
import { Button } from '../ui/Button.tsx'
import { Select } from '../ui/Select.tsx'
import styles from './Import.module.css'

interface ImportChoicesProps {
  readonly table: ImportedTable
  readonly isCorrected: boolean
  readonly onTable: (table: number) => void
  readonly onDecide: (decisions: ImportDecisions) => void
  readonly onReset: () => void
}

const orientationNames: readonly (readonly [Orientation, string])[] = [
  ['roles-across', 'Roles across, rows down'],
  ['roles-down', 'Roles down, rows across'],
  ['letters-across', 'A column for each letter'],
  ['one-per-row', 'One letter a row'],
]

const headerNames = [
  ['0', 'No header'],
  ['1', 'One header row'],
  ['2', 'Two header rows'],
] as const

const shownMarks = 6
/** A longer text is none that a person chooses a letter for here. */
const longestMark = 16

/** How the whole table is read: which one, how it lies, its header, its letters, what odd marks mean. */
export function ImportChoices({ table, isCorrected, onTable, onDecide, onReset }: ImportChoicesProps) {
  const { chart, names } = table
  const shape = chart.kind === 'read' ? chart.shape : undefined
  // What a question asks about is not offered a second time.
  const asked = new Set(chart.kind === 'read' ? chart.questions.map(({ id }) => id) : [])
  const isShown = (mark: string): boolean => mark.length <= longestMark && !asked.has(`mark ${mark}`)
  const marks = shape?.marks.filter(({ mark }) => isShown(mark)).slice(0, shownMarks) ?? []
  return (
    <div className={styles.choices}>
      {names.length > 1 && (
        <Select
          label="Table"
          options={names.map((name, at) => [String(at), name])}
          value={String(table.table)}
          onChange={(value) => onTable(Number(value))}
        />
      )}
      {shape && (
        <>
          <Select
            label="Direction of the table"
            options={orientationNames}
            value={shape.orientation}
            onChange={(value) => {
              const orientation = orientationNames.find(([id]) => id === value)?.[0]
              if (orientation) onDecide({ orientation })
            }}
          />
          <Select
            label="Header"
            options={headerNames}
            value={String(shape.headerRows.length)}
            onChange={(value) => onDecide({ headerRows: headerFrom(shape, Number(value)) })}
          />
          <Select
            label="Letters"
            options={schemeNames(shape.schemeId)}
            value={shape.schemeId}
            onChange={(scheme) => onDecide({ scheme })}
          />
          {marks.map(({ mark, means }) => (
            <label key={mark} className={styles.mark}>
              “<bdi>{mark}</bdi>” means{' '}
              <Select
                label={`What ${mark} means`}
                options={[
                  ...shape.letters.map(({ key, name }) => [key, `${key} ${name}`] as const),
                  ['nothing', 'nothing'],
                  ['note', 'a note'],
                ]}
                value={means === 'note' ? 'note' : (means[0] ?? 'nothing')}
                onChange={(value) => onDecide({ marks: { [mark]: meaning(shape.letters, value) } })}
              />
            </label>
          ))}
        </>
      )}
      {isCorrected && <Button label="Guess again" text="Guess again" isSmall onClick={onReset} />}
    </div>
  )
}

function headerFrom(shape: { headerRows: readonly number[]; firstRow: number }, count: number): number[] {
  const first = shape.headerRows[0] ?? Math.max(0, shape.firstRow - count)
  return Array.from({ length: count }, (_, at) => first + at)
}

/** The letters people choose among; those the file itself defines are named so. */
function schemeNames(current: string): readonly (readonly [string, string])[] {
  const known = readableSchemes.map(({ id, name }) => [id, name] as const)
  return known.some(([id]) => id === current) ? known : [[current, 'Of the file'], ...known]
}

function meaning(letters: readonly { key: LetterKey }[], value: string): LetterKey[] | 'note' {
  if (value === 'note') return 'note'
  return letters.flatMap(({ key }) => (key === value ? [key] : []))
}
