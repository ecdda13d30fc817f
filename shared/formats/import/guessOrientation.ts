import { isHeaderWord } from './columnWords.ts'
import { textAt, type Grid } from './grid.ts'
import { kindOf } from './textKind.ts'

/** Words that roles are named with, in the languages whose letters are read. */
const roleName =
  /\b(?:manager|management|lead|leader|leads|owner|officer|director|head|chief|engineer|engineers|engineering|team|teams|analyst|sponsor|developer|developers|dev|devs|devops|architect|committee|board|department|dept|administrator|admin|staff|specialist|coordinator|supervisor|president|vp|user|users|customer|client|vendor|supplier|contractor|consultant|auditor|auditors|legal|hr|finance|it|qa|pm|po|pmo|ceo|cfo|cio|cto|coo|ciso|cdo|dpo|steward|custodian|operator|operations|office|council|secretary|tester|designer|scientist|trainer|partner|agency|provider|stakeholders?|leiter|leitung|leiterin|abteilung|vorstand|chef|directeur|directrice|équipe|responsable|director|gerente|jefe|equipo|direttore|teamleider|afdeling|gestor|diretor|equipe)\b/i

/** Words that activities begin with. */
const activity =
  /^(?:\W*\d[\d.]*\s+)?(?:define|create|develop|review|approve|plan|manage|prepare|test|design|implement|monitor|maintain|provide|identify|conduct|perform|update|write|run|deploy|train|report|collect|assess|evaluate|establish|ensure|coordinate|select|document|build|deliver|set|setup|submit|draft|track|analy[sz]e|communicate|execute|schedule|configure|install|support|validate|verify|handle|resolve|determine|obtain|allocate|facilitate|publish)\b/i

/**
 * Whether roles stand below each other and activities side by side. Of two ways to turn the chart the better one has
 * names of roles where roles are, and one A for each activity.
 */
export function isRolesDown(
  grid: Grid,
  headerRow: number,
  firstRow: number,
  endRow: number,
  nameColumn: number,
): boolean {
  const corner = textAt(grid, headerRow, nameColumn)
  const columns: number[] = []
  for (let column = nameColumn + 1; column < grid.width; column++) {
    if (textAt(grid, headerRow, column) !== '') columns.push(column)
  }
  const rows: number[] = []
  for (let row = firstRow; row < Math.min(endRow, firstRow + 500); row++) {
    if (columns.some((column) => kindOf(textAt(grid, row, column)) === 'letters')) rows.push(row)
  }
  if (columns.length < 2 || rows.length < 2) return false
  const across = columns.map((column) => textAt(grid, headerRow, column))
  const down = rows.map((row) => textAt(grid, row, nameColumn))
  const cornerSays = cornerScore(corner)
  const names = roleShare(down) - roleShare(across)
  const verbs = share(across, activity) - share(down, activity)
  const owners =
    ownersOnce(columns, rows, (column, row) => textAt(grid, row, column)) -
    ownersOnce(rows, columns, (row, column) => textAt(grid, row, column))
  const words = Math.max(-1, Math.min(1, (lengthOf(across) - lengthOf(down)) / 12))
  // Roles across is what nearly all charts have: turning one needs more than a draw.
  return cornerSays + 2 * names + 1.5 * verbs + 1.5 * owners + 0.5 * words > 1
}

/** What the corner says of the rows below it: `Role` more, `Task` less. */
function cornerScore(corner: string): number {
  const [first = ''] = corner.split(/\s*[/\\|]\s*/)
  const isRole = isHeaderWord('role', first)
  const isName = isHeaderWord('name', first) && !/^(?:name|title|raci|rasci|area|domain)/i.test(first)
  if (isRole === isName) return 0
  return isRole ? 1.5 : -1.5
}

function roleShare(texts: readonly string[]): number {
  return share(texts, roleName)
}

function share(texts: readonly string[], pattern: RegExp): number {
  return texts.filter((text) => pattern.test(text)).length / texts.length
}

/** The share of lines across which exactly one A stands. */
function ownersOnce(
  lines: readonly number[],
  along: readonly number[],
  text: (line: number, at: number) => string,
): number {
  const once = lines.filter(
    (line) =>
      along.filter((at) => /^[^(]*\bA\b/i.test(text(line, at)) && text(line, at).length < 8).length === 1,
  )
  return once.length / lines.length
}

function lengthOf(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + text.length, 0) / texts.length
}
