import { inFigures } from '../inFigures.ts'
import { counted } from '../counted.ts'
import type { Matrix } from '../document/matrix.ts'
import { shortened } from '../document/names.ts'
import { displayMarkup, escapeMarkup } from '../escapeMarkup.ts'
import { assertNever, err, ok, type Result } from '../result.ts'
import { ballotChart, ballotLimits } from './ballotChart.ts'
import { ballotScript } from './ballotScript.ts'
import { ballotStyle } from './ballotStyle.ts'
import type { Round, WorkshopSession } from './session.ts'

export type BallotFormError =
  | { readonly kind: 'nothing-to-vote-on' }
  | { readonly kind: 'too-many-cells'; readonly cells: number; readonly max: number }

/**
 * The ballot page of one vote: one HTML file that any browser opens from a disk, an e-mail or a stick, with no network. It
 * shows the rows and roles without their letters, keeps a draft where the browser lets it, and gives back the answers as a
 * small file or as text for `readBallot`.
 *
 * The page may run only the one script that carries the `nonce` (such as `newRecordId()`, new for each page), so that text of
 * the chart can never become code; and it may load nothing from anywhere.
 */
export function ballotForm(
  matrix: Matrix,
  session: WorkshopSession,
  round: Round,
  nonce: string,
): Result<string, BallotFormError> {
  const chart = ballotChart(matrix, session, round)
  const cells = chart.roles.length * chart.rows.filter(({ id }) => id !== undefined).length
  if (cells === 0) return err({ kind: 'nothing-to-vote-on' })
  if (cells > ballotLimits.cells) return err({ kind: 'too-many-cells', cells, max: ballotLimits.cells })
  const mark = escapeMarkup(nonce)
  const policy = [
    "default-src 'none'",
    `script-src 'nonce-${mark}'`,
    `style-src 'nonce-${mark}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
  return ok(`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>Ballot: ${displayMarkup(shortened(chart.title))}</title>
<style nonce="${mark}">${ballotStyle}</style>
</head>
<body>
<main id="ballot"><noscript>This page needs JavaScript to collect your answers. Allow it, or vote on paper.</noscript></main>
<script type="application/json" id="chart">${escapeJson(JSON.stringify(chart))}</script>
<script nonce="${mark}">${ballotScript}</script>
</body>
</html>
`)
}

/** Why there is no ballot page, in sentences a person can act on. */
export function describeBallotFormError(error: BallotFormError): string {
  switch (error.kind) {
    case 'nothing-to-vote-on':
      return 'There is nothing to vote on: the chart needs at least one role and one responsibility.'
    case 'too-many-cells':
      return `The vote is about ${counted(error.cells, 'cell')}; a ballot page holds at most ${inFigures(error.max)}. Hold the workshop on a chart with fewer rows or roles.`
    default:
      return assertNever(error)
  }
}

/** JSON that cannot end its script element, open a comment in it or break a line of it. The same JSON when it is parsed. */
function escapeJson(json: string): string {
  return json.replaceAll(
    /[<>&\u2028\u2029]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
