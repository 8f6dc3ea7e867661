import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type LiveNews, liveWaitMs, openLiveLink } from './live-link';

/** A connection of the browser's kind, moved by hand. */
class Source extends EventTarget {
  static all: Source[] = [];
  onerror: (() => void) | null = null;
  isClosed = false;
  constructor() {
    super();
    Source.all.push(this);
  }
  close() {
    this.isClosed = true;
  }
  say(event: string, data: unknown = {}) {
    this.dispatchEvent(new MessageEvent(event, { data: JSON.stringify(data) }));
  }
}

const page = Object.assign(new EventTarget(), { visibilityState: 'visible' });
const browser = { onLine: true };
let heard: LiveNews[] = [];
let ups: boolean[] = [];
let close = () => {};
const last = () => Source.all.at(-1) as Source;
const open = () => Source.all.filter(({ isClosed }) => !isClosed).length;

beforeEach(() => {
  vi.useFakeTimers();
  Source.all = [];
  heard = [];
  ups = [];
  browser.onLine = true;
  page.visibilityState = 'visible';
  vi.stubGlobal('EventSource', Source);
  vi.stubGlobal('BroadcastChannel', undefined);
  vi.stubGlobal('navigator', browser);
  vi.stubGlobal('document', page);
  vi.stubGlobal('window', new EventTarget());
  close = openLiveLink('live', { onNews: (news) => heard.push(news), onUp: (isUp) => ups.push(isUp) });
});
afterEach(() => {
  close();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('news is passed on, and a connection that stands asks to read everything once', () => {
  last().say('ready');
  last().say('news', { kind: 'message', clientId: 'c' });
  expect(heard).toEqual([{ kind: 'again' }, { kind: 'message', clientId: 'c' }]);
  expect(ups).toEqual([true]);
});

test('a broken connection is tried again, later and later', () => {
  last().say('ready');
  for (let attempt = 1; attempt <= 8; attempt += 1) {
    const before = Source.all.length;
    last().onerror?.();
    expect(open()).toBe(0);
    vi.advanceTimersByTime(liveWaitMs(attempt, 0) - 1);
    expect(Source.all.length).toBe(before);
    vi.advanceTimersByTime(liveWaitMs(attempt, 1));
    expect(Source.all.length).toBe(before + 1);
  }
  expect(ups).toEqual([true, false]);
  last().say('ready');
  expect(ups).toEqual([true, false, true]);
  expect(liveWaitMs(40, 1)).toBe(60_000);
});

test('silence is taken for a broken connection, a beat is none', () => {
  last().say('ready');
  vi.advanceTimersByTime(40_000);
  last().say('beat');
  vi.advanceTimersByTime(40_000);
  expect(ups).toEqual([true]);
  vi.advanceTimersByTime(6_000);
  expect(ups).toEqual([true, false]);
  vi.advanceTimersByTime(1_000);
  expect(Source.all.length).toBe(2);
});

test('nothing is held without a network, or for a tab long out of sight', () => {
  last().say('ready');
  browser.onLine = false;
  window.dispatchEvent(new Event('offline'));
  expect([open(), ups]).toEqual([0, [true, false]]);
  browser.onLine = true;
  window.dispatchEvent(new Event('online'));
  expect(open()).toBe(1);

  last().say('ready');
  page.visibilityState = 'hidden';
  page.dispatchEvent(new Event('visibilitychange'));
  vi.advanceTimersByTime(2 * 60_000);
  last().say('beat');
  expect(open()).toBe(1);
  vi.advanceTimersByTime(61_000);
  expect(open()).toBe(0);
  page.visibilityState = 'visible';
  page.dispatchEvent(new Event('visibilitychange'));
  expect(open()).toBe(1);
  close();
  expect(open()).toBe(0);
});
