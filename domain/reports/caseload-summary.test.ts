import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { caseloadSummary, FEWEST, type SummaryClient, type SummaryFacts } from './caseload-summary';

const from = '2026-09-01';
const until = '2026-11-23';
const none = { message: [], stop: [], proposal: [] };

const client = (index: number, given: Partial<SummaryClient> = {}): SummaryClient => ({
  clientId: `client-${index}`,
  since: from,
  planned: [],
  flares: [],
  pairs: {},
  ...given,
});
const facts = (clients: SummaryClient[], given: Partial<SummaryFacts> = {}): SummaryFacts => ({
  ...{ from, until, clients, invited: 0, withoutIntake: 0, waits: none },
  ...given,
});
const sessions = (done: number, missed: number): SummaryClient['planned'] => [
  ...Array.from({ length: done }, () => ({ date: '2026-10-01', status: 'done' as const })),
  ...Array.from({ length: missed }, () => ({ date: '2026-10-02', status: 'planned' as const })),
];

describe('a caseload of six', () => {
  const pairs = [
    [6, 3],
    [5, 3],
    [4, 3.5],
    [7, 7.5],
    [3, 5],
    [1, 0],
  ] as const;
  const hour = 3_600_000;
  const summary = caseloadSummary(
    facts(
      pairs.map(([first, last], index) =>
        client(index, {
          pairs: { nprs: { first, last } },
          planned: sessions(index, 4),
          flares: index === 0 ? [{ from: '2026-10-01', until: '2026-10-05' }] : [],
          since: index === 5 ? '2026-11-01' : '2026-01-01',
        }),
      ),
      {
        ...{ invited: 2, withoutIntake: 1 },
        waits: {
          ...none,
          message: [2, 4, 6, 8, 30, null].map((hours, index) => ({
            clientId: `client-${index % 5}`,
            since: 0,
            answered: hours === null ? null : hours * hour,
          })),
        },
      },
    ),
  );

  it('says whom it counts, and whom it leaves out and why', () => {
    expect(summary).toMatchObject({
      clients: 6,
      leftOut: [
        { count: 2, why: 'invited and not joined yet' },
        { count: 1, why: 'intake not finished' },
      ],
    });
  });

  it('takes the median of the clients’ own shares, so that nobody with many sessions outweighs another', () => {
    const { figure } = summary.adherence;
    expect(figure).toMatchObject({ done: 15, due: 35 });
    // 1/5, 2/6, 3/7, 4/8, 5/9; the first client's four sessions fell into a flare, and were not due.
    expect(figure?.median).toBeCloseTo(3 / 7, 12);
    expect(figure?.quarters[0]).toBeCloseTo(2 / 6, 12);
    expect(summary.adherence).toMatchObject({ clients: 5, leftOut: [{ count: 1, why: 'no session was due' }] });
  });

  it('gives the change of pain in pairs, with who reached what counts', () => {
    const pain = summary.changes.find(({ id }) => id === 'nprs');
    // Changes: −3, −2, −0.5, +0.5, +2, −1.
    expect(pain).toMatchObject({
      clients: 6,
      leftOut: [],
      figure: { improved: { count: 2 }, worse: 1, outOfReach: 1 },
    });
    const { change, first, last } = pain?.figure ?? { change: null, first: 0, last: 0 };
    expect(change?.value).toBeCloseTo(-2 / 3, 12);
    expect(last - first).toBeCloseTo(-2 / 3, 12);
    // Standard deviation 1.7795, standard error 0.7265, t with 5 degrees of freedom 2.5706.
    expect(change?.low).toBeCloseTo(-2.5341, 3);
    expect(change?.high).toBeCloseTo(1.2008, 3);
    expect(summary.changes.find(({ id }) => id === 'psfs')).toMatchObject({ clients: 0, figure: null });
  });

  it('reckons flares by time in care', () => {
    const days = 5 * 84 + 23;
    expect(summary.flares.figure).toMatchObject({ flares: 1, clientsWith: 1, daysInFlare: 5 / days });
    expect(summary.flares.figure?.perClientMonth).toBeCloseTo(1 / (days / 30.4375), 12);
  });

  it('leaves those who still wait out of the median, and counts them', () => {
    expect(summary.waits.message).toMatchObject({
      clients: 5,
      figure: { asked: 6, answered: 5, waiting: 1, median: 6, withinDay: 4 },
    });
    expect(summary.waits.message.figure?.ninetieth).toBeCloseTo(21.2, 12);
    expect(summary.waits.stop.figure).toBeNull();
  });
});

const anyClient = fc
  .record({
    planned: fc.array(
      fc.record({
        date: fc.constantFrom('2026-09-10', '2026-10-10', '2026-11-23', '2026-12-24'),
        status: fc.constantFrom('planned', 'done', 'skipped', 'cancelled'),
      }),
      { maxLength: 12 },
    ),
    flares: fc.array(
      fc.constantFrom({ from: '2026-08-20', until: '2026-09-02' }, { from: '2026-11-20', until: null }),
      {
        maxLength: 2,
      },
    ),
    nprs: fc.option(fc.record({ first: fc.integer({ min: 0, max: 10 }), last: fc.integer({ min: 0, max: 10 }) })),
  })
  .map(
    ({ planned, flares, nprs }) =>
      (index: number) =>
        client(index, { planned: planned as SummaryClient['planned'], flares, pairs: nprs ? { nprs } : {} }),
  );
const anyClients = fc.array(anyClient, { maxLength: 14 }).map((all) => all.map((make, index) => make(index)));

it('shows nothing of fewer than five, counts everybody once, and does not hang on the order', () => {
  fc.assert(
    fc.property(anyClients, (clients) => {
      const summary = caseloadSummary(facts(clients));
      for (const part of [summary.adherence, ...summary.changes]) {
        expect(part.figure === null).toBe(part.clients < FEWEST);
        expect(part.clients + part.leftOut.reduce((sum, { count }) => sum + count, 0)).toBe(clients.length);
      }
      const flares = summary.flares.figure;
      if (flares) {
        expect(flares.daysInFlare).toBeGreaterThanOrEqual(0);
        expect(flares.daysInFlare).toBeLessThanOrEqual(1);
      }
      const share = summary.adherence.figure;
      if (share) {
        const [low, high] = share.quarters;
        expect([low, share.median, high]).toEqual([low, share.median, high].sort((a, b) => a - b));
        expect(high).toBeLessThanOrEqual(1);
      }
      const turned = caseloadSummary(facts([...clients].reverse()));
      expect(turned.adherence).toEqual(summary.adherence);
      expect(turned.flares).toEqual(summary.flares);
    }),
  );
});

it('names nobody', () => {
  const summary = caseloadSummary(facts(Array.from({ length: 7 }, (_, index) => client(index))));
  expect(JSON.stringify(summary)).not.toContain('client-');
});
