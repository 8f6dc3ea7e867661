import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exerciseById } from '@/domain/exercises/library';
import { hingeFoundations } from '@/domain/program/built-in/hinge-foundations';
import { diffDocuments, weeksText } from '@/domain/program/diff';
import { documents } from '@/domain/program/testing/documents';
import type { Microcycle, ProgramDocument, ProgramItem, ProgramSession } from '@/domain/program/types';

const diff = (before: ProgramDocument, after: ProgramDocument) => diffDocuments(before, after, exerciseById);

/** The document with its weeks, sessions and lines put through functions. */
function changed(
  document: ProgramDocument,
  change: {
    readonly week?: (week: Microcycle) => Partial<Microcycle>;
    readonly items?: (
      items: readonly ProgramItem[],
      session: ProgramSession,
      week: Microcycle,
    ) => readonly ProgramItem[];
  },
): ProgramDocument {
  return {
    ...document,
    mesocycles: document.mesocycles.map((block) => ({
      ...block,
      weeks: block.weeks.map((week) => {
        const sessions = week.sessions.map((session) => ({
          ...session,
          items: change.items ? change.items(session.items, session, week) : session.items,
        }));
        return { ...week, sessions, ...change.week?.({ ...week, sessions }) };
      }),
    })),
  };
}
const inA = (weeks: readonly number[], key: string, week: Microcycle, session: ProgramSession) =>
  session.key === key && weeks.includes(week.week);

const walk = exerciseById('walking')?.name;

describe('diffDocuments', () => {
  it('says nothing of a document and itself, and something of any two that differ', () => {
    fc.assert(
      fc.property(documents, documents, (before, after) => {
        expect(diff(before, structuredClone(before))).toEqual([]);
        const plain = (document: ProgramDocument) => JSON.stringify(document).replace(/"id":"[^"]*",?/g, '');
        expect(diff(before, after).length > 0).toBe(plain(before) !== plain(after));
      }),
    );
  });

  it('says the same change of weeks side by side once', () => {
    const after = changed(hingeFoundations, {
      items: (items, session, week) =>
        inA([3, 4, 7], 'A', week, session)
          ? items.map((item) =>
              item.exerciseId === 'goblet-box-squat'
                ? {
                    ...item,
                    prescription: {
                      ...item.prescription,
                      sets: 2,
                      dose: { kind: 'reps', min: 5, max: 5 },
                      targetRpe: 5,
                    },
                  }
                : item,
            )
          : items,
    });
    const changes = diff(hingeFoundations, after);
    expect(changes.every(({ what, kind }) => what === 'Goblet box squat' && kind === 'changed')).toBe(true);
    expect(new Set(changes.map(({ where }) => where)).size).toBe(changes.length);
    expect(changes.map(({ where }) => where).join('; ')).toContain('Week 3');
    const [first] = changes;
    expect(first?.after).toMatch(/^2x5 .*rpe5/);
  });

  it('knows a line that was moved within its session, and one that went to another', () => {
    const turned = changed(hingeFoundations, {
      items: (items, session, week) =>
        inA([1, 2], 'A', week, session) ? [...items.slice(1), ...items.slice(0, 1)] : items,
    });
    expect(diff(hingeFoundations, turned)).toEqual([
      {
        where: 'Weeks 1–2, A Squat and trunk',
        what: walk,
        kind: 'moved',
        before: 'first',
        after: 'after Curl-up',
      },
    ]);
    const gone = changed(hingeFoundations, {
      week: (week) => {
        if (week.week !== 1) return {};
        const [a, b, ...rest] = week.sessions;
        const [moved] = a?.items ?? [];
        if (!a || !b || !moved) return {};
        return { sessions: [{ ...a, items: a.items.slice(1) }, { ...b, items: [...b.items, moved] }, ...rest] };
      },
    });
    expect(diff(hingeFoundations, gone)).toEqual([
      { where: 'Week 1', what: walk, kind: 'moved', before: 'A Squat and trunk', after: 'B Hinge and carry' },
    ]);
  });

  it('names another exercise in the same place, a session more, a lighter week and weeks at the end', () => {
    const other = changed(hingeFoundations, {
      items: (items, session, week) =>
        inA([1], 'A', week, session)
          ? items.map((item, index) => (index === 1 ? { ...item, exerciseId: 'goblet-squat' } : item))
          : items,
      week: (week) => (week.week === 2 ? { deload: true } : {}),
    });
    expect(diff(hingeFoundations, other)).toEqual([
      { where: 'Week 2', what: null, kind: 'changed', before: 'usual week', after: 'lighter week' },
      expect.objectContaining({
        what: 'Goblet box squat',
        before: expect.stringMatching(/^Goblet box squat \d/),
        after: expect.stringMatching(/^Goblet squat \d/),
      }),
    ]);
    const longer: ProgramDocument = {
      ...hingeFoundations,
      mesocycles: hingeFoundations.mesocycles.map((block, index, all) =>
        index === all.length - 1
          ? { ...block, weeks: [...block.weeks, { week: 13, deload: false, sessions: block.weeks[0]?.sessions ?? [] }] }
          : block,
      ),
    };
    expect(diff(hingeFoundations, longer)).toContainEqual({
      where: 'Week 13',
      what: null,
      kind: 'added',
      before: null,
      after: '3 sessions',
    });
  });
});

it.each([
  [[3], 'Week 3'],
  [[3, 4, 5], 'Weeks 3–5'],
  [[1, 3, 4, 7], 'Weeks 1, 3–4 and 7'],
])('writes weeks %j as %s', (weeks, text) => {
  expect(weeksText(weeks)).toBe(text);
});
