import { inks, usualLook, type Theme } from '../document/letterLook.ts'

function coloursOf(theme: Theme): string {
  const { paper, line, text, text2, accent } = inks[theme]
  const looks = (['owner', 'doer', 'adviser'] as const).map((kind) => {
    const look = usualLook(kind, theme)
    return `--${kind}-bg: ${look.fill}; --${kind}-fg: ${look.text}; --${kind}-line: ${look.line ?? look.fill};`
  })
  return `--surface: ${paper}; --line: ${line}; --text: ${text}; --text-2: ${text2}; --accent: ${accent}; ${looks.join(' ')}`
}

/** The look of the ballot page. Letters carry shape and text, never colour alone; both themes follow the system. */
export const ballotStyle = `
:root {
  color-scheme: light dark;
  ${coloursOf('light')}
  --bg: #f6f7f9; --line-strong: #8a94a1; --on-accent: #fff; --ok: #0b7a5b; --err: #c0262d;
}
@media (prefers-color-scheme: dark) {
  :root {
    ${coloursOf('dark')}
    --bg: #11161d; --line-strong: #7b8896; --on-accent: #0b1330; --ok: #4cc9a0; --err: #ff7b7b;
  }
}
* { box-sizing: border-box; }
html { scroll-padding: 1rem 0 8rem; }
body { margin: 0; font: 16px/1.45 Inter, "Segoe UI", system-ui, sans-serif; color: var(--text); background: var(--bg); }
main { max-width: 60rem; margin: 0 auto; padding: 1.5rem 1rem 8rem; }
h1 { margin: 0; font-size: 1.7rem; line-height: 1.2; overflow-wrap: anywhere; }
h2 { margin: 2rem 0 .5rem; font-size: 1.05rem; color: var(--text-2); overflow-wrap: anywhere; }
h3 { margin: 0; font-size: 1.1rem; overflow-wrap: anywhere; }
p { margin: .35rem 0; }
.quiet { color: var(--text-2); }
.legend { display: grid; grid-template-columns: max-content 1fr; gap: .4rem .7rem; align-items: center; margin: 1rem 0; padding: 1rem; background: var(--surface); border: 1px solid var(--line); border-radius: 10px; }
.legend dt, .legend dd { margin: 0; overflow-wrap: anywhere; }
.row { margin: 0 0 .75rem; padding: 1rem; background: var(--surface); border: 1px solid var(--line); border-radius: 10px; }
.row.answered { border-left: 4px solid var(--ok); padding-left: calc(1rem - 3px); }
.head { display: flex; gap: 1rem; justify-content: space-between; align-items: baseline; }
.roles { display: flex; flex-wrap: wrap; gap: .75rem 1.5rem; margin-top: .75rem; }
.role { min-width: 9rem; }
.role .name { display: block; font-weight: 600; overflow-wrap: anywhere; }
.letters { display: flex; flex-wrap: wrap; gap: .4rem; margin-top: .3rem; }
button, input, textarea { font: inherit; color: inherit; }
button { cursor: pointer; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.letter { min-width: 3.1rem; height: 2.75rem; padding: 0 .3rem; font-weight: 700; color: var(--text-2); background: transparent; border: 1.5px solid var(--line-strong); border-radius: 8px; }
.letter[aria-pressed="true"]::after { content: " \\2713"; font-weight: 400; }
.owner { border-radius: 8px; }
.doer, .adviser, .informed { border-radius: 1.4rem; }
.support { border-radius: 8px 1.4rem 1.4rem 8px; }
.out { border-radius: 0; }
.informed { border-style: dashed; }
.verifier { border-style: double; border-width: 3px; }
.letter[aria-pressed="true"], .legend .letter { color: var(--text); border-color: currentColor; }
.owner[aria-pressed="true"], .legend .owner { background: var(--owner-bg); color: var(--owner-fg); border-color: var(--owner-line); }
.doer[aria-pressed="true"], .legend .doer { background: var(--doer-bg); color: var(--doer-fg); border-color: var(--doer-line); }
.adviser[aria-pressed="true"], .legend .adviser { background: var(--adviser-bg); color: var(--adviser-fg); border-color: var(--adviser-line); }
.legend .letter { display: inline-flex; align-items: center; justify-content: center; min-width: 2rem; height: 2rem; }
.plain { padding: .55rem .9rem; background: var(--surface); border: 1px solid var(--line-strong); border-radius: 8px; }
.main { color: var(--on-accent); background: var(--accent); border-color: var(--accent); font-weight: 600; }
.link { padding: .2rem .3rem; color: var(--text-2); background: none; border: 0; text-decoration: underline; font-size: .9rem; white-space: nowrap; }
label { display: block; margin-bottom: .3rem; font-weight: 600; }
input { width: 100%; max-width: 24rem; padding: .55rem .7rem; background: var(--surface); border: 1px solid var(--line-strong); border-radius: 8px; }
textarea { width: 100%; height: 10rem; margin-top: .75rem; font: .85rem/1.4 ui-monospace, monospace; background: var(--surface); border: 1px solid var(--line-strong); border-radius: 8px; }
.who { margin: 1rem 0; }
.bar { position: fixed; inset: auto 0 0; display: flex; flex-wrap: wrap; gap: .75rem; align-items: center; padding: .75rem 1rem; background: var(--surface); border-top: 1px solid var(--line); }
.bar p { flex: 1 1 14rem; margin: 0; }
.wrong { color: var(--err); font-weight: 600; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
[hidden] { display: none !important; }
@media print { .bar { display: none; } .row { break-inside: avoid; } }
`
