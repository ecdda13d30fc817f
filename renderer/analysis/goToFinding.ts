import { concernedRoles } from '../../shared/analysis/concernedRoles.ts'
import { findingInFull, settledOf } from '../../shared/analysis/describeFinding.ts'
import { findingKey, type Finding } from '../../shared/analysis/finding.ts'
import { severities } from '../../shared/analysis/severity.ts'
import type { App } from '../window/app.ts'
import { fixedColumns } from '../window/gridPort.ts'
import { reveal } from '../window/view/changeView.ts'
import { shownFindings } from './shownFindings.ts'
import { currentMatrix } from '../window/currentMatrix.ts'

/** Makes a finding the chosen one: its cells are marked and, when it is on a row, brought into sight with the focus. */
export function chooseFinding(app: App, finding: Finding): void {
  const matrix = currentMatrix(app)
  const { row, role } = finding
  const roles = concernedRoles(matrix, finding)
  const columns = row === undefined || roles.length > 0 ? roles : [fixedColumns.name]
  app.session.setState({
    finding,
    marked: new Set(row === undefined ? [] : columns.map((column) => `${row} ${column}`)),
    announcement: findingInFull(matrix, finding),
  })
  const [column = fixedColumns.name] = columns
  if (row !== undefined) {
    reveal(app, { row, column })
    app.grid()?.moveFocus(row, column)
  } else if (role !== undefined) {
    app.grid()?.showRole(role)
  }
  app.grid()?.draw()
}

/**
 * Forgets the chosen finding once the analysis has nothing like it any more, and takes its marks off the cells when the person
 * moves on to another row. Returns how to stop.
 */
export function forgetSettled(app: App): () => void {
  const stopAnalysis = app.analysis.subscribe(({ judged }) => {
    const { finding } = app.session.getState()
    if (finding !== undefined && !judged?.has(finding)) forgetFinding(app)
  })
  const stopSession = app.session.subscribe(({ selection, finding, marked }, before) => {
    if (selection === before.selection || marked.size === 0 || marked !== before.marked) return
    if (finding?.row === selection?.anchor.row) return
    app.session.setState({ marked: new Set() })
    app.grid()?.draw()
  })
  return () => {
    stopAnalysis()
    stopSession()
  }
}

function forgetFinding(app: App): void {
  if (app.session.getState().finding === undefined) return
  app.session.setState({ finding: undefined, marked: new Set() })
  app.grid()?.draw()
}

/** The worst first, then down the chart; what is settled is not stopped at. */
function inStepOrder(findings: readonly Finding[]): readonly Finding[] {
  const asked = findings.filter((finding) => settledOf(finding) === undefined)
  return severities.flatMap((severity) => asked.filter((finding) => finding.severity === severity))
}

/** Goes to the finding after or before the chosen one, of those the panel lists; from the last one to the first. */
export function stepToFinding(app: App, by: -1 | 1): void {
  const { finding, findingFilter } = app.session.getState()
  const { judged } = app.analysis.getState()
  const findings = judged ? inStepOrder(shownFindings(judged.matrix, judged.open(), findingFilter)) : []
  const at = findings.findIndex((one) => finding && findingKey(one) === findingKey(finding))
  const start = at < 0 && by < 0 ? 0 : at
  const next = findings[(start + by + findings.length) % findings.length]
  if (next) return chooseFinding(app, next)
  forgetFinding(app)
  app.session.setState({ announcement: 'No remarks' })
}
