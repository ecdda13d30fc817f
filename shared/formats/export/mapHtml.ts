import { findLetter } from '../../document/letters.ts'
import type { Matrix, Scheme } from '../../document/matrix.ts'
import { displayMarkup } from '../../escapeMarkup.ts'
import { mapTitle, type MapEntry } from '../../map/chartMap.ts'
import { factsInWords, undecidedWords, type MapPage, type MapStretch } from '../../map/mapPages.ts'
import type { ExportOptions } from './exportOptions.ts'
import { prose, tokenHtml } from './htmlChart.ts'
import { mapOf, pageTitle } from './mapOf.ts'

/** The map as part of a page, each of its own pages on a sheet of paper. */
export function mapHtml(whole: Matrix, options: ExportOptions): readonly string[] {
  const { map, pages } = mapOf(whole, options)
  const facts = `<p class="facts">${displayMarkup(factsInWords(map))}</p>`
  return pages.map((page, at) => {
    const title = displayMarkup(pageTitle(mapTitle, at, pages.length))
    return `<section class="map"><h2>${title}</h2>${facts}\n${pageHtml(whole.scheme, page)}</section>`
  })
}

function pageHtml(scheme: Scheme, { stretches, look, undecided }: MapPage): string {
  const columns = stretches.map((one) => columnHtml(scheme, one))
  const rest = undecided.length === 0 ? '' : `<p dir="auto">${displayMarkup(undecidedWords(undecided))}</p>`
  return `<div class="columns ${look.name}">${columns.join('\n')}</div>${rest}`
}

function columnHtml(scheme: Scheme, { column, entries, isContinued, isWider }: MapStretch): string {
  const below = isContinued ? 'continued' : column.below
  const items = entries.map((entry) => `<li dir="auto">${entryHtml(scheme, entry)}</li>`)
  const list = items.length === 0 ? '' : `<ul>${items.join('\n')}</ul>`
  return `<section class="column ${column.kind}${isWider ? ' wider' : ''}"><h3 dir="auto">${prose(column.title)} <b>${column.entries.length}</b></h3><p class="quiet" dir="auto">${prose(below)}</p>${list}</section>`
}

function entryHtml(scheme: Scheme, { name, beside, owner }: MapEntry): string {
  const letter = owner === undefined ? undefined : findLetter(scheme, owner)
  if (letter) return `${prose(name)}<br>${tokenHtml(letter, letter.key)} ${displayMarkup(beside)}`
  return beside === '' ? prose(name) : `${prose(name)} <b>${displayMarkup(beside)}</b>`
}

/** The style of a map: lengths as of a page of 1920 x 1080, which takes the width of the sheet and less of a screen. */
export const mapStyle = `
.map{container-type:inline-size;margin-bottom:28px}
.columns{--u:min(100cqw / 1760,.6px);display:flex;gap:calc(var(--u)*16);align-items:stretch;max-width:calc(var(--u)*1760)}
.columns.wide{gap:calc(var(--u)*32)}
.column{box-sizing:border-box;flex:1 1 0;min-width:0;max-width:50%;padding:calc(var(--u)*20) calc(var(--u)*20) calc(var(--u)*8);border:1px solid var(--line);border-radius:calc(var(--u)*16);font-size:calc(var(--u)*28);line-height:1.28;overflow-wrap:anywhere}
.column.wider{flex-grow:1.4}
.wide .column{padding:calc(var(--u)*24) calc(var(--u)*40) calc(var(--u)*8);font-size:calc(var(--u)*32)}
.column.shared{background:var(--accentSoft);border-color:var(--accent)}
.column.undecided{border-style:dashed;border-color:var(--lineStrong)}
.column h3{display:flex;gap:.3em;justify-content:space-between;align-items:baseline;margin:0;font-size:calc(var(--u)*40);line-height:1.15}
.wide .column h3{font-size:calc(var(--u)*56)}
.dense .column h3{font-size:calc(var(--u)*30)}
.column .quiet{min-height:1.3em;margin:0;padding-bottom:.4em;border-bottom:1px solid var(--lineStrong);font-size:calc(var(--u)*28)}
.column ul{margin:0;padding:0;list-style:none}
.column li{padding:calc(var(--u)*11) 0;border-top:1px solid var(--line)}
.column li:first-child{border-top:0}
.column li b{color:var(--accent);font-weight:600}
.column li .t{min-width:1.3em;height:1.3em;padding:0;font-size:.85em}
@media screen and (max-width:900px){.columns{--u:.55px;flex-direction:column}.column{max-width:none}}
@media print{.map{break-after:page;break-inside:avoid;margin:0}.columns{--u:calc(100cqw / 1760)}}`
