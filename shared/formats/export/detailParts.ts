import { roleDetailFields, rowDetailFields } from '../../document/fields.ts'
import { tableTextsOf, type Fields } from '../../document/fieldValues.ts'
import type { Matrix } from '../../document/matrix.ts'
import type { MinutesPart } from '../../workshop/minutesParts.ts'

/**
 * What is said of responsibilities and of roles, as tables for formats that draw the chart itself; only what is used.
 *
 * @param told fields that the chart above tells by itself
 */
export function detailParts(
  { rows, roles }: Matrix,
  told: readonly (keyof typeof rowDetailFields | keyof typeof roleDetailFields)[] = [],
): readonly MinutesPart[] {
  const responsibilities = rows.filter((row) => row.kind === 'responsibility')
  return [
    ...part('Details', 'Responsibility', without(rowDetailFields, told), responsibilities),
    // Holders stand below the names of the roles.
    ...(roles.some(({ note }) => note !== undefined)
      ? part('Roles', 'Role', without(roleDetailFields, told), roles)
      : []),
  ]
}

function without(fields: Fields, told: readonly string[]): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => !told.includes(name)))
}

function part(
  heading: string,
  of: string,
  fields: Fields,
  things: readonly { readonly name: string }[],
): readonly MinutesPart[] {
  const said = things.map((thing) => ({ name: thing.name, texts: tableTextsOf(fields, thing, 'words') }))
  const used = Object.keys(fields).filter((field) => said.some(({ texts }) => texts[field]))
  if (used.length === 0) return []
  const rows = said.map(({ name, texts }) => [name, ...used.map((field) => texts[field] ?? '')])
  return [
    {
      heading,
      header: [of, ...used.map((field) => fields[field]?.name ?? field)],
      rows: rows.filter(([, ...texts]) => texts.some((text) => text !== '')),
      whenEmpty: '',
    },
  ]
}
