import type { Matrix } from '../../shared/document/matrix.ts'
import type { App } from './app.ts'

/** The matrix on screen. The grid is only there while there is one. */
export function currentMatrix({ document }: App): Matrix {
  const { document: open } = document.getState()
  if (open === undefined) throw new Error('The grid is on screen without a matrix.')
  return open.matrix
}
