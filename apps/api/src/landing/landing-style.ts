/** Style of the landing page and of the pages that explain problems: newsprint, ink, and a marker pen. */
export const LANDING_STYLE = `:root {
  color-scheme: light dark;
  --paper: #f7f4ec; --sheet: #fffdf8; --ink: #1d1b18; --soft: #5d574d; --line: #d9d2c3; --link: #0b4f6c;
  --true: #1f7a4d; --true-bg: #d3edd9; --open: #8a5a00; --open-bg: #fbe6a8; --false: #a3261d; --false-bg: #f8d4cd;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #171614; --sheet: #201e1b; --ink: #f1ece2; --soft: #b1a998; --line: #3a362f; --link: #8fd0ee;
    --true: #8fdcae; --true-bg: #1e3d2a; --open: #f4cf74; --open-bg: #453611; --false: #ffa79c; --false-bg: #4b1f1a;
  }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1.0625rem/1.6 ui-sans-serif, system-ui, sans-serif; }
main { max-width: 66rem; margin: 0 auto; padding: clamp(1.5rem, 5vw, 4rem) clamp(1rem, 4vw, 2.5rem); }
main.plain { max-width: 42rem; }
a { color: var(--link); text-underline-offset: 0.2em; }
a:focus-visible { outline: 3px solid var(--link); outline-offset: 3px; border-radius: 2px; }
code { white-space: nowrap; font: 0.92em ui-monospace, monospace; background: var(--line); padding: 0.1em 0.35em; border-radius: 4px; }
h1 { font: 600 clamp(2rem, 5vw, 3.4rem)/1.1 Georgia, 'Times New Roman', serif; letter-spacing: -0.015em; margin: 0 0 1rem; max-width: 20ch; text-wrap: balance; }
.plain h1 { font-size: 2rem; }
h2 { font-size: 0.85rem; letter-spacing: 0.08em; text-transform: uppercase; color: var(--soft); margin: 0 0 0.5rem; }
.kicker { color: var(--soft); font-weight: 600; margin: 0 0 1.25rem; }
.lead { font-size: 1.2rem; max-width: 38rem; color: var(--soft); margin: 0 0 2.5rem; }
.sheet { background: var(--sheet); border: 1px solid var(--line); border-radius: 6px; padding: clamp(1.25rem, 4vw, 2.5rem); display: grid; gap: 2rem; grid-template-columns: minmax(0, 3fr) minmax(0, 2fr); }
.sheet p { font: 1.2rem/1.75 Georgia, 'Times New Roman', serif; margin: 0; }
.sheet ol { list-style: none; margin: 0; padding: 0; display: grid; gap: 0.9rem; font-size: 0.95rem; }
.sheet li { border-left: 4px solid; padding-left: 0.75rem; }
.sheet strong { display: block; font-size: 0.85rem; }
mark { color: inherit; padding: 0.1em 0.15em; border-radius: 3px; box-decoration-break: clone; -webkit-box-decoration-break: clone; }
mark.true { background: var(--true-bg); } mark.open { background: var(--open-bg); } mark.false { background: var(--false-bg); }
li.true { border-color: var(--true); } li.open { border-color: var(--open); } li.false { border-color: var(--false); }
li.true strong { color: var(--true); } li.open strong { color: var(--open); } li.false strong { color: var(--false); }
.doors { display: grid; gap: 2rem; grid-template-columns: repeat(auto-fit, minmax(15rem, 1fr)); margin-top: 3rem; }
.doors p { margin: 0; }
footer { margin-top: 3rem; padding-top: 1rem; border-top: 1px solid var(--line); color: var(--soft); font-size: 0.9rem; }
@media (max-width: 44rem) { .sheet { grid-template-columns: 1fr; } }
`;
