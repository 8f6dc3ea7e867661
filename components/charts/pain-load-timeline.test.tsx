import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { Timeline } from '@/contracts/charts';
import { PainLoadTimeline } from './pain-load-timeline';
import { SessionSquares } from './session-squares';
import { Sparkline } from './sparkline';
import { layOut } from './timeline-layout';
import { timelineSummary } from './timeline-summary';

const empty: Timeline = {
  step: 'day',
  from: '2026-11-02',
  to: '2026-11-11',
  units: 'kg',
  weeks: [
    { start: '2026-11-02', planWeek: 1 },
    { start: '2026-11-09', planWeek: 2 },
  ],
  usualPain: null,
  episodes: [],
  loose: [],
  lifts: [],
  sessions: [],
  painWeeks: [],
  sessionWeeks: [],
  flares: [],
  events: [],
};

const timeline: Timeline = {
  ...empty,
  usualPain: 2,
  episodes: [
    { date: '2026-11-02', before: 4, during: 6, after: 3, morning: 2, morningDate: '2026-11-03' },
    { date: '2026-11-09', before: null, during: null, after: null, morning: null, morningDate: null },
  ],
  loose: [{ date: '2026-11-11', moment: 'any', pain: 5 }],
  lifts: [
    {
      exerciseId: 'deadlift',
      name: 'Deadlift',
      perHand: false,
      points: [
        { date: '2026-11-02', loadKg: 60 },
        { date: '2026-11-09', loadKg: 62.5 },
      ],
    },
  ],
  sessions: [
    { date: '2026-11-02', state: 'done', title: 'Session A', deload: false },
    { date: '2026-11-04', state: 'missed', title: 'Session B', deload: false },
    { date: '2026-11-09', state: 'done', title: 'Session A', deload: false },
    { date: '2026-11-11', state: 'upcoming', title: 'Session B', deload: true },
  ],
  flares: [{ from: '2026-11-02', until: '2026-11-04', peak: 6 }],
  events: [
    { date: '2026-11-02', kind: 'assigned', label: 'Deadlift 8 began' },
    { date: '2026-11-11', kind: 'cleared', label: 'Cleared by Dr H. Lam' },
  ],
};

describe('the timeline', () => {
  it('is told in sentences', () => {
    expect(timelineSummary(timeline, 'en-GB')).toBe(
      'Pain and load from 2 Nov 2026 to 11 Nov 2026. Pain began at 2 and is now 5, at most 6. ' +
        'Deadlift from 60\u00a0kg to 62.5\u00a0kg. 2 of 3 sessions done. 1 flare.',
    );
    expect(timelineSummary(empty, 'en-GB')).toContain('No pain was reported.');
  });

  it('is drawn for both widths, with every value in a table', () => {
    const html = renderToStaticMarkup(<PainLoadTimeline timeline={timeline} />);
    expect(html.match(/role="img"/g)).toHaveLength(2);
    expect(html).toContain('before: pain 4');
    expect(html).toContain('worst during or after: pain 6');
    expect(html).toContain('Session B, to come');
    expect(html).not.toContain('NaN');
  });

  it('says so when there is nothing to draw', () => {
    expect(renderToStaticMarkup(<PainLoadTimeline timeline={empty} />)).toContain('Nothing has been planned');
  });

  it('keeps everything inside the drawing, words of late events included', () => {
    for (const size of ['wide', 'narrow'] as const) {
      const layout = layOut(timeline, size);
      for (const { date } of timeline.sessions) {
        expect(layout.x(date)).toBeGreaterThan(layout.left);
        expect(layout.x(date)).toBeLessThan(layout.right);
      }
      expect(layout.lifts[0]?.y(62.5)).toBeLessThan(layout.lifts[0]?.y(60) ?? 0);
    }
    expect(layOut(timeline, 'wide').events?.placed.map(({ words }) => words)).toEqual(['after', 'after']);
    const late = {
      ...timeline,
      events: [{ date: '2026-11-15', kind: 'cleared' as const, label: 'Cleared by Dr H. Lam' }],
    };
    expect(layOut(late, 'wide').events?.placed[0]?.words).toBe('before');
  });

  it('draws a single session and a load that never changes', () => {
    const points = [{ date: '2026-11-02', loadKg: 0.5 }];
    const one = { ...timeline, lifts: [{ exerciseId: 'a', name: 'A', perHand: true, points }] };
    expect(renderToStaticMarkup(<PainLoadTimeline timeline={one} />)).not.toContain('NaN');
  });
});

describe('the small charts', () => {
  it('say what they show', () => {
    const line = renderToStaticMarkup(<Sparkline values={[null, 2, 6, null, 3]} />);
    expect(line).toContain('Pain over 5 days: newest 3, lowest 2, highest 6');
    expect(renderToStaticMarkup(<Sparkline values={[null]} />)).toContain('No pain reported');
    const squares = renderToStaticMarkup(
      <SessionSquares
        squares={[
          { date: '2026-11-02', state: 'done' },
          { date: '2026-11-04', state: 'missed' },
        ]}
      />,
    );
    expect(squares).toContain('Last 2 sessions: 1 done, 1 missed');
    expect(renderToStaticMarkup(<SessionSquares squares={[]} />)).toContain('No session yet');
  });
});
