import { expect, it } from '@jest/globals';
import { classifySentence } from '../src/classify/classify-sentence.js';
import { readHeldOutComments, readOwnComments } from './labelled.js';
import { areaUnderCurve } from './linear.js';

it('tells comments of readers that claim something from those that do not, of which it has learnt nothing', () => {
  const comments = readHeldOutComments();
  const shares = comments.map(({ sentence, language }) => classifySentence(sentence.text, language).shares.C);
  // Without comments in the training it is 0.82.
  expect(
    areaUnderCurve(
      shares,
      comments.map(({ sentence }) => sentence.label === 0),
    ),
  ).toBeGreaterThan(0.87);
});

it('learns from no comment that it is measured by', () => {
  const learnt = new Set(readOwnComments().map(({ sentence }) => sentence.text));
  expect(readHeldOutComments().filter(({ sentence }) => learnt.has(sentence.text))).toEqual([]);
});
