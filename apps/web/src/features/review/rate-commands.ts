/** The commands of the digits, in the order of the scale. */
export const RATE = [
  'review.rate1',
  'review.rate2',
  'review.rate3',
  'review.rate4',
  'review.rate5',
  'review.rate6',
  'review.rate7',
  'review.rate8',
  'review.rate9',
] as const;
