import type { Command } from '../commands/command.ts'
import type { Edition, Matrix, SignOff } from '../document/matrix.ts'
import { nameOfRole } from '../document/names.ts'
import { changesSinceEdition } from './changesSinceEdition.ts'
import { latestEdition } from './editionChart.ts'

/** The edition that the chart still is; undefined when it is a draft. */
export function editionAsItStands(matrix: Matrix): Edition | undefined {
  const edition = latestEdition(matrix)
  return edition && changesSinceEdition(matrix, edition).length === 0 ? edition : undefined
}

/** Signs the chart as it stands for a role. A draft is adopted in the same step: only an edition can be signed. */
export function signingCommand(
  matrix: Matrix,
  signOff: Pick<SignOff, 'id' | 'role' | 'name' | 'at'>,
  newEdition: () => Pick<Edition, 'id' | 'at' | 'by' | 'why'>,
): Command {
  const adopted = editionAsItStands(matrix)
  if (adopted) return { type: 'signOff', signOff: { ...signOff, edition: adopted.id } }
  const edition = newEdition()
  return {
    type: 'together',
    label: `Adopt and sign for ${nameOfRole(matrix, signOff.role)}`,
    commands: [
      { type: 'adopt', edition },
      { type: 'signOff', signOff: { ...signOff, edition: edition.id } },
    ],
  }
}
