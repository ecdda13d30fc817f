/** The style of minutes: sentences, what is open beside them, and lines to sign on. */
export const minutesStyle = `
.minutes{display:grid;grid-template-columns:minmax(0,65fr) minmax(0,35fr);gap:0 18mm}
.minutes h2{margin-top:5mm}
.said{padding-left:26px}
.said li{margin-bottom:6px;break-inside:avoid;overflow-wrap:anywhere}
.beside .said{padding:0;list-style:none}
.beside h2:first-child+.said li{padding:2mm 3mm;border:1px solid var(--line);border-radius:1.5mm}
@media (max-width:190mm){.minutes{display:block}}
.signing{break-inside:avoid;margin-top:28px}
.signing ul{display:grid;grid-template-columns:repeat(auto-fill,minmax(44mm,1fr));gap:0 7mm;margin:0;padding:0;list-style:none}
.signing li{padding-top:52px;break-inside:avoid}
.signing b{display:block;border-top:1px solid var(--text);padding-top:4px}
.signing span{display:block;margin-top:22px;border-bottom:1px solid var(--text2);color:var(--text2)}
.signing .signed span{margin-top:0;border:0}`
