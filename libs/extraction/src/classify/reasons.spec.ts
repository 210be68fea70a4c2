import { describe, expect, it } from '@jest/globals';
import { extract } from '../engine.js';
import type { ExtractedClaim } from '../contract.js';

const claimOf = (text: string, language: string): ExtractedClaim | undefined =>
  extract(text, { language, publishedAt: '2026-11-19' }).claims.at(-1);

describe('why a claim is worth checking', () => {
  it.each([
    ['Die Quote stieg um 2,5 Prozentpunkte.', 'de', 'amount past_event'],
    ['Ulm ist größer als Kiel.', 'de', 'comparison named_body'],
    ['Der Turm ist das höchste Haus in Ulm.', 'de', 'superlative place'],
    ['Das Bad schloss, weil das Dach 2019 einstürzte.', 'de', 'date past_event'],
    ['Das Urteil führte zu Protesten in Ulm.', 'de', 'causal legal place past_event'],
    ['Am Montag kam Uta Kern.', 'de', 'date named_person past_event'],
    ['Die Hafenbehörde Nordo verkaufte 2019 zwei Kräne.', 'de', 'amount date named_body past_event'],
    ['Uta Kern sagte, das Bad habe zwei Pumpen.', 'de', 'amount konjunktiv attributed'],
    ['“The roof failed in 2019,” said Ruth Kim.', 'en', 'date past_event direct_quote attributed'],
    ['The fire led to protests in Hull on Monday.', 'en', 'causal date place past_event'],
    ['The tower is the tallest house in Hull.', 'en', 'superlative place'],
    ['The road may reopen in 2030.', 'en', 'date hedged'],
    ['Die Kosten dürften auf 40 Millionen Euro steigen.', 'de', 'amount prediction hedged'],
  ])('is told by codes that are true of it: %s', (text, language, reasons) => {
    expect(claimOf(text, language)?.reasons).toEqual(reasons.split(' '));
  });

  it.each([
    // A month, a weekday and money are no bodies and no places, and "May" hedges nothing.
    ['Prices doubled in May.', 'en', 'date past_event'],
    ['The roof fell in on Thursday.', 'en', 'date past_event'],
    ['Der Gewinn wuchs auf 5 Mio. Euro.', 'de', 'amount past_event'],
    // What only bounds, dates or counts ranks nothing.
    ['At least 12 houses burned last week.', 'en', 'amount date past_event'],
    ['Im ersten Halbjahr 2026 sank der Umsatz.', 'de', 'date past_event'],
    ['Only one in three pays.', 'en', 'amount'],
    // Who leads something and since when tells of no cause.
    ['The baths have been shut since 2019.', 'en', 'date past_event'],
    ['Ruth Kim led the study in 2019.', 'en', 'date named_person past_event'],
    ['Der Fluss führt 300 Kubikmeter Wasser.', 'de', 'amount'],
  ])('does not name what only looks like it: %s', (text, language, reasons) => {
    expect(claimOf(text, language)?.reasons).toEqual(reasons.split(' '));
  });
});
