import { cssString, oneLine, shorten } from './escape.js';
import { DARK_PAGE, tint, type RatingMark } from './rating-marks.js';
import type { ReportSnapshot } from './snapshot.js';
import { WORDS, type Language } from './words.js';

const UNDERLINES: Readonly<Record<RatingMark['underline'], string>> = {
  solid: 'underline solid 2px',
  thin: 'underline solid 1px',
  thick_dots: 'underline dotted 3px',
  dots: 'underline dotted 1.5px',
  dashes: 'underline dashed 1.5px',
  double: 'underline double 1.5px',
  wave: 'underline wavy 1.5px',
  none: 'none',
};

const LIGHT = `--page:#ffffff;--ink:#1b1d21;--dim:#565d67;--line:#c9ced6;--panel:#f5f6f8;--link:#1d5fa8;--good:#195e45;--bad:#880a2a;`;
const DARK = `--page:${DARK_PAGE};--ink:#e6e8eb;--dim:#a3abb5;--line:#4a5059;--panel:#282a2e;--link:#8ec1ff;--good:#9ff2c3;--bad:#f47d78;`;

const BASE = `
*{box-sizing:border-box}
html{background:var(--page);color:var(--ink);-webkit-text-size-adjust:100%}
body{margin:0 auto;max-width:46rem;padding:2rem 1.25rem 4rem;font:1rem/1.55 system-ui,-apple-system,"Segoe UI","Noto Sans","Liberation Sans",Arial,sans-serif;overflow-wrap:anywhere}
th,td{overflow-wrap:break-word;hyphens:auto}
td.statement{overflow-wrap:anywhere}
h1,h2,h3,h4,h5,h6{line-height:1.25;break-after:avoid;margin-block:1.5em .5em}
h1{font-size:1.9rem;text-wrap:pretty;margin-block:.15em .4em}
h2{font-size:1.35rem;margin-block-start:2.2em;border-block-end:2px solid var(--ink);padding-block-end:.2em}
h3{font-size:1.12rem}
h4{font-size:.95rem;margin-block:1.1em .3em}
h5,h6{font-size:.95rem;margin-block:.8em .2em}
p,ul,ol,dl,blockquote,pre,table{margin-block:.5em}
p,li{orphans:3;widows:3}
a{color:var(--link);text-underline-offset:.15em}
a:focus-visible{outline:2px solid var(--link);outline-offset:2px}
.kicker{margin:0;color:var(--dim);font-size:.85rem;font-weight:600;letter-spacing:.04em;text-transform:uppercase}
.dim,.claim-number{color:var(--dim)}
.hash{font-family:ui-monospace,"Liberation Mono","DejaVu Sans Mono",monospace;font-size:.8rem;word-break:break-all}
dl.facts{display:grid;grid-template-columns:minmax(8.5rem,max-content) 1fr;gap:.2rem 1rem;font-size:.92rem}
dl.facts dt{color:var(--dim)}
dl.facts dd{margin:0;min-width:0}
table{border-collapse:collapse;width:100%;font-size:.92rem}
caption{text-align:start;font-weight:600;margin-block-end:.4em}
th,td{text-align:start;vertical-align:top;padding:.35rem .6rem .35rem 0;border-block-end:1px solid var(--line)}
thead th{color:var(--dim);font-weight:600}
@media (min-width:36rem){dl.pairs{grid-template-columns:minmax(8.5rem,max-content) 1fr max-content 1fr}}
td.number,th.number{text-align:end;width:1%;padding-inline-end:1.2rem;font-variant-numeric:tabular-nums;white-space:nowrap}
tr{break-inside:avoid}
caption,thead{break-after:avoid}
tbody tr:first-child{break-before:avoid}
.status{border:1px solid var(--line);border-inline-start:5px solid var(--state);background:var(--panel);padding:.7rem 1rem;margin-block:1rem;break-inside:avoid}
.status strong{color:var(--state)}
.status p{margin-block:.15em}
.status.yes{--state:var(--good)}
.status.no{--state:var(--bad)}
.rating{color:var(--c);font-weight:600}
.glyph{display:inline-block;min-width:1.15em;text-align:center;margin-inline-end:.15em}
.ring{border:1.5px solid currentColor;border-radius:50%;font-size:.75em;line-height:1.2;min-width:1.35em}
.article{font:1.08rem/1.75 "Source Serif 4",Charter,Georgia,"Noto Serif","Liberation Serif",serif}
.article p{white-space:pre-wrap;hyphens:auto;margin-block:.8em}
.article p.lanes2{line-height:2}
.article p.lanes3{line-height:2.3}
mark{background:var(--t);color:inherit;padding-block:.1em;-webkit-box-decoration-break:clone;box-decoration-break:clone;print-color-adjust:exact;-webkit-print-color-adjust:exact}
.u{text-decoration-color:var(--c);text-decoration-skip-ink:none}
.l0{text-underline-offset:4px}
.l1{text-underline-offset:10px}
.l2{text-underline-offset:16px}
.ref{font:600 .7em/1 system-ui,"Liberation Sans",Arial,sans-serif;vertical-align:super;text-decoration:none;color:var(--c);margin-inline-start:.12em;padding:.05em .25em;border:1px solid var(--c);border-radius:3px;background:var(--page);white-space:nowrap}
.claim{border-block-start:1px solid var(--line);padding-block-start:.2rem;margin-block-start:1.6rem;scroll-margin-top:1rem}
.claim h3{margin-block:.6em .3em}
.verdict{margin-block:.2em .6em}
.verdict .rating{font-size:1.1rem}
blockquote{margin-inline:0;padding-inline-start:.9rem;border-inline-start:3px solid var(--line)}
.passage{font-family:"Source Serif 4",Charter,Georgia,"Noto Serif","Liberation Serif",serif}
.passage strong{background:var(--t);font-weight:600;print-color-adjust:exact;-webkit-print-color-adjust:exact}
.sources>li{margin-block-end:.6em;break-inside:avoid}
.stance{font-weight:600}
.dissent{border:1px dashed var(--line);padding:.3rem .9rem;margin-block:.8em;break-inside:avoid}
pre{white-space:pre-wrap;background:var(--panel);padding:.6rem}
footer{margin-block-start:3rem;color:var(--dim);font-size:.85rem}
@media (max-width:30rem){dl.facts{grid-template-columns:1fr}dl.facts dd{margin-block-end:.4rem}}
@media (forced-colors:active){mark,.passage strong{background:none;forced-color-adjust:auto}.ref,.u{color:CanvasText;border-color:CanvasText;text-decoration-color:CanvasText}}`;

