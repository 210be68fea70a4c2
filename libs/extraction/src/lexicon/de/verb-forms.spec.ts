import { describe, expect, it } from '@jest/globals';
import { FORM, verbForm } from './verb-forms.js';

describe('verbForm', () => {
  it.each([
    ['habe', 'haben', 'hat'],
    ['seien', 'sein', 'sind'],
    ['stehe', 'stehen', 'steht'],
    ['lägen', 'liegen', 'liegen'],
    ['müsse', 'müssen', 'muss'],
    ['mitteile', 'mitteilen', 'mitteilt'],
    ['bedaure', 'bedauern', 'bedauert'],
  ])('knows that the Konjunktiv %s belongs to %s and stands for %s', (form, lemma, indicative) => {
    expect(verbForm(form)).toMatchObject({ lemma, indicative });
  });

  it('finds an infinitive with zu inside a separable verb', () => {
    expect(verbForm('herunterzuspielen')).toMatchObject({ lemma: 'herunterspielen', bits: FORM.infinitive });
  });

  it('knows no verb in a name', () => {
    expect(verbForm('china')).toBeUndefined();
  });
});
