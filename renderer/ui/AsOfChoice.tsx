import { dayInWords, readDay } from '../../shared/dates.ts'
import { TextField } from './TextField.tsx'

interface AsOfChoiceProps {
  /** such as 2027-01-01; empty: all that the chart says of any day */
  readonly day: string
  readonly onChoose: (day: string) => void
}

/** On which day a chart is shown or goes out whose assignments change hands on some. */
export function AsOfChoice({ day, onChoose }: AsOfChoiceProps) {
  return (
    <TextField
      type="date"
      label="As of"
      title={day === '' ? 'All days; a day shows who holds what on it' : `As it is on ${dayInWords(day)}`}
      value={day}
      onChange={(text) => onChoose(readDay(text) ?? '')}
    />
  )
}
