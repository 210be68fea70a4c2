import type { RatingScale } from './rating-scale.js';

/**
 * The scale of a new workspace, worded for German and English newsrooms. Colours differ for every kind of colour
 * blindness; the two without a truth value share the colour of "no verdict" and are told apart by their word.
 */
export const DEFAULT_RATING_SCALE: RatingScale = {
  id: 'default',
  version: 1,
  name: 'Claimdesk',
  ratings: [
    {
      key: 'true',
      number: 6,
      color: '#195e45',
      label: { de: 'Richtig', en: 'True' },
      description: {
        de: 'Die Behauptung stimmt und lässt nichts Wesentliches weg.',
        en: 'The claim is accurate and leaves nothing essential out.',
      },
    },
    {
      key: 'mostly_true',
      number: 5,
      color: '#1d7395',
      label: { de: 'Größtenteils richtig', en: 'Mostly true' },
      description: {
        de: 'Im Kern richtig; eine Einzelheit ist ungenau.',
        en: 'Right at its core; a detail is imprecise.',
      },
    },
    {
      key: 'missing_context',
      number: 4,
      color: '#2b417e',
      label: { de: 'Fehlender Kontext', en: 'Missing context' },
      description: {
        de: 'Für sich richtig, aber ohne weitere Angaben irreführend.',
        en: 'Accurate as it stands, but misleading without more information.',
      },
    },
    {
      key: 'partly_false',
      number: 3,
      color: '#846401',
      label: { de: 'Teilweise falsch', en: 'Partly false' },
      description: {
        de: 'Ein Teil stimmt, ein wesentlicher Teil nicht.',
        en: 'One part is right, an essential part is not.',
      },
    },
    {
      key: 'mostly_false',
      number: 2,
      color: '#9a5a36',
      label: { de: 'Größtenteils falsch', en: 'Mostly false' },
      description: {
        de: 'Im Kern falsch; eine Einzelheit stimmt.',
        en: 'Wrong at its core; a detail is right.',
      },
    },
    {
      key: 'false',
      number: 1,
      color: '#880a2a',
      label: { de: 'Falsch', en: 'False' },
      description: { de: 'Die Behauptung stimmt nicht.', en: 'The claim is not accurate.' },
    },
    {
      key: 'unverifiable',
      number: null,
      color: '#4821a5',
      label: { de: 'Unbelegt', en: 'Unproven' },
      description: {
        de: 'Mit zugänglichen Quellen weder zu belegen noch zu widerlegen.',
        en: 'Available sources neither support nor refute it.',
      },
    },
    {
      key: 'opinion',
      number: null,
      color: '#37404e',
      label: { de: 'Meinung', en: 'Opinion' },
      description: {
        de: 'Eine Wertung, über die sich nicht nach Tatsachen entscheiden lässt.',
        en: 'A judgement that facts alone cannot settle.',
      },
    },
    {
      key: 'outdated',
      number: null,
      color: '#37404e',
      label: { de: 'Veraltet', en: 'Outdated' },
      description: {
        de: 'War einmal richtig und ist es nicht mehr.',
        en: 'Was accurate once and no longer is.',
      },
    },
  ],
};
