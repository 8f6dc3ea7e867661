import { describe, expect, test } from 'vitest';
import { exerciseById, exercises } from '@/domain/exercises/library';
import { isUnloaded } from '@/domain/load/plates';
import { builtInPrograms } from '@/domain/program/built-in/catalogue';
import { deadlift8 } from '@/domain/program/built-in/deadlift-8';
import { hingeFoundations } from '@/domain/program/built-in/hinge-foundations';
import { resolveFlareSession, resolveSession, weekCount, withLoads } from '@/domain/program/resolve';
import type { Prescription, ProgramDocument } from '@/domain/program/types';
import { checkProgram } from '@/domain/program/validate';
import { screeningQuestions } from '@/domain/screening/questions';

const weeksOf = (document: ProgramDocument) => document.mesocycles.flatMap(({ weeks }) => weeks);

/** The document with the first prescription changed, as if a trainer had typed it. */
function withFirst(
  document: ProgramDocument,
  change: { exerciseId?: string; prescription?: Partial<Prescription> },
): ProgramDocument {
  const copy = structuredClone(document) as unknown as {
    mesocycles: { weeks: { sessions: { items: { exerciseId: string; prescription: object }[] }[] }[] }[];
  };
  const item = copy.mesocycles[0]?.weeks[0]?.sessions[0]?.items[0];
  if (!item) throw new Error('The program has no item');
  if (change.exerciseId) item.exerciseId = change.exerciseId;
  Object.assign(item.prescription, change.prescription);
  return copy as unknown as ProgramDocument;
}

describe.each(builtInPrograms)('$name', ({ document }) => {
  test('has nothing wrong with it', () => {
    expect(checkProgram(document)).toEqual([]);
  });

  test('resolves in full, with names and weeks', () => {
    for (const microcycle of weeksOf(document)) {
      for (const session of microcycle.sessions) {
        const resolved = resolveSession({ document, session, microcycle });
        expect(resolved).toMatchObject({
          week: microcycle.week,
          weeks: weekCount(document),
          deload: microcycle.deload,
        });
        expect(resolved.items.map(({ exerciseName }) => exerciseName)).toEqual(
          session.items.map(({ exerciseId }) => exerciseById(exerciseId)?.name),
        );
      }
    }
  });

  test('carries an easy session for a flare, without a weight and with much in reserve', () => {
    const resolved = resolveFlareSession({ flareSession: document.flareSession ?? null, week: 3, weeks: 12 });
    expect(document.flareSession).toBeDefined();
    expect(resolved).toMatchObject({ week: 3, weeks: 12, deload: false });
    for (const { exerciseId, exerciseName, prescription } of resolved.items) {
      expect(exerciseById(exerciseId)?.name).toBe(exerciseName);
      expect(isUnloaded(exerciseById(exerciseId)?.loadKind ?? 'barbell')).toBe(true);
      expect(prescription.targetRpe).toBeLessThanOrEqual(3);
    }
  });

  test('is the same as JSON', () => {
    expect(JSON.parse(JSON.stringify(document))).toEqual(document);
  });

  test('gives every weight a first load and every sided exercise its sides', () => {
    for (const item of weeksOf(document).flatMap(({ sessions }) => sessions.flatMap(({ items }) => items))) {
      const exercise = exerciseById(item.exerciseId);
      expect(item.prescription.startLoadKg === null).toBe(isUnloaded(exercise?.loadKind ?? 'none'));
      expect(item.prescription.perSide).toBe(exercise?.perSide);
    }
  });

  test('has a deload every sixth week, with fewer sets and lighter loads than the week before', () => {
    const weeks = weeksOf(document);
    expect(weeks.filter(({ deload }) => deload).map(({ week }) => week)).toEqual(
      weeks.map(({ week }) => week).filter((week) => week % 6 === 0),
    );
    for (const deload of weeks.filter((week) => week.deload)) {
      const before = weeks[deload.week - 2];
      deload.sessions.forEach((session, s) => {
        session.items.forEach((item, i) => {
          const model = before?.sessions[s]?.items[i];
          if (exerciseById(item.exerciseId)?.pattern === 'aerobic') return;
          expect(item.prescription.sets).toBe(Math.max(1, Math.round((model?.prescription.sets ?? 0) * 0.6)));
          expect(item.prescription.unlikeSets?.length ?? item.prescription.sets).toBe(item.prescription.sets);
          expect(item.prescription.loadFactor).toBe(0.9);
        });
      });
    }
  });
});

test('Hinge foundations: 12 weeks of A, B and C; only goblet and bar on the way to block pull and box squat', () => {
  expect(weeksOf(hingeFoundations).map(({ sessions }) => sessions.map(({ key }) => key).join(''))).toEqual(
    new Array(12).fill('ABC'),
  );
  const used = new Set(
    weeksOf(hingeFoundations).flatMap(({ sessions }) =>
      sessions.flatMap(({ items }) => items.map((i) => i.exerciseId)),
    ),
  );
  for (const id of ['dowel-hinge', 'kettlebell-deadlift', 'block-pull', 'goblet-box-squat', 'box-squat'])
    expect(used).toContain(id);
  for (const id of ['deadlift', 'back-squat']) expect(used).not.toContain(id);
});

