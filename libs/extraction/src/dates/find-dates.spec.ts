import { describe, expect, it } from '@jest/globals';
import { isoWeek, parseDay, weekday } from './calendar.js';
import { findDates, type TimeTold } from './index.js';

function read(text: string, language: string, publishedAt?: string, told: TimeTold | null = null): string {
  return findDates(text, { start: 0, end: text.length }, language, publishedAt, undefined, told)
    .map(
      (date) =>
        `${date.value}${date.until === null ? '' : `/${date.until}`} ${date.precision}${date.relative ? ' *' : ''}`,
    )
    .join('; ');
}

/** Read against Thursday, 15 September 2022; "*" marks what was reckoned from it. */
const THURSDAY = '2022-09-15';

describe('dates', () => {
  it.each([
    ['am 12. März 2012', '2012-03-12 day'],
    ['Montag, dem 12. März 2012', '2012-03-12 day'],
    ['am 19.01.2006', '2006-01-19 day'],
    ['2012-10-18', '2012-10-18 day'],
    ['am 4. Oktober', '2022-10-04 day *'],
    ['am 26. Dezember', '2022-12-26 day *'],
    ['vom 3. bis 5. Oktober 2012', '2012-10-03/2012-10-05 day'],
    ['im Februar 2012', '2012-02 month'],
    ['im Februar dieses Jahres', '2022-02 month *'],
    ['im Oktober vergangenen Jahres', '2021-10 month *'],
    ['im August', '2022-08 month *'],
    ['zwischen Juli 2003 und Dezember 2004', '2003-07/2004-12 month'],
    ['im Jahr 1999', '1999 year'],
    ['in den Jahren 1997 bis 2003', '1997/2003 year'],
    ['Frühjahr 2010', '2010-21 season'],
    ['im Herbst', '2022-23 season *'],
    ['im dritten Quartal 2021', '2021-Q3 quarter'],
    ['in den 1990er Jahren', '199 decade'],
    ['im 19. Jahrhundert', '18 century'],
    ['am Donnerstag', '2022-09-15 day *'],
    ['am Mittwochabend', '2022-09-14 day *'],
    ['am vergangenen Donnerstag', '2022-09-08 day *'],
    ['am kommenden Freitag', '2022-09-16 day *'],
    ['am Mittwoch vergangener Woche', '2022-09-07 day *'],
    ['am Mittwoch vergangener Woche und am darauffolgenden Freitag', '2022-09-07 day *; 2022-09-09 day *'],
    ['heute', '2022-09-15 day *'],
    ['gestern', '2022-09-14 day *'],
    ['vorgestern', '2022-09-13 day *'],
    ['am gestrigen Mittwoch', '2022-09-14 day *'],
    ['morgen', '2022-09-16 day *'],
    ['am Morgen', ''],
    ['im vergangenen Jahr', '2021 year *'],
    ['nächste Woche', '2022-W38 week *'],
    ['in diesem Monat', '2022-09 month *'],
    ['vor zwei Jahren', '2020 year *'],
    ['vor rund drei Wochen', '2022-W34 week *'],
    ['vor drei Tagen', '2022-09-12 day *'],
    ['in den letzten Jahren', ''],
    ['bei der WM 2006', ''],
    ['rund 2000 Menschen', ''],
    ['um 2,5 Prozent', ''],
    ['in der „Bild am Sonntag“', ''],
  ])('reads "%s" in German as "%s"', (text, expected) => {
    expect(read(text, 'de', THURSDAY)).toBe(expected);
  });

  it.each([
    ['on April 12, 1981,', '1981-04-12 day'],
    ['12 April 1981', '1981-04-12 day'],
    ['the 5th of May 2010', '2010-05-05 day'],
    ['on June 28', '2022-06-28 day *'],
    ['between May 2001 and October 2002', '2001-05/2002-10 month'],
    ['from July to December 2004', '2004-07/2004-12 month'],
    ['in August', '2022-08 month *'],
    ['they may march', ''],
    ['in 1999', '1999 year'],
    ['from 2001 to 2005', '2001/2005 year'],
    ['the summer of 2010', '2010-22 season'],
    ['the third quarter of 2021', '2021-Q3 quarter'],
    ['the 1990s', '199 decade'],
    ['in the 19th century', '18 century'],
    ['on Tuesday', '2022-09-13 day *'],
    ['last Thursday', '2022-09-08 day *'],
    ['next Friday', '2022-09-16 day *'],
    ['Tuesday, April 12', '2022-04-12 day *'],
    ['yesterday', '2022-09-14 day *'],
    ['last week', '2022-W36 week *'],
    ['last year', '2021 year *'],
    ['three weeks ago', '2022-W34 week *'],
    ['a year ago', '2021 year *'],
  ])('reads "%s" in English as "%s"', (text, expected) => {
    expect(read(text, 'en', THURSDAY)).toBe(expected);
  });

  it('leaves out what cannot be reckoned without a publication date', () => {
    expect(read('am Donnerstag, vor zwei Jahren, am 3. Oktober 1990', 'de')).toBe('1990-10-03 day');
    expect(read('am Donnerstag', 'de', 'not a date')).toBe('');
  });

  it('takes the day of a month that lies nearest: the last December in January', () => {
    expect(read('am 26. Dezember', 'de', '2013-01-03')).toBe('2012-12-26 day *');
    expect(read('am 2. Januar', 'de', '2012-12-28')).toBe('2013-01-02 day *');
  });

  it.each([
    ['Die Sauna schloss im Januar', 'past', '2022-01 month *'],
    ['Die Sauna schloss im November', 'past', '2021-11 month *'],
    ['Das Bad wird im April öffnen', 'ahead', '2023-04 month *'],
    ['Das Bad wird im September öffnen', 'ahead', '2022-09 month *'],
    ['Der Rat wird am Dienstag entscheiden', 'ahead', '2022-09-20 day *'],
    ['Der Rat wird am Donnerstag entscheiden', 'ahead', '2022-09-15 day *'],
    ['Der Rat wollte am 20. September entscheiden', 'past', '2022-09-20 day *'],
    ['Der Rat entschied am 20. Januar', 'past', '2022-01-20 day *'],
    ['Der Rat entschied am 20. Dezember', 'past', '2021-12-20 day *'],
    ['Drei Becken sind seit Mai gesperrt', null, '2022-05 month *'],
    ['Drei Becken sind seit Dezember gesperrt', 'ahead', '2021-12 month *'],
    ['Drei Becken sind bis Februar gesperrt', null, '2023-02 month *'],
    ['Drei Becken waren bis August gesperrt', 'past', '2022-08 month *'],
    ['Die Halle öffnet im Winter wieder', 'ahead', '2022-24 season *'],
    ['Die Halle öffnete im Winter', 'past', '2021-24 season *'],
  ] as const)('reckons "%s" from what the verb tells: %s', (words, told, expected) => {
    expect(read(words, 'de', THURSDAY, told)).toBe(expected);
  });

  it('names no day that the calendar does not have', () => {
    expect(read('am 31. Februar 2012', 'de')).toBe('');
    expect(read('am 29. Februar 2012', 'de')).toBe('2012-02-29 day');
  });

  it('counts weeks and weekdays as ISO 8601 does', () => {
    const week = (iso: string): string => {
      const day = parseDay(iso);
      return day === null ? '' : `${isoWeek(day)}-${String(weekday(day))}`;
    };
    expect(['2022-09-15', '2021-01-03', '2020-12-31', '2018-12-31', '0099-01-01'].map(week)).toEqual([
      '2022-W37-4',
      '2020-W53-7',
      '2020-W53-4',
      '2019-W01-1',
      '0099-W01-4',
    ]);
  });

  it('says where the words stand', () => {
    const text = 'Er kam am Mittwoch vergangener Woche an.';
    const [date] = findDates(text, { start: 0, end: text.length }, 'de', THURSDAY);
    expect(text.slice(date?.start, date?.end)).toBe('Mittwoch vergangener Woche');
  });
});
