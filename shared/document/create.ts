import { newMatrixId, type MatrixId } from './ids.ts'
import type { Matrix } from './matrix.ts'
import { raci } from './schemes.ts'

/** An empty matrix with the RACI scheme, no roles and no rows; `content` fills in the rest. */
export function createMatrix(
  content: Partial<Omit<Matrix, 'id'>> = {},
  id: MatrixId = newMatrixId(),
): Matrix {
  return {
    ...{ id, title: '', goal: '', strict: false, scheme: raci, roles: [], rows: [] },
    ...{ waivers: [], decisions: [], parked: [], snapshots: [], signOffs: [], editions: [] },
    ...content,
  }
}
