import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { renderMarkdown } from './markdown-report.js';
import { rationaleMarkdown } from './rationale-markdown.js';
import { rationaleHtml, rationaleText } from './rationale.js';
import { exampleSnapshot } from './testing/fixture.js';
import { HOSTILE_TEXTS, withEveryText } from './testing/hostile.js';
import { readHtml } from './testing/read-html.js';

/** The most trusting reader there is: HTML passes, images load, any link is made. */
const trusting = new MarkdownIt({ html: true, linkify: false });
trusting.validateLink = () => true;

const ALLOWED = new Set(
  'h1 h2 h3 h4 p ul ol li strong em s a code pre blockquote table thead tbody tr th td br hr'.split(' '),
);

function expectHarmless(markdown: string): void {
  for (const { name, attributes } of readHtml(trusting.render(markdown))) {
    if (!ALLOWED.has(name)) throw new Error(`<${name}> came out of the Markdown`);
    if (name === 'a') expect(attributes['href']).toMatch(/^https?:\/\//);
    else expect(Object.keys(attributes).filter((key) => !['start', 'class'].includes(key))).toEqual([]);
  }
}

describe('the Markdown report', () => {
  const source = renderMarkdown(exampleSnapshot(), { language: 'de' });

  it('has the claims, verdicts, passages, reasons and sources of the report', () => {
    const shown = readHtml(`<div>${trusting.render(source)}</div>`)[0]?.text.replace(/\s+/g, ' ') ?? '';
    for (const claim of exampleSnapshot().claims) {
      expect(shown).toContain(`${claim.number}. ${claim.statement}`);
      expect(shown).toContain(`▸${claim.anchors[0]?.exact}◂`);
    }
    expect(shown).toContain('Strom verkauft [1], so viel wie noch nie [2].');
    expect(shown).toContain('Der Geschäftsbericht nennt 412,3 GWh;');
    expect(shown).toContain('Ein Spitzenplatz ist es immerhin; ganz falsch ist der Satz nicht.');
    expect(shown).toContain('widerlegt: Strommix der kommunalen Versorger');
  });

  it('links sources to their addresses', () => {
    const links = readHtml(trusting.render(source)).flatMap(({ attributes }) => attributes['href'] ?? []);
    expect(links).toContain('https://statistik.example/strommix?jahr=2023');
  });

  it.each(HOSTILE_TEXTS.map((text) => [JSON.stringify(text.slice(0, 40)), text] as const))(
    'stays harmless in a trusting reader when every field is %s',
    (_name, text) => {
      expectHarmless(
        renderMarkdown(
          withEveryText(exampleSnapshot(), () => text),
          { language: 'en' },
        ),
      );
    },
  );

  it('stays harmless in a trusting reader for any mixture', () => {
    const fragment = fc.oneof(
      fc.constantFrom(...HOSTILE_TEXTS.filter((text) => text.length < 500)),
      fc.constantFrom(
        '<',
        '>',
        '[',
        ']',
        '(',
        ')',
        '!',
        '`',
        '*',
        '_',
        '\\',
        '\n',
        '\n\n',
        '|',
        '&lt;',
        '#',
        '- ',
        '    ',
      ),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(fc.infiniteStream(fc.array(fragment, { maxLength: 6 })), (texts) => {
        const snapshot = withEveryText(exampleSnapshot(), () => (texts.next().value as string[]).join(''));
        expectHarmless(renderMarkdown(snapshot, { language: 'de' }));
      }),
      { numRuns: 20 },
    );
  });
});

describe('a rationale', () => {
  it('keeps its emphasis, lists, quotes, code and http links when it is written anew', () => {
    const source = [
      'A *b* **c** ~~d~~ `e` [f](https://ok.example/?a=1&b=2)\nnext line',
      '- one\n- two\n  1. deep',
      '> quoted\n>\n> > twice',
      '```\ncode <b>\n```',
      '---',
    ].join('\n\n');
    const plain = (html: string): string =>
      readHtml(`<div>${html}</div>`)
        .map(({ name }) => name)
        .filter((name) => name !== 'p')
        .join(' ');
    expect(plain(trusting.render(rationaleMarkdown(source)))).toBe(plain(rationaleHtml(source, 4).text));
    expect(rationaleText(source)).toBe('A b c d e f next line one two deep quoted twice code <b>');
  });

  it('makes no link of anything but http(s), and no image of anything', () => {
    const source =
      '[a](javascript:alert(1)) [b](data:text/html,x) [c](file:///etc) ![d](https://x.example/d.png) [e](/x) [f](//x.example)';
    const links = readHtml(rationaleHtml(source, 4).text).filter(({ name }) => name === 'a' || name === 'img');
    expect(links.map(({ name, attributes }) => [name, attributes['href']])).toEqual([['a', 'https://x.example/d.png']]);
    expect(links[0]?.attributes['rel']).toBe('noopener noreferrer nofollow');
  });

  it('puts its headings below the one it stands under', () => {
    expect(readHtml(rationaleHtml('# A\n\n#### B\n\nC\n===', 2).text).flatMap(({ name }) => name)).toEqual([
      'h3',
      'h3',
      'h3',
    ]);
  });
});
