/**
 * Speed and memory of the embedded engine: `node dist/libs/extraction/bench/speed.js` after a build, or
 * `npm run bench:extraction speed`. News text is an article of our own, many times over with other names and figures, since
 * a sentence that is repeated word for word is read once; nothing is read or written.
 */
import { extract } from '../src/engine.js';
import { print } from '../training/print.js';
import { judge } from './support/bars.js';

const NEWS = `Stadtwerke senken Preise um vier Prozent

Die Stadtwerke Musterhausen senken ihre Strompreise zum 1. Oktober um vier Prozent. Das teilte Geschäftsführerin Anna Beispiel am Dienstag mit. „Wir geben gesunkene Kosten weiter“, sagte sie auf einer Pressekonferenz, an der auch Bürgermeister Karl Muster teilnahm. Nach Angaben des Unternehmens profitieren rund 48.000 Haushalte, die seit mehr als zwei Jahren auf eine Entlastung warten.

Der Verbraucherverband kritisierte die Senkung als zu gering. Die Preise seien in den vergangenen drei Jahren um 35 Prozent gestiegen, erklärte Sprecher Paul Probe, während die Großhandelspreise zuletzt um die Hälfte gefallen seien. Außerdem habe das Unternehmen im vorigen Jahr 12 Millionen Euro verdient, so viel wie nie zuvor. Im Nachbarort Beispielstadt, einer Gemeinde mit 9.500 Einwohnern, zahlen Kunden derzeit 31 Cent je Kilowattstunde.
`;
/** Letters for a number, so that names differ. */
const letters = (n: number): string => [...String(n)].map((digit) => 'aeioumnrst'.charAt(Number(digit))).join('');
/** The article with names and figures of its own: no sentence of it stands in another. */
const issue = (n: number): string =>
  NEWS.replaceAll('Muster', `Mu${letters(n)}ster`)
    .replaceAll('Beispiel', `Bei${letters(n)}spiel`)
    .replaceAll('Probe', `Pro${letters(n)}be`)
    .replaceAll('Verbraucherverband', `Verbraucherverband Ha${letters(n)}gen`)
    .replace('48.000', `${n + 10}.000`)
    .replace('12 Millionen', `${n + 2} Millionen`);
const issues = (from: number, to: number): string =>
  Array.from({ length: to - from }, (_, i) => issue(from + i)).join('');
const words = (text: string): number => text.split(/\s+/).filter((word) => word !== '').length;
/**
 * Seconds: of the clock or of the processor, whichever are fewer. Other work on the machine makes the clock's more, V8's
 * own threads, which clear memory and compile beside the engine, the processor's; neither is ever less than it takes alone.
 */
function timed(text: string, language = 'de'): number {
  const from = process.cpuUsage();
  const begun = performance.now();
  extract(text, { language, publishedAt: '2024-09-10' });
  const clock = (performance.now() - begun) / 1e3;
  const { user, system } = process.cpuUsage(from);
  return Math.min(clock, (user + system) / 1e6);
}
/** The best of many rounds: the engine of a worker is warm, and whatever else the machine does only makes it slower. */
const ROUNDS = 16;
const best = (text: string): number => Math.min(...Array.from({ length: ROUNDS }, () => timed(text)));

const once = issues(0, 100);
const twice = once + issues(100, 200);
const cold = timed(once);
timed(twice);
// Before the many rounds, in which the heap grows only because nothing asks for it back.
const peak = process.resourceUsage().maxRSS / 1024;
const one = best(once);
const two = best(twice);
const baseline = 'none';
judge({
  name: 'news text, words a second',
  ours: words(once) / one,
  baseline,
  bar: 50_000,
  digits: 0,
});
print(`        in the first round of a new process: ${Math.round(words(once) / cold)}`);
judge({ name: 'twice the text takes times as long', ours: two / one, baseline, bar: 2.2, sense: 'most' });
judge({ name: 'news text, peak memory', ours: peak, baseline, bar: 200, sense: 'most', digits: 0, unit: ' MB' });

const MEGABYTE = 1 << 20;
const WORST: Readonly<Record<string, string>> = {
  'one letter': 'a'.repeat(MEGABYTE),
  'one comma': ','.repeat(MEGABYTE),
  'opening brackets': '('.repeat(MEGABYTE),
  'opening quotes': '„'.repeat(MEGABYTE),
  'lone surrogates': '\ud800'.repeat(MEGABYTE),
  'no end of sentence': 'und er sagte, dass die '.repeat(MEGABYTE / 23),
  'short sentences': 'Er sagt: „Ja“. '.repeat(MEGABYTE / 15),
  'points and capitals': 'A. '.repeat(MEGABYTE / 3),
  'number row': '1,'.repeat(MEGABYTE / 2),
  lines: 'a\n'.repeat(MEGABYTE / 2),
  fractions: '1/3 '.repeat(MEGABYTE / 4),
  'groups of digits': '100 '.repeat(MEGABYTE / 4),
  comparatives: 'mehr '.repeat(MEGABYTE / 5),
};
/** A megabyte of sentences of which none is like another. */
function filled(sentence: (name: string, n: number) => string): string {
  const out: string[] = [];
  for (let size = 0; size < MEGABYTE; size += out.at(-1)!.length)
    out.push(sentence(`Ba${letters(out.length)}sch`, out.length));
  return out.join('').slice(0, MEGABYTE);
}
/** A word in each that no lexicon knows and no other has, so that nothing is remembered; with their languages. */
const UNLIKE: Readonly<Record<string, readonly [language: string, text: string]>> = {
  'German nouns': ['de', filled((name) => `Das ${name} brannte. `)],
  'German people': ['de', filled((name) => `Anna ${name} kam. `)],
  'German numbers': ['de', filled((_, n) => `Es gab ${n}. `)],
  'German sayings': ['de', filled((name, n) => `${name} sagte, Muster habe ${n} Autos. `)],
  'English numbers': ['en', filled((_, n) => `It has ${n}. `)],
  'English sayings': ['en', filled((name, n) => `${name} said that Sample had ${n} cars. `)],
  'English quotations': ['en', filled((name) => `“It burned,” said ${name}. `)],
};
const worst = (name: string, text: string, language: string): void =>
  judge({
    name: `worst input of 1 MB, ${name}`,
    ours: timed(text, language),
    baseline,
    bar: 5,
    sense: 'most',
    unit: ' s',
  });
for (const [name, text] of Object.entries(WORST)) worst(name, text, 'de');
for (const [name, [language, text]] of Object.entries(UNLIKE)) worst(`${name} unlike each other`, text, language);
