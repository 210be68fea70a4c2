const split = (words: string): readonly string[] => words.split(' ');

/** The names of months and weekdays in small letters, by language: one list for everything that asks whether a word tells when. */
export const CALENDAR_WORDS: Readonly<Record<'de' | 'en', readonly string[]>> = {
  de: split(
    'januar februar märz april mai juni juli august september oktober november dezember ' +
      'montag dienstag mittwoch donnerstag freitag samstag sonntag',
  ),
  en: split(
    'january february march april may june july august september october november december ' +
      'monday tuesday wednesday thursday friday saturday sunday',
  ),
};
