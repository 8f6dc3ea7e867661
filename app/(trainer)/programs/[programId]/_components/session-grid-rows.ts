import type { ExerciseLookup } from '@/domain/exercises/types';
import { supersetLabels } from '@/domain/program/supersets';
import type { Mesocycle, Microcycle, ProgramDocument, ProgramItem, ProgramSession } from '@/domain/program/types';
import { type PrescriptionWords, prescriptionWords } from '@/domain/program/words';

/** Weeks in a row that prescribe the same, as one column. */
export type GridColumn = {
  readonly weeks: readonly [first: number, last: number];
  readonly deload: boolean;
  readonly mesocycle: string;
  readonly title: string;
  readonly minutes: number;
};

export type GridCell = { readonly dose: string; readonly below: readonly string[] };

export type GridRow = {
  readonly key: string;
  readonly exerciseId: string;
  /** "A1", "A2" within a superset. */
  readonly superset: string | null;
  /** What holds in every week: sides, first load, cap, rest, tempo and the like. */
  readonly standing: readonly string[];
  readonly notes: readonly string[];
  /** One for each column; null where the exercise is not done. */
  readonly cells: readonly (GridCell | null)[];
};

export type SessionGrid = {
  readonly key: string;
  /** Null where the title changes from week to week. */
  readonly title: string | null;
  readonly columns: readonly GridColumn[];
  readonly rows: readonly GridRow[];
};

type Occurrence = { readonly mesocycle: Mesocycle; readonly microcycle: Microcycle; readonly session: ProgramSession };

/** One grid for each session key ("A", "B", …) in the order in which they first come. */
export function sessionGrids(document: ProgramDocument, exercises: ExerciseLookup): SessionGrid[] {
  const byKey = new Map<string, Occurrence[]>();
  for (const mesocycle of document.mesocycles) {
    for (const microcycle of mesocycle.weeks) {
      for (const session of microcycle.sessions) {
        byKey.set(session.key, [...(byKey.get(session.key) ?? []), { mesocycle, microcycle, session }]);
      }
    }
  }
  return [...byKey].map(([key, occurrences]) => gridOf(key, occurrences, exercises));
}

function gridOf(key: string, occurrences: readonly Occurrence[], exercises: ExerciseLookup): SessionGrid {
  const groups: Occurrence[][] = [];
  for (const occurrence of occurrences) {
    const last = groups.at(-1)?.at(-1);
    if (last && goesOn(last, occurrence)) groups.at(-1)?.push(occurrence);
    else groups.push([occurrence]);
  }
  const heads = groups.flatMap((group) => group.slice(0, 1));
  const columns = groups.flatMap(columnOf);
  const titles = new Set(occurrences.map(({ session }) => session.title));
  return {
    key,
    title: titles.size === 1 ? (occurrences[0]?.session.title ?? null) : null,
    columns,
    rows: rowsOf(heads, columns, exercises),
  };
}

/** Whether `next` is the week after `last` and the same in all that is prescribed. */
function goesOn(last: Occurrence, next: Occurrence): boolean {
  return (
    next.microcycle.week === last.microcycle.week + 1 &&
    next.mesocycle === last.mesocycle &&
    next.microcycle.deload === last.microcycle.deload &&
    contentOf(next.session) === contentOf(last.session)
  );
}

/** A session without its items' ids, which name the week. */
const contentOf = ({ items, ...session }: ProgramSession): string =>
  JSON.stringify([session, items.map(({ id: _, ...item }) => item)]);

function columnOf(group: readonly Occurrence[]): GridColumn[] {
  const [first] = group;
  const last = group.at(-1);
  if (!first || !last) return [];
  return [
    {
      weeks: [first.microcycle.week, last.microcycle.week],
      deload: first.microcycle.deload,
      mesocycle: first.mesocycle.title,
      title: first.session.title,
      minutes: first.session.minutes,
    },
  ];
}

/**
 * Exercises in the order in which they are done; one that comes in later stands behind what it follows there.
 * One that comes twice in a session has two rows.
 */
function rowsOf(heads: readonly Occurrence[], columns: readonly GridColumn[], exercises: ExerciseLookup): GridRow[] {
  const order: string[] = [];
  const rows = new Map<string, (ProgramItem | undefined)[]>();
  heads.forEach(({ session }, column) => {
    let place = 0;
    const exercisesHere = new Set(session.items.map(({ exerciseId }) => exerciseId));
    for (const item of session.items) {
      const nth = session.items.slice(0, session.items.indexOf(item)).filter((i) => i.exerciseId === item.exerciseId);
      const key = `${item.exerciseId}#${nth.length}`;
      if (!rows.has(key)) {
        rows.set(key, Array.from({ length: heads.length }));
        // Behind what was done at this place before, so that a row stands below the one that it follows.
        while (place < order.length && !exercisesHere.has(order[place]?.split('#')[0] ?? '')) place += 1;
        order.splice(place, 0, key);
      }
      rows.get(key)?.splice(column, 1, item);
      place = order.indexOf(key) + 1;
    }
  });
  const made = order.flatMap((key) => rowOf(key, rows.get(key) ?? [], columns, exercises) ?? []);
  const labels = supersetLabels(made);
  return made.map((row, at) => ({ ...row, superset: labels[at] ?? null }));
}

const varying = [
  'shares',
  'percent',
  'firstLoad',
  'cap',
  'step',
  'range',
  'growth',
  'warmUp',
  'rest',
  'tempo',
] as const satisfies readonly (keyof PrescriptionWords)[];

function rowOf(
  key: string,
  items: readonly (ProgramItem | undefined)[],
  columns: readonly GridColumn[],
  exercises: ExerciseLookup,
): GridRow | null {
  const first = items.find((item) => item !== undefined);
  if (!first) return null;
  const { loadKind, figure } = exercises(first.exerciseId) ?? {};
  const perSide = items.every((item) => item === undefined || item.prescription.perSide);
  const written = items.map(
    (item) =>
      item &&
      prescriptionWords(
        perSide ? { ...item.prescription, perSide: false } : item.prescription,
        loadKind,
        figure ?? null,
      ),
  );
  const shown = written.filter((words) => words !== undefined);
  // What is the same in every week is said once, beside the name.
  const constant = varying.filter((part) => shown.every((words) => words[part] === shown[0]?.[part]));
  const changing = varying.filter((part) => !constant.includes(part));
  return {
    key,
    exerciseId: first.exerciseId,
    superset: first.superset,
    standing: [...(perSide ? ['each side'] : []), ...constant.flatMap((part) => shown[0]?.[part] ?? [])],
    notes: notesOf(items, columns),
    cells: written.map((words) => {
      if (!words) return null;
      const below = [words.effort, words.factor, ...changing.map((part) => words[part])];
      return { dose: words.dose, below: below.filter((part) => part !== null) };
    }),
  };
}

/** The notes of an exercise; one that does not hold throughout says since which week. */
function notesOf(items: readonly (ProgramItem | undefined)[], columns: readonly GridColumn[]): string[] {
  const since = new Map<string, number>();
  items.forEach((item, column) => {
    const week = columns[column]?.weeks[0];
    if (item?.note && week !== undefined && !since.has(item.note)) since.set(item.note, week);
  });
  return [...since].map(([note, week], nth) => (nth === 0 ? note : `From week ${week}: ${note}`));
}
