import { describe, expect, it } from 'vitest';
import { parseNumber } from '@/components/ui/parse-number';
import {
  formatDate,
  formatDayLong,
  formatDayOfMonth,
  formatDayShort,
  formatInstant,
  formatTime,
  formatWeekdayNarrow,
  relativeDay,
} from './dates';
import { localeFrom, localeOf } from './locale';
import { localeChoices } from './locale-choices';
import { formatChange, formatClock, formatCount, formatDuration, formatList, formatNumber } from './numbers';

describe('dates', () => {
  it('are written without moving to another day, in any zone of the machine', () => {
    expect(formatDate('2026-11-27')).toBe('27 Nov 2026');
    expect(formatDayLong('2026-11-27')).toMatch(/^Friday,? 27 November$/);
    expect(formatDayShort('2026-11-27')).toMatch(/^Fri,? 27 Nov$/);
    expect(formatWeekdayNarrow('2026-11-27')).toBe('F');
    expect(formatDayOfMonth('2026-11-07')).toBe('7');
  });

  it('follow the locale', () => {
    expect(formatDate('2026-11-27', 'en-US')).toBe('Nov 27, 2026');
  });

  it('that are none come back as they were', () => {
    expect(formatDate('soon')).toBe('soon');
    expect(relativeDay('soon', '2026-11-27')).toBe('soon');
  });

  it.each([
    ['2026-11-27', 'today'],
    ['2026-11-28', 'tomorrow'],
    ['2026-11-26', 'yesterday'],
    ['2026-11-24', '3 days ago'],
    ['2026-12-02', 'in 5 days'],
  ])('near today: %s is %s', (date, words) => {
    expect(relativeDay(date, '2026-11-27')).toBe(words);
  });

  it('far from today are written out, with the year when it is another', () => {
    expect(relativeDay('2026-11-01', '2026-11-27')).toMatch(/^Sun,? 1 Nov$/);
    expect(relativeDay('2025-11-27', '2026-11-27')).toBe('27 Nov 2025');
  });

  it('instants take the zone given', () => {
    expect(formatTime('2026-11-27T18:42:00Z', { timeZone: 'Asia/Kathmandu' })).toBe('00:27');
    expect(formatInstant('2026-11-27T18:42:00Z', { timeZone: 'Asia/Kathmandu' })).toBe('28 Nov 2026, 00:27');
  });
});

describe('numbers', () => {
  it('show only the decimals they have', () => {
    expect(formatNumber(62.5)).toBe('62.5');
    expect(formatNumber(60)).toBe('60');
    expect(formatNumber(1.255, 'en-GB', 1)).toBe('1.3');
  });

  it('show a change with its sign', () => {
    expect([2.5, -10, 0].map((value) => formatChange(value))).toEqual(['+2.5', '−10', '0']);
  });

  it('count', () => {
    expect(formatCount(1, 'client', 'clients')).toBe('1 client');
    expect(formatCount(1200, 'client', 'clients')).toBe('1,200 clients');
  });

  it.each([
    [74, '1:14'],
    [0, '0:00'],
    [-3, '0:00'],
    [59.2, '1:00'],
    [3725, '1:02:05'],
  ])('%s s on the clock is %s', (seconds, clock) => {
    expect(formatClock(seconds)).toBe(clock);
  });

  it.each([
    [45, '45 s'],
    [120, '2 min'],
    [3900, '1 h 5 min'],
    [7200, '2 h'],
  ])('%s s in words is %s', (seconds, words) => {
    expect(formatDuration(seconds)).toBe(words);
  });

  it('list', () => {
    expect(formatList(['a', 'b', 'c'])).toBe('a, b and c');
  });
});

describe('what a person chose', () => {
  it('is what dates and numbers are written in', () => {
    expect(formatDate('2026-11-23', 'de-DE')).toBe('23. Nov. 2026');
    expect(formatNumber(62.5, 'sv-SE')).toBe('62,5');
    expect(formatTime('2026-11-23T18:42:00Z', { timeZone: 'UTC', locale: 'en-US' })).toMatch(/^06:42\sPM$/);
  });

  it('leaves words English', () => {
    expect(formatList(['a', 'b'], 'de-DE')).toBe('a and b');
    expect(relativeDay('2026-11-22', '2026-11-23', 'fr-FR')).toBe('yesterday');
    expect(relativeDay('2026-11-22', '2026-11-23', 'en-AU')).toBe('yesterday');
  });

  it.each(localeChoices)('$tag is one that is known here, and a number typed in it is read back', ({ tag }) => {
    expect(localeOf(tag, null)).toBe(tag);
    const written = new Intl.NumberFormat(tag, { useGrouping: false }).format(-1062.75);
    expect(parseNumber(written, 2)).toBe(-1062.75);
  });

  it.each([
    [null, 'en-AU', 'en-AU'],
    [undefined, null, 'en-GB'],
    ['no tag', 'en-AU', 'en-AU'],
    ['zz-ZZ', 'en-AU', 'en-AU'],
  ])('%j beside a browser with %j is %s', (chosen, header, locale) => {
    expect(localeOf(chosen, header)).toBe(locale);
  });
});

describe('localeFrom', () => {
  it.each([
    ['en-AU,en;q=0.9', 'en-AU'],
    ['de-DE,de;q=0.9,en-US;q=0.8', 'en-US'],
    ['de', 'en-GB'],
    ['', 'en-GB'],
    [null, 'en-GB'],
    ['en-zz!;;,', 'en-GB'],
  ])('%j gives %s', (header, locale) => {
    expect(localeFrom(header)).toBe(locale);
  });
});
