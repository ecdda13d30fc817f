import { counted } from '../counted.ts'
import { nameByItself } from '../document/names.ts'
import type { Mirror, MirroredRow } from './mirror.ts'

/** A part of a mirror: what it says of which rows. */
export interface MirrorPart {
  readonly heading: string
  readonly rows: readonly { readonly name: string; readonly words: string }[]
  /** what is said where it has no rows */
  readonly whenEmpty: string
}

const parts = [
  {
    by: 'both',
    heading: 'You and most of the others say so',
    whenEmpty: 'There is nothing you all agree is yours.',
  },
  { by: 'own', heading: 'You say so, most of the others do not', whenEmpty: 'Nothing.' },
  { by: 'others', heading: 'Others say so, you do not', whenEmpty: 'Nothing.' },
] as const

/** A mirror in words, on screen and in a file alike: what all say is the voter's, and where they differ. */
export function mirrorParts({ rows }: Mirror): readonly MirrorPart[] {
  return parts.map(({ by, heading, whenEmpty }) => ({
    ...{ heading, whenEmpty },
    rows: rows
      .filter((row) => row.by === by)
      .map((row) => ({ name: nameByItself('row', row.row.name), words: saidBy(row) })),
  }))
}

function saidBy({ count, of }: MirroredRow): string {
  return of === 0 ? 'nobody else named an owner' : `${count} of ${counted(of, 'other')}`
}
