import type { ReactNode } from 'react'
import type { ExportChoices } from '../../shared/bridge/exportHabits.ts'
import { nameByItself } from '../../shared/document/names.ts'
import { asRoleId, asRowId } from '../../shared/document/ids.ts'
import type { Matrix } from '../../shared/document/matrix.ts'
import { writerOf, type ExportFormat } from '../../shared/formats/formats.ts'
import { separators, usualSeparator } from '../../shared/formats/csv.ts'
import { papers } from '../../shared/formats/export/exportOptions.ts'
import { roleTitle } from '../window/cellWords.ts'
import { Select } from '../ui/Select.tsx'
import styles from './Export.module.css'
import { partNames, type Extent } from './exportChoices.ts'
import { PickMany } from './PickMany.tsx'

interface ExportOptionsFormProps {
  readonly format: ExportFormat
  readonly matrix: Matrix
  readonly choices: ExportChoices
  readonly extent: Extent
  readonly onChoices: (choices: ExportChoices) => void
  readonly onExtent: (extent: Extent) => void
  /** what is chosen before all else */
  readonly state: ReactNode
  /** what a paper says beside the chart */
  readonly dress: ReactNode
}

/** What is in an export: of the charters, and whether the map stands alone. */
const contents = [
  { id: 'chart', name: 'The chart', charters: 'none', isMap: false },
  { id: 'both', name: 'Chart and charters', charters: 'also', isMap: false },
  { id: 'charters', name: 'Charters only', charters: 'only', isMap: false },
  { id: 'map', name: 'Map only', charters: 'none', isMap: true },
] as const

const separatorNames = [
  [',', 'Comma'],
  [';', 'Semicolon'],
  ['\t', 'Tab'],
] as const

const themeNames = [
  ['system', 'Reader’s choice'],
  ['light', 'Light'],
  ['dark', 'Dark'],
] as const

/** The choices that matter for a format. */
export function ExportOptionsForm(props: ExportOptionsFormProps) {
  const { format, matrix, choices, extent, onChoices, onExtent } = props
  const { parts, hasExtent, hasCharters, map, hasPage, hasSeparator, theme } = writerOf(format).options
  const isMap = map !== 'none' && choices.map === 'only'
  const content =
    contents.find((one) => (isMap ? one.isMap : one.charters === choices.charters)) ?? contents[0]
  const offered = contents.filter((one) => (one.isMap ? map !== 'none' : hasCharters || one.id === 'chart'))
  const choose = (id: string): void => {
    const chosen = contents.find((one) => one.id === id) ?? contents[0]
    // The map stays beside the chart as it was.
    const beside = choices.map === 'only' ? 'also' : choices.map
    onChoices({ ...choices, charters: chosen.charters, map: chosen.isMap ? 'only' : beside })
  }
  const sections = matrix.rows.filter(({ kind }) => kind === 'section')
  return (
    <div className={styles.options}>
      {props.state}
      {offered.length > 1 && (
        <fieldset>
          <legend>Contents</legend>
          <Select
            label="Contents"
            options={offered.map(({ id, name }) => [id, name])}
            value={content.id}
            onChange={choose}
          />
        </fieldset>
      )}
      {parts.length > 0 && content.charters !== 'only' && !isMap && (
        <fieldset>
          <legend>With</legend>
          {map === 'beside' && (
            <label>
              <input
                type="checkbox"
                checked={choices.map === 'also'}
                onChange={(event) => onChoices({ ...choices, map: event.target.checked ? 'also' : 'none' })}
              />
              Map
            </label>
          )}
          {parts.map((part) => (
            <label key={part}>
              <input
                type="checkbox"
                checked={choices[part]}
                onChange={(event) => onChoices({ ...choices, [part]: event.target.checked })}
              />
              {partNames[part]}
            </label>
          ))}
        </fieldset>
      )}
      {hasPage && (
        <fieldset>
          <legend>Page</legend>
          <Select
            label="Paper"
            options={papers.map((paper) => [paper, paper])}
            value={choices.paper}
            onChange={(value) =>
              onChoices({ ...choices, paper: papers.find((paper) => paper === value) ?? 'A4' })
            }
          />
          <Select
            label="Orientation"
            options={[
              ['landscape', 'Landscape'],
              ['portrait', 'Portrait'],
            ]}
            value={choices.isLandscape ? 'landscape' : 'portrait'}
            onChange={(value) => onChoices({ ...choices, isLandscape: value === 'landscape' })}
          />
        </fieldset>
      )}
      {hasPage && props.dress}
      {hasSeparator && (
        <fieldset>
          <legend>Separator</legend>
          <Select
            label="Separator"
            options={separatorNames}
            value={choices.separator ?? usualSeparator(navigator.language)}
            onChange={(value) =>
              onChoices({ ...choices, separator: separators.find((one) => one === value) ?? ',' })
            }
          />
        </fieldset>
      )}
      {theme !== 'none' && (
        <fieldset>
          <legend>Colours</legend>
          <Select
            label="Colours"
            options={theme === 'readers' ? themeNames : themeNames.slice(1)}
            value={theme === 'fixed' && choices.theme === 'system' ? 'light' : choices.theme}
            onChange={(value) =>
              onChoices({ ...choices, theme: themeNames.find(([id]) => id === value)?.[0] ?? 'light' })
            }
          />
        </fieldset>
      )}
      {hasExtent && sections.length > 1 && (
        <PickMany
          legend="Sections"
          all="The whole chart"
          items={sections.map(({ id, name }) => [id, nameByItself('section', name)])}
          chosen={extent.sections}
          onChange={(ids) => onExtent({ ...extent, sections: ids && new Set(ids.map(asRowId)) })}
        />
      )}
      {hasExtent && matrix.roles.length > 1 && (
        <PickMany
          legend="Roles"
          all="All roles"
          items={matrix.roles.map(({ id, name }) => [id, roleTitle(name)])}
          chosen={extent.roles}
          onChange={(ids) => onExtent({ ...extent, roles: ids && new Set(ids.map(asRoleId)) })}
        />
      )}
    </div>
  )
}