test('Deadlift 8: 12 sessions in 8 weeks, 1 to 10 repetitions, five or more sets save in the deload, long rests', () => {
  expect(weeksOf(deadlift8)).toHaveLength(8);
  expect(weeksOf(deadlift8).flatMap(({ sessions }) => sessions)).toHaveLength(12);
  for (const { deload, sessions } of weeksOf(deadlift8)) {
    for (const session of sessions) {
      const lift = session.items.find(({ exerciseId }) => exerciseId === 'deadlift')?.prescription;
      if (lift?.dose.kind !== 'reps') throw new Error('A session without deadlifts');
      expect(lift.dose.max).toBeLessThanOrEqual(10);
      if (!deload) expect(lift.sets).toBeGreaterThanOrEqual(5);
      expect(lift.restSeconds).toBeGreaterThanOrEqual(180);
    }
  }
});

test.each([
  ['exercise-unknown', { exerciseId: 'handstand' }],
  ['load-without-weight', { prescription: { startLoadKg: 20 } }],
  ['out-of-range', { prescription: { sets: 11 } }],
  ['out-of-range', { prescription: { sets: 2.5 } }],
  ['out-of-range', { prescription: { targetRpe: 7.2 } }],
  ['out-of-range', { prescription: { restSeconds: 601 } }],
  ['out-of-range', { prescription: { loadFactor: 1.2 } }],
  ['out-of-range', { prescription: { dose: { kind: 'reps', min: 9, max: 8 } } }],
  ['out-of-range', { prescription: { dose: { kind: 'seconds', seconds: 0 } } }],
] as const)('finds %s in %j', (code, change) => {
  expect(checkProgram(withFirst(deadlift8, change)).map((problem) => problem.code)).toEqual([code]);
});

test('finds repeated ids, weeks out of order and too many sessions', () => {
  const [first] = deadlift8.mesocycles;
  const weeks = first ? [first.weeks[0], first.weeks[0]].flatMap((week) => week ?? []) : [];
  const document = { ...deadlift8, sessionsPerWeek: 1, mesocycles: [{ title: '', aim: '', weeks }] };
  const codes = new Set(checkProgram(document).map(({ code }) => code));
  expect(codes).toEqual(new Set(['sessions-per-week', 'weeks-out-of-order', 'item-id-twice']));
  const [monday] = weeks[0]?.sessions ?? [];
  const doubled = { week: 1, deload: false, sessions: monday ? [monday, { ...monday, items: [] }] : [] };
  const twice = { ...deadlift8, mesocycles: [{ title: '', aim: '', weeks: [doubled] }] };
  expect(checkProgram(twice).map(({ code }) => code)).toEqual(['session-key-twice', 'empty']);
  expect(checkProgram({ ...deadlift8, mesocycles: [] }).map(({ code }) => code)).toEqual(['empty']);
});

test('a program without a flare session stays valid, and one that is wrong is found', () => {
  const { flareSession, ...without } = deadlift8;
  if (!flareSession) throw new Error('No flare session');
  expect(checkProgram(without)).toEqual([]);
  expect(resolveFlareSession({ flareSession: null, week: 1, weeks: 8 }).items.length).toBeGreaterThan(2);
  const [first] = flareSession.items;
  const codes = (session: typeof flareSession) =>
    checkProgram({ ...without, flareSession: session }).map(({ code }) => code);
  expect(codes({ ...flareSession, items: [] })).toEqual(['empty']);
  expect(codes({ ...flareSession, minutes: 4 })).toEqual(['out-of-range']);
  expect(codes({ ...flareSession, items: first ? [{ ...first, exerciseId: 'handstand' }] : [] })).toEqual([
    'exercise-unknown',
  ]);
  expect(codes({ ...flareSession, items: first ? [{ ...first, id: 'w1a-deadlift' }] : [] })).toEqual(['item-id-twice']);
});

test('loads are joined by exercise', () => {
  const [microcycle] = weeksOf(deadlift8);
  const session = microcycle?.sessions[0];
  if (!microcycle || !session) throw new Error('No session');
  const { items } = resolveSession({ document: deadlift8, session, microcycle });
  const why = { kind: 'repeat', words: 'The same weight as last time.', changeKg: 0 } as const;
  const loaded = withLoads(items, new Map([['deadlift', { loadKg: 40, why }]]));
  expect(loaded.map(({ exerciseId, loadKg }) => [exerciseId, loadKg])).toEqual([
    ['walking', null],
    ['dowel-hinge', null],
    ['deadlift', 40],
  ]);
});

test('no text promises or frightens', () => {
  const texts = JSON.stringify([
    builtInPrograms,
    exercises.map(({ figure: _, ...words }) => words),
    screeningQuestions,
  ]);
  expect(texts).not.toMatch(
    /\b(fix(es)?|prevents?|heals?|pain-free|weak core|bad posture|unstable|bulging|damaged?|safe form)\b/i,
  );
});
