import { describe, expect, it } from '@jest/globals';
import { queryOf, readSearch, writeSearch } from './period';

const read = (query: string) => readSearch(new URLSearchParams(query));
const NOW = new Date('2026-11-25T23:30:00Z');

describe('the period of the dashboard', () => {
  it('is four weeks up to today where the person is', () => {
    expect(queryOf(read(''), 'Europe/Berlin', NOW)).toEqual({
      from: '2026-10-30',
      to: '2026-11-26',
      timeZone: 'Europe/Berlin',
    });
    expect(queryOf(read(''), 'America/New_York', NOW).to).toBe('2026-11-25');
  });

  it('is what the address says, with the desk; what makes no sense there counts as not said', () => {
    expect(queryOf(read('period=7&desk=Lokales'), 'UTC', NOW)).toMatchObject({ from: '2026-11-19', desk: 'Lokales' });
    expect(queryOf(read('from=2026-01-01&to=2026-02-01'), 'UTC', NOW)).toMatchObject({
      from: '2026-01-01',
      to: '2026-02-01',
    });
    expect(read('period=8&from=gestern&to=2026-13-45')).toEqual({ period: '28' });
  });

  it('has one address', () => {
    for (const query of ['', 'period=90', 'from=2026-01-01&to=2026-02-01', 'desk=Lokales']) {
      expect(writeSearch(read(query)).toString()).toBe(query);
    }
    expect(writeSearch(read('period=28')).toString()).toBe('');
    expect(writeSearch(read('period=90&from=2026-01-01')).toString()).toBe('from=2026-01-01');
  });
});