const PRINT = `
html{font-size:9pt}
body{max-width:none;padding:0;line-height:1.4}
p,ul,ol,dl,blockquote,pre,table{margin-block:.3em}
html .sources>li{margin-block-end:.35em}
h1{font-size:20pt}
h2{font-size:14pt;margin-block-start:1.5em}
h3{font-size:11pt}
.claim h3{margin-block:.4em .15em}
.verdict{margin-block:.1em .3em}
h4{margin-block:.6em .15em}
th,td{padding-block:.25rem}
dl.pairs{grid-template-columns:minmax(8.5rem,max-content) 1fr max-content 1fr}
.claim{margin-block-start:.9rem}
h2+.claim{border-block-start:0;margin-block-start:0}
.article{font-size:11pt;line-height:1.65}
.claim,.status,.dissent,figure{break-inside:avoid}
h2+*,h3+*,h4+*{break-before:avoid}
thead{display:table-header-group}
.screen{display:none}
a{color:inherit;text-decoration:none}
a[href^="http"]::after{content:" <" attr(href) ">";font-size:.85em;color:var(--dim);word-break:break-all}
.ref{background:none}`;

function marks(all: readonly RatingMark[], color: 'onLight' | 'onDark'): string {
  const opacity = color === 'onLight' ? 0.13 : 0.22;
  return all.map((mark) => `.${mark.className}{--c:${mark[color]};--t:${tint(mark[color], opacity)}}`).join('\n');
}

/**
 * The style sheet of an export: light and dark on screen, always light on A4 paper, with a running head (newsroom,
 * title) and foot (report, page of pages) where the browser supports page margin boxes.
 */
export function styleSheet(snapshot: ReportSnapshot, all: readonly RatingMark[], language: Language): string {
  const words = WORDS[language];
  const box = 'font:8pt system-ui,"Liberation Sans",Arial,sans-serif;color:#565d67';
  const newsroom = cssString(shorten(oneLine(snapshot.workspace.name), 50));
  const title = cssString(shorten(oneLine(snapshot.article.title), 70));
  const report = cssString(`${words.text.reportVersion} · ${words.version(snapshot.version)}`);
  return [
    `:root{color-scheme:light dark;${LIGHT}}`,
    marks(all, 'onLight'),
    `@media screen and (prefers-color-scheme:dark){:root{${DARK}}\n${marks(all, 'onDark')}}`,
    BASE,
    all.map((mark) => `.u.${mark.className}{text-decoration:${UNDERLINES[mark.underline]} var(--c)}`).join('\n'),
    `@media print{:root{color-scheme:light}${PRINT}}`,
    `@page{size:A4;margin:22mm 20mm 20mm;`,
    `@top-left{content:${newsroom};${box}}`,
    `@top-right{content:${title};${box}}`,
    `@bottom-left{content:${report};${box}}`,
    `@bottom-right{content:${cssString(words.text.page)} " " counter(page) " " ${cssString(words.text.pageOf)} " " counter(pages);${box}}}`,
  ].join('\n');
}
