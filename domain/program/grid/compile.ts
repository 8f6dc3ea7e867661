import type { ExerciseLookup } from '@/domain/exercises/types';
import type { Mesocycle, Microcycle, ProgramDocument, ProgramItem, ProgramSession } from '@/domain/program/types';
import { checkProgram } from '@/domain/program/validate';
import { itemIds } from './item-ids';
import { type ReadCell, readGrid, rowName, sessionName } from './read';
import type { GridSession, ProgramGrid } from './types';

/** What keeps a grid from being a program, and where. Null is for the program, session or row as a whole. */
export type GridProblem = {
  readonly sessionId: string | null;
  readonly rowId: string | null;
  /** 1-based. */
  readonly week: number | null;
  /** The characters of the cell, as in a `GrammarProblem`; null where it is not about a text. */
  readonly from: number | null;
  readonly to: number | null;
  /** "Week 3, B Hinge and carry, Block-pull deadlift" */
  readonly where: string;
  readonly words: string;
  readonly suggestions: readonly string[];
};

export type Compiled =
  | { readonly ok: true; readonly document: ProgramDocument }
  | { readonly ok: false; readonly problems: readonly [GridProblem, ...GridProblem[]] };

/**
 * The program document of a grid. A session without a cell in a week is not in that week; the same for a row. Sessions
 * a week are counted from the fullest week.
 */
export function compileGrid(grid: ProgramGrid, lookup: ExerciseLookup): Compiled {
  const cells = readGrid(grid, lookup);
  const document = documentOf(grid, cells);
  const problems = [...ofGrid(grid), ...ofRows(cells, lookup)];
  const known = problems.length > 0 ? problems : ofDocument(document, grid, cells, lookup);
  const [first, ...rest] = known;
  return first ? { ok: false, problems: [first, ...rest] } : { ok: true, document };
}

/** The document as far as the cells were understood: what is unclear is left out. */
export function documentOf(grid: ProgramGrid, cells: readonly ReadCell[]): ProgramDocument {
  const weeks = grid.weeks.map(({ deload }, index): Microcycle => {
    const week = index + 1;
    const sessions = grid.sessions.flatMap((session) => sessionIn(session, week, cells) ?? []);
    return { week, deload, sessions };
  });
  let from = 0;
  const mesocycles = grid.blocks.map(({ title, aim, weeks: count }): Mesocycle => {
    const own = weeks.slice(from, from + count);
    from += count;
    return { title, aim, weeks: own };
  });
  return {
    schema: 1,
    summary: grid.summary,
    forWhom: grid.forWhom,
    sessionsPerWeek: Math.max(1, ...weeks.map(({ sessions }) => sessions.length)),
    mesocycles,
    evidence: grid.evidence,
    cards: grid.cards,
    ...(grid.flareSession ? { flareSession: grid.flareSession } : {}),
  };
}

/** Cells of one session in one week, in the order of the rows. */
const linesOf = (session: GridSession, week: number, cells: readonly ReadCell[]) =>
  cells.filter((cell) => cell.session === session && cell.week === week && cell.exercise && cell.prescription);

function sessionIn(session: GridSession, week: number, cells: readonly ReadCell[]): ProgramSession | null {
  const lines = linesOf(session, week, cells);
  if (lines.length === 0) return null;
  const own = session.byWeek[week] ?? {};
  const ids = itemIds(
    lines.map(({ row }) => row.id),
    week,
    session.key,
  );
  const note = own.note ?? session.note;
  return {
    key: session.key,
    title: own.title ?? session.title,
    minutes: own.minutes ?? session.minutes,
    ...(note ? { note } : {}),
    items: lines.flatMap((line, index) => itemOf(line, ids[index] ?? '')),
  };
}

function itemOf({ row, cell, exercise, prescription }: ReadCell, id: string): ProgramItem[] {
  if (!exercise || !prescription) return [];
  return [
    {
      id,
      exerciseId: exercise.id,
      superset: row.superset,
      note: (cell.note ?? row.note) || null,
      ...(row.swapTo === null ? {} : { swapTo: row.swapTo }),
      ...(row.swapForLeg === null ? {} : { swapForLeg: row.swapForLeg }),
      prescription,
    },
  ];
}

const about = (where: string, words: string, place: Partial<GridProblem> = {}): GridProblem => ({
  sessionId: null,
  rowId: null,
  week: null,
  from: null,
  to: null,
  suggestions: [],
  ...place,
  where,
  words,
});

function ofGrid(grid: ProgramGrid): GridProblem[] {
  const inBlocks = grid.blocks.reduce((sum, { weeks }) => sum + weeks, 0);
  const problems: GridProblem[] = [];
  if (inBlocks !== grid.weeks.length) {
    problems.push(about('Program', `The blocks hold ${inBlocks} weeks, and the program has ${grid.weeks.length}.`));
  }
  for (const session of grid.sessions) {
    if (grid.sessions.find(({ key }) => key === session.key) === session) continue;
    problems.push(about(sessionName(session), 'Another session has this letter.', { sessionId: session.id }));
  }
  return problems;
}

function ofRows(cells: readonly ReadCell[], lookup: ExerciseLookup): GridProblem[] {
  const problems: GridProblem[] = [];
  const nameless = new Set<unknown>();
  for (const { session, row, week, exercise, problems: unclear } of cells) {
    const name = rowName(row, lookup);
    const place = { sessionId: session.id, rowId: row.id };
    if (!exercise) {
      // Said once a row; what the cells mean may hang on the exercise.
      if (!nameless.has(row)) {
        const words = row.typed
          ? `"${row.typed}" is not in the library. Choose an exercise, or add it to the library.`
          : 'Choose an exercise for this row.';
        problems.push(about(`${sessionName(session)}, ${name}`, words, place));
      }
      nameless.add(row);
    }
    for (const { from, to, words, suggestions } of unclear) {
      const where = `Week ${week}, ${sessionName(session)}, ${name}`;
      problems.push(about(where, words, { ...place, week, from, to, suggestions }));
    }
  }
  return problems;
}

/** What {@link checkProgram} says, at the cell or the session that it is about. */
function ofDocument(
  document: ProgramDocument,
  grid: ProgramGrid,
  cells: readonly ReadCell[],
  lookup: ExerciseLookup,
): GridProblem[] {
  const problems = checkProgram(document, lookup);
  if (problems.length === 0) return [];
  const places = new Map<string, { readonly name: string; readonly place: Partial<GridProblem> }>();
  for (let week = 1; week <= grid.weeks.length; week += 1) {
    places.set(`Week ${week}`, { name: `Week ${week}`, place: { week } });
    for (const session of grid.sessions) {
      const lines = linesOf(session, week, cells);
      const where = `Week ${week}, session ${session.key}`;
      const name = `Week ${week}, ${sessionName(session)}`;
      places.set(where, { name, place: { sessionId: session.id, week } });
      const rows = lines.map(({ row }) => row);
      itemIds(
        rows.map(({ id }) => id),
        week,
        session.key,
      ).forEach((id, index) => {
        const row = rows[index];
        if (!row) return;
        const place = { sessionId: session.id, rowId: row.id, week };
        places.set(`${where}, item ${id}`, { name: `${name}, ${rowName(row, lookup)}`, place });
      });
    }
  }
  return problems.map(({ where, words }) => {
    const found = places.get(where);
    return about(found?.name ?? where, words, found?.place);
  });
}
