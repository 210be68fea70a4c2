import { describe, expect, it } from '@jest/globals';
import { blocksOf } from './blocks';
import { sentencesIn } from './sentences';
import { moved, moveOf, sentenceChoice, type SpanChoice } from './span-choice';

const text = 'Das Bad kostet viel. Der Rat tagt am Montag. Danach ist Ruhe.';
const sentences = sentencesIn(text, blocksOf(text), 'de');
const ground = { text, bounds: { start: 0, end: text.length }, sentences, language: 'de' };
const press = (choice: SpanChoice, ...keys: string[]): string => {
  const end = keys.reduce((now, name) => {
    const move = moveOf({ key: name.replace('Shift+', ''), shiftKey: name.startsWith('Shift+') }, now);
    return move ? moved(now, move, ground) : now;
  }, choice);
  return text.slice(end.span.start, end.span.end);
};

describe('choosing a span with the keyboard', () => {
  const adding = sentenceChoice(sentences, text.indexOf('Rat'));
  if (!adding) throw new Error('There is a sentence.');
  const start = text.indexOf('Rat');
  const resizing: SpanChoice = { purpose: { kind: 'resize', claimId: 'c' }, span: { start, end: start + 8 } };

  it('begins a new claim with the sentence at hand', () => {
    expect(press(adding)).toBe('Der Rat tagt am Montag.');
    expect(sentenceChoice([], 0)).toBeNull();
  });

  it('goes from sentence to sentence for a new claim, and stays at the last one', () => {
    expect(press(adding, 'ArrowDown')).toBe('Danach ist Ruhe.');
    expect(press(adding, 'ArrowUp')).toBe('Das Bad kostet viel.');
    expect(press(adding, 'ArrowDown', 'ArrowDown')).toBe('Danach ist Ruhe.');
  });

  it('narrows the sentence to a few of its words', () => {
    expect(press(adding, 'ArrowLeft', 'ArrowLeft', 'ArrowLeft', 'Shift+ArrowRight')).toBe('Rat tagt');
  });

  it('adds the next sentence with Shift', () => {
    expect(press(adding, 'Shift+ArrowDown')).toBe('Der Rat tagt am Montag. Danach ist Ruhe.');
  });

  it('moves the end of a claim, and its start with Shift', () => {
    expect(press(resizing, 'ArrowRight')).toBe('Rat tagt am');
    expect(press(resizing, 'Shift+ArrowLeft')).toBe('Der Rat tagt');
    expect(press(resizing, 'ArrowDown')).toBe('Rat tagt am Montag.');
    expect(press(resizing, 'Shift+ArrowUp')).toBe('Der Rat tagt');
  });

  it('leaves every other key alone', () => {
    expect(moveOf({ key: 'j', shiftKey: false }, adding)).toBeNull();
    expect(moveOf({ key: 'Enter', shiftKey: false }, adding)).toBeNull();
  });
});
