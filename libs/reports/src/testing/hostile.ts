import type { ReportSnapshot } from '../snapshot.js';

/** Strings that have broken exporters: HTML, script ends, formulas, bidi, half characters, Markdown, remote images. */
export const HOSTILE_TEXTS: readonly string[] = [
  '<script>alert(1)</script>',
  '</script><img src=x onerror=alert(1)>',
  '<!--<script>',
  '--></style><svg onload=alert(1)>',
  '</title></style></textarea><b onclick="x">',
  '" onmouseover="alert(1)" x="',
  "' autofocus onfocus=alert(1) '",
  "=cmd|' /C calc'!A0",
  '+1+1',
  '-2+3',
  '@SUM(A1:A9)',
  '\t=1+1',
  '\r\n=1+1',
  '  "=HYPERLINK("https://evil.example","x")',
  '＝1+1',
  '\u00a0＠SUM(1)',
  '\u202e=1+1\u202c',
  'مرحبا بالعالم',
  'שלום <b>עולם</b>',
  '\ud800',
  'a\udc00b',
  '\u0000\u0008\u001b[31m',
  '\u2028\u2029',
  '[x](javascript:alert(1))',
  '[x](JaVaScRiPt&#58;alert(1))',
  '[x](data:text/html;base64,PHNjcmlwdD4=)',
  '![x](https://evil.example/pixel.png)',
  '![x][ref]\n\n[ref]: https://evil.example/pixel.png',
  '[![x](https://evil.example/pixel.png)](https://evil.example)',
  '<img src="https://evil.example/pixel.png">',
  '<https://evil.example> <javascript:alert(1)>',
  '| a | b |\n|---|---|\n| <i>c</i> | ![d](https://evil.example/d.png) |',
  '```html\n<script>alert(1)</script>\n```',
  '    <script>indented</script>',
  '# Heading\n\n> quote\n> > deeper\n\n- [ ] <u>task</u>\n1. ![i](https://evil.example/i.png)',
  '`<img src=https://evil.example/a.png>` ``x` ` ``',
  '\\[x\\](javascript:alert(1)) \\![x](https://evil.example/p.png)',
  '{{constructor.constructor("alert(1)")()}} ${7*7} <%= 7*7 %>',
  '*'.repeat(5_000),
  '['.repeat(5_000),
  'x'.repeat(40_000),
  'javascript:alert(1)',
  'https://ok.example/"><script>alert(1)</script>',
  '',
  ' ',
];

const KEPT: ReadonlySet<string> = new Set('schema,kind,state,risk,basis,stance,grade,origin,aspects'.split(','));

/** The snapshot with every free text in it replaced: what a malicious or broken client could have had stored. */
export function withEveryText(
  snapshot: ReportSnapshot,
  replace: (text: string, path: string) => string,
): ReportSnapshot {
  const walk = (value: unknown, path: string, key: string): unknown => {
    if (KEPT.has(key)) return value;
    if (typeof value === 'string') return replace(value, path);
    if (Array.isArray(value)) return value.map((entry, index) => walk(entry, `${path}/${index}`, ''));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, entry]) => [name, walk(entry, `${path}/${name}`, name)]),
    );
  };
  return walk(snapshot, '', '') as ReportSnapshot;
}
