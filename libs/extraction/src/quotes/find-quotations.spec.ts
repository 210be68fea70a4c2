import { describe, expect, it } from '@jest/globals';
import { readPage } from '../page/index.js';
import { findQuotations } from './find-quotations.js';

function quoted(text: string): string[] {
  return findQuotations(text, readPage(text)).map(
    (quotation) =>
      `${'>'.repeat(quotation.depth)}${text.slice(quotation.inner.start, quotation.inner.end)}${quotation.closed ? '' : ' …'}`,
  );
}

describe('quotations', () => {
  it.each([
    ['German marks', 'Er sagte: „Das ist gut.“ Dann ging er.', ['Das ist gut.']],
    ['English marks', 'He said: “That is good.” Then he left.', ['That is good.']],
    ['straight marks', 'He said: "That is good." Then he left.', ['That is good.']],
    ['guillemets pointing in', 'Er sagte: »Das ist gut.« Dann ging er.', ['Das ist gut.']],
    ['guillemets pointing out', 'Il a dit : «C’est bon.» Puis il partit.', ['C’est bon.']],
    ['doubled commas and apostrophes', "Er sagte: ,,Das ist gut.'' Dann ging er.", ['Das ist gut.']],
    ['a German opening and an English closing mark', 'Er sagte: „Das ist gut.” Dann ging er.', ['Das ist gut.']],
    ['an English opening and a German closing mark', 'Er sagte: ”Das ist gut.“ Dann ging er.', ['Das ist gut.']],
    ['two in a row', '„Ja“, sagte er, „nein“, sagte sie.', ['Ja', 'nein']],
    ['a word in a compound', 'Die „No-Limits“-Partnerschaft hält.', ['No-Limits']],
    ['brackets around', 'Das Stück („Der Sturm“) war ausverkauft.', ['Der Sturm']],
  ])('reads %s', (_, text, expected) => {
    expect(quoted(text)).toEqual(expected);
  });

  it('keeps a quotation over three sentences whole', () => {
    expect(quoted('„Eins ist wahr. Zwei ist wahr. Drei auch“, sagte er.')).toEqual([
      'Eins ist wahr. Zwei ist wahr. Drei auch',
    ]);
  });

  it('counts the depth of quotations inside quotations, with the same marks or with others', () => {
    expect(quoted('um „Gast in der „Wind und Wetter“-Halle zu werden“.')).toEqual([
      'Gast in der „Wind und Wetter“-Halle zu werden',
      '>Wind und Wetter',
    ]);
    expect(quoted('“He said ‘never’ to me,” she said.')).toEqual(['He said ‘never’ to me,', '>never']);
    expect(quoted('„Er sagte ‚nie‘ zu mir“, sagte sie.')).toEqual(['Er sagte ‚nie‘ zu mir', '>nie']);
  });

  it('takes apostrophes for what they are', () => {
    expect(quoted("Gloria's parents' car wasn't there. 'Tis the season, rock 'n' roll.")).toEqual([]);
    expect(quoted('“The parents’ car isn’t here,” he said.')).toEqual(['The parents’ car isn’t here,']);
  });

  it('ends a quotation without a closing mark with its paragraph', () => {
    expect(quoted('He said, "This is good. It is.\n\nThe next paragraph tells more about it.')).toEqual([
      'This is good. It is. …',
    ]);
  });

  it('follows a quotation into the next paragraph when it is closed there', () => {
    expect(quoted('Er sagte: „Das ist gut. Es bleibt so.\n\nUnd es wird besser.“ Dann ging er.')).toEqual([
      'Das ist gut. Es bleibt so.\n\nUnd es wird besser.',
    ]);
  });

  it('takes a paragraph that opens again for a quotation of its own', () => {
    expect(quoted('He said, "This is good. It is.\n\n"And it stays so." Then he left the room.')).toEqual([
      'This is good. It is. …',
      'And it stays so.',
    ]);
  });

  it('ends a lost quotation before the next one instead of swallowing it', () => {
    expect(quoted('Er sagte: „Das ist gut. Sie widersprach: „Das ist schlecht.“ Dann gingen sie.')).toEqual([
      'Das ist gut. …',
      'Das ist schlecht.',
    ]);
  });
});
