import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exerciseById } from '@/domain/exercises/library';
import { resolveSession } from '@/domain/program/resolve';
import {
  isOpen,
  type PlannedChange,
  planRollout,
  type RolloutPlan,
  type RolloutPlanned,
} from '@/domain/program/rollout';
import { clientMessage, ownChanges } from '@/domain/program/rollout-words';
import { swappedItems } from '@/domain/program/swap-exercise';
import { documents } from '@/domain/program/testing/documents';
import type { ProgramDocument } from '@/domain/program/types';
import { addDays } from '@/domain/schedule/dates';
import { planCalendar } from '@/domain/schedule/plan-calendar';

const whole = documents.filter(({ mesocycles }) =>
  mesocycles.every(({ weeks }) => weeks.every(({ sessions }) => sessions.length > 0)),
);
const START = '2026-11-02';
const fates = fc.array(
  fc.record({
    status: fc.constantFrom('planned', 'planned', 'planned', 'done', 'skipped', 'cancelled'),
    hasLog: fc.boolean(),
    waiting: fc.boolean(),
    moved: fc.nat(3),
  }),
  { minLength: 15, maxLength: 15 },
);

/** A client's plan of this document, some of it done, skipped, taken out, moved or kept by a pause. */
function planOf(
  document: ProgramDocument,
  given: readonly (typeof fates extends fc.Arbitrary<infer F> ? F : never)[number][],
) {
  const calendar = planCalendar({ document, startDate: START, trainingDays: [1, 3, 5] });
  if (!calendar.ok) throw new Error(calendar.problem);
  return calendar.days.map(({ date, week, sessionIndex, session, microcycle }, index): RolloutPlanned => {
    const fate = given[index] ?? { status: 'planned', hasLog: false, waiting: false, moved: 0 };
    return {
      id: `s${index}`,
      date: addDays(date, fate.moved === 3 ? 1 : 0),
      movedFrom: fate.moved === 3 ? date : null,
      week,
      position: sessionIndex,
      kind: 'program',
      status: fate.status as RolloutPlanned['status'],
      waiting: fate.status === 'cancelled' && fate.waiting,
      hasLog: fate.status === 'done' || (fate.hasLog && fate.status === 'planned' && fate.moved === 1),
      prescription: resolveSession({ document, session, microcycle }),
    };
  });
}

const cases = fc.record({ before: whole, after: whole, given: fates, today: fc.nat(30) }).map(
  ({ before, after, given, today }): RolloutPlan => ({
    planned: planOf(before, given),
    swaps: [],
    before,
    after,
    today: addDays(START, today),
    trainingDays: [1, 3, 5],
    skip: [{ from: '2026-11-16', until: '2026-11-18' }],
    taken: new Set(['2026-11-20']),
  }),
);
const plan = (input: RolloutPlan) => planRollout(input, exerciseById);

function applied(planned: readonly RolloutPlanned[], changes: readonly PlannedChange[]): RolloutPlanned[] {
  const byId = new Map(changes.map((change) => [change.plannedSessionId, change]));
  const added = changes.filter(({ change }) => change === 'added');
  return [
    ...planned.map((session): RolloutPlanned => {
      const change = byId.get(session.id);
      if (!change) return session;
      if (change.change === 'removed') return { ...session, status: 'cancelled', waiting: false };
      return { ...session, prescription: change.prescription, position: change.position };
    }),
    ...added.map(
      ({ date, week, position, prescription }, index): RolloutPlanned => ({
        id: `new${index}`,
        date,
        movedFrom: null,
        week,
        position,
        kind: 'program',
        status: 'planned',
        waiting: false,
        hasLog: false,
        prescription,
      }),
    ),
  ];
}

describe('planRollout', () => {
  it('touches nothing that has a log, has passed or was taken out, and moves no day', () => {
    fc.assert(
      fc.property(cases, (input) => {
        const byId = new Map(input.planned.map((session) => [session.id, session]));
        for (const { plannedSessionId, change, date } of plan(input)) {
          if (plannedSessionId === null) {
            expect(change).toBe('added');
            expect(date >= input.today).toBe(true);
            continue;
          }
          const session = byId.get(plannedSessionId);
          expect(session && isOpen(session, input.today)).toBe(true);
          expect(date).toBe(session?.date);
        }
      }),
    );
  });

  it('changes nothing for the same version', () => {
    fc.assert(
      fc.property(cases, (input) => {
        expect(plan({ ...input, after: input.before })).toEqual([]);
      }),
    );
  });

  it('leaves the plan as the new version has it, and a second rollout with nothing to do', () => {
    fc.assert(
      fc.property(cases, (input) => {
        const planned = applied(input.planned, plan(input));
        expect(plan({ ...input, planned, before: input.after })).toEqual([]);
        const wanted = new Map(
          input.after.mesocycles
            .flatMap(({ weeks }) => weeks)
            .flatMap((microcycle) =>
              microcycle.sessions.map((session) => [
                `${microcycle.week}${session.key}`,
                resolveSession({ document: input.after, session, microcycle }),
              ]),
            ),
        );
        for (const session of planned.filter((each) => isOpen(each, input.today))) {
          expect(session.prescription).toEqual(wanted.get(`${session.week}${session.prescription.key}`));
        }
      }),
    );
  });

  it('puts what it adds on free days, one on each', () => {
    fc.assert(
      fc.property(cases, (input) => {
        const added = plan(input).filter(({ change }) => change === 'added');
        const days = added.map(({ date }) => date);
        expect(new Set(days).size).toBe(days.length);
        for (const date of days) {
          expect(input.taken.has(date)).toBe(false);
          expect(date >= '2026-11-16' && date <= '2026-11-18').toBe(false);
        }
      }),
    );
  });

  it('makes swaps again, or says that they found no place', () => {
    fc.assert(
      fc.property(cases, (input) => {
        const first = input.planned.find((session) => isOpen(session, input.today))?.prescription.items[0];
        if (!first) return;
        const swap = {
          exerciseId: first.exerciseId,
          toExerciseId: first.exerciseId === 'goblet-squat' ? 'dead-bug' : 'goblet-squat',
          plannedSessionId: null,
          fromDate: START,
        };
        const planned = input.planned.map((session) =>
          isOpen(session, input.today)
            ? {
                ...session,
                prescription: {
                  ...session.prescription,
                  items: swappedItems(session.prescription.items, [swap], exerciseById),
                },
              }
            : session,
        );
        const swapped = { ...input, planned, swaps: [swap], loads: [] };
        const changes = plan(swapped);
        const open = applied(planned, changes).filter((each) => isOpen(each, input.today));
        const named = open.flatMap(({ prescription }) => prescription.items.map(({ exerciseId }) => exerciseId));
        expect(named).not.toContain(swap.exerciseId);
        const own = ownChanges(swapped, changes, exerciseById, String);
        expect(own.kept.length + own.conflicts.length).toBeGreaterThan(0);
        expect(clientMessage(changes, String).length).toBeLessThanOrEqual(280);
      }),
    );
  });
});
