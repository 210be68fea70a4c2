import { describe, expect, it } from '@jest/globals';
import type { FeedbackSentence } from './feedback.js';
import { newsFor, tooLittle } from './news.js';

const CLASSES = 5;
const sentences = (count: number, articles: number, classes = CLASSES): FeedbackSentence[] =>
  Array.from({ length: count }, (_, i) => ({
    sentence: { group: `article ${i % articles}`, label: i % classes, priority: 1, claims: 1, text: `Satz ${i}.` },
    language: 'de',
  }));

describe('what the classes of sentences are fitted to', () => {
  it('is the labelled news, and what a desk decided is learnt as well', () => {
    const [labelled, feedback] = [sentences(300, 12), sentences(20, 2)];
    expect(newsFor(labelled, feedback)).toEqual({ news: labelled, added: feedback });
  });

  it('is what the desk decided where nobody has labelled news', () => {
    const feedback = sentences(300, 12);
    expect(newsFor([], feedback)).toEqual({ news: feedback, added: [] });
    expect(tooLittle(newsFor([], feedback), CLASSES)).toBeNull();
  });

  it.each([
    ['nothing', sentences(0, 1), '0 judged sentences'],
    ['few articles', sentences(300, 3), 'in 3 articles'],
    ['few sentences', sentences(60, 12), '60 judged sentences'],
    ['a class that nobody gave', sentences(300, 12, 3), 'of 3 classes'],
  ])('is refused when there is %s, before any weights are written', (_, feedback, reason) => {
    expect(tooLittle(newsFor([], feedback), CLASSES)).toContain(reason);
  });
});
