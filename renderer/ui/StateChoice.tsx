import { dayInWords } from '../../shared/dates.ts'
import type { Matrix } from '../../shared/document/matrix.ts'
import { stateWords } from '../../shared/editions/editionWords.ts'
import { Select } from './Select.tsx'

interface StateChoiceProps {
  readonly chart: Matrix
  /** the id of an edition; empty: the chart as it is now */
  readonly chosen: string
  readonly onChoose: (edition: string) => void
}

/** Which state of the chart is shown or goes out: as it is now, or an edition. */
export function StateChoice({ chart, chosen, onChoose }: StateChoiceProps) {
  return (
    <Select
      label="State"
      any={stateWords(chart)}
      value={chosen}
      options={chart.editions
        .toReversed()
        .map(({ id, number, at }) => [id, `Edition ${number}, ${dayInWords(at)}`])}
      onChange={onChoose}
    />
  )
}
