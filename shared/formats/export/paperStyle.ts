import type { Matrix } from '../../document/matrix.ts'
import { columns, margins, roleWidth } from './paperMeasures.ts'

/** What a sheet of paper has beside the style of a page: sizes in points and millimetres, one column of names that takes the rest. */
export function paperStyle(matrix: Matrix): string {
  return `${rules}.paper col.role{width:${roleWidth(matrix)}mm}`
}

/** The margins and the size of letters of everything that is printed on its own. */
export const sheetStyle = `@page{margin:${margins.side}mm ${margins.side}mm ${margins.bottom}mm}@media print{body{font-size:9.75pt}}`

/** What stands at the top of a paper: its title; beside it the day and the edition. */
export const headStyle = `
body{max-width:none;padding:0;font-size:9.75pt;line-height:1.35}
.head{display:flex;justify-content:space-between;align-items:flex-start;gap:10mm;padding-bottom:4mm;margin-bottom:4mm;border-bottom:.7mm solid var(--text)}
.head h1{font-size:24pt;font-weight:700;letter-spacing:-.01em;line-height:1.15;overflow-wrap:anywhere}
.head .goal{margin:1mm 0 0;font-size:12pt;overflow-wrap:anywhere}
.head .about{flex:none;max-width:80mm;text-align:right}
.head .about p{margin:0 0 1mm}
.logo{display:block;max-width:60mm;max-height:14mm;margin:0 0 3mm auto}
@media screen{body{padding:10mm}}`

const rules = `${sheetStyle}${headStyle}
.mark{display:inline-block;margin-bottom:2mm;padding:1mm 3.5mm;border:.4mm solid var(--warn,#a85b00);border-radius:1.2mm;color:var(--warn,#a85b00);font-weight:600}
.said{margin:0 0 4mm}
.paper{table-layout:fixed}
.paper col.number{width:${columns.number}mm}.paper col.who{width:${columns.accountable}mm}.paper col.state{width:${columns.state}mm}
.paper th,.paper td{padding:.75mm 1mm;border:0;border-bottom:.2mm solid var(--line);font-size:9.75pt;text-align:left;vertical-align:middle;background:none}
.paper thead th{padding:1.6mm 1mm;border-bottom:.35mm solid var(--lineStrong);font-weight:600;vertical-align:bottom}
.paper thead th.role,.paper .cell{text-align:center;padding-left:.4mm;padding-right:.4mm}
.paper thead th.role{font-size:9pt;overflow-wrap:break-word;hyphens:auto}
.paper tbody .cell,.paper tbody .cell:last-of-type{border-left:.2mm solid var(--line)}
.paper .number{text-align:right;padding-right:2.5mm;font-variant-numeric:tabular-nums}
.paper .section td,.paper .section th{padding-top:2.4mm;border-bottom-color:var(--lineStrong);font-weight:600;background:none}
.paper .section .quiet{margin-left:2mm;font-weight:400}
.paper .whole{break-inside:avoid}
.paper .continued{break-before:page}
.paper .state{padding-left:3mm}
.paper .nobody{color:var(--warn,#a85b00)}
.paper tfoot{display:table-footer-group}
.paper tfoot td{padding:2.6mm 0 0;border:0}
.paper .legend{margin:0;gap:1mm 5mm;font-size:9pt;color:var(--text2)}
.paper .t{min-width:5.3mm;height:5.3mm;font-size:8.5pt}
.paper .cell .t+.s+.t{margin-left:1mm}
.paper .scope{font-size:7.8pt}
@media print{.paper .t{min-width:5.3mm;height:5.3mm;font-size:8.5pt}}
`
