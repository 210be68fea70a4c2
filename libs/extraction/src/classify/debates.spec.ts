import { describe, expect, it } from '@jest/globals';
import { classifySentence } from './classify-sentence.js';

describe('the check-worthiness of an English sentence', () => {
  it.each([
    'Unemployment fell from 9 percent to 5 percent in three years.',
    'We lost 40,000 factory jobs to other countries last year.',
    'The governor raised taxes on small businesses four times.',
  ])('is above a half for "%s"', (sentence) => {
    expect(classifySentence(sentence, 'en').checkWorthiness).toBeGreaterThan(0.5);
  });

  it.each([
    'Thank you very much, and good evening.',
    'I think we can do better, and I believe in our people.',
    'What would you say to them?',
    '',
  ])('is below a half for "%s"', (sentence) => {
    expect(classifySentence(sentence, 'en').checkWorthiness).toBeLessThan(0.5);
  });
});
