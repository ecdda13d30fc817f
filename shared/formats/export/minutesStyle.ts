/** The style of minutes: sentences, and lines to sign on. */
export const minutesStyle = `
.minutes{border-bottom:2px solid var(--text);padding-bottom:8px}
.minutes .facts{margin-bottom:2px}
.said{padding-left:20px}
.said li{margin-bottom:6px;break-inside:avoid}
.signing{break-inside:avoid;margin-top:28px}
.signing ul{display:grid;grid-template-columns:repeat(auto-fill,minmax(210px,1fr));gap:0 28px;margin:0;padding:0;list-style:none}
.signing li{padding-top:52px;break-inside:avoid}
.signing b{display:block;border-top:1px solid var(--text);padding-top:4px}
.signing span{display:block;margin-top:22px;border-bottom:1px solid var(--text2);color:var(--text2)}
.signing .signed span{margin-top:0;border:0}`
