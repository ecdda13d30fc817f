import { describeFieldError } from '../../document/field.ts'
import { rowDetailFields } from '../../document/fields.ts'
import type { RowDetailName } from '../ownHeaders.ts'
import { report, type Chart, type OpenRow, type Place } from './chartBuilder.ts'
import { detailLine } from './rowTexts.ts'

/**
 * Adds what a column of details says of a responsibility. What does not fit the field, or is another value than one said
 * before, is kept in the description.
 */
export function addRowDetail(
  chart: Chart,
  { said, description }: OpenRow,
  field: RowDetailName,
  { text, header, place }: { readonly text: string; readonly header: string; readonly place: Place },
): void {
  const value = rowDetailFields[field].read(text)
  if (value.ok && (said[field] ?? text) === text) {
    said[field] = text
    return
  }
  description.push(detailLine(header, text))
  const why = value.ok ? 'said twice' : describeFieldError(value.error).replace(/\.$/, '')
  report(chart, 'moved', place, text, `${why}; kept in the description`)
}
