import * as v from 'valibot'
import { cardSize, type ChartCard } from '../document/chartCard.ts'
import { count, title } from './values.ts'

const kinds = ['owner', 'doer', 'support', 'adviser', 'informed', 'verifier', 'out', 'none'] as const

/** What the list of recent charts shows of a chart. */
export const cardSchema: v.GenericSchema<unknown, ChartCard> = v.strictObject({
  title,
  lines: v.pipe(
    v.array(
      v.strictObject({
        name: v.pipe(count, v.maxValue(cardSize.name)),
        kinds: v.pipe(v.array(v.picklist(kinds)), v.maxLength(cardSize.roles)),
      }),
    ),
    v.maxLength(cardSize.lines),
  ),
})
