import { patternWords } from '@/domain/exercises/told-patterns';
import type { Exercise, ExerciseLookup, SymptomPattern } from '@/domain/exercises/types';
import { isUnloaded } from '@/domain/load/plates';
import { defaultPolicy } from '@/domain/progression/policy';
import { type ReadCell, readGrid, rowName, saysSomething, sessionName } from './read';
import type { GridRow, GridSession, ProgramGrid } from './types';

export type WarningCode =
  | 'exercise-unknown'
  | 'cell-not-understood'
  | 'paused-for-client'
  | 'load-jump'
  | 'sets-jump'
  | 'no-deload'
  | 'no-hinge'
  | 'no-squat'
  | 'no-swap'
  | 'superset-apart';

/** Something to look at before publishing. It keeps nobody from publishing, save what `compileGrid` says too. */
export type GridWarning = {
  readonly code: WarningCode;
  /** `stop` is for what has to be settled, `look` for what should be, `hint` for what may be meant so. */
  readonly severity: 'stop' | 'look' | 'hint';
  readonly sessionId: string | null;
  readonly rowId: string | null;
  /** 1-based. */
  readonly week: number | null;
  /** "Week 3, B Hinge and carry, Block-pull deadlift" */
  readonly where: string;
  readonly words: string;
};

/** What is known of the client that a program is written for. */
export type ClientFacts = {
  /** How the symptoms behave, see "What to pause" of the library. */
  readonly patterns: readonly SymptomPattern[];
  /** Exercises that are stopped for this client now. */
  readonly stopped: readonly string[];
};

/** Weeks in a row without a lighter one after which it is said. */
const MOST_WEEKS = 6;
/** Sets of one exercise in one week: a rise above both is said. */
const SETS_MORE = 2;
const SETS_SHARE = 1.5;

/** What to look at in a grid, gravest first. Of cells that were not understood, only that is said. */
export function gridWarnings(grid: ProgramGrid, lookup: ExerciseLookup, client?: ClientFacts): GridWarning[] {
  const cells = readGrid(grid, lookup);
  const all = [
    ...unknown(grid, lookup),
    ...notUnderstood(cells),
    ...(client ? paused(cells, client) : []),
    ...loadJumps(grid, cells),
    ...setJumps(grid, cells),
    ...withoutDeload(grid),
    ...withoutPattern(cells),
    ...withoutSwap(cells),
    ...apart(grid, lookup),
  ];
  const order = ['stop', 'look', 'hint'] as const;
  return order.flatMap((severity) => all.filter((warning) => warning.severity === severity));
}

type Place = Pick<GridWarning, 'sessionId' | 'rowId' | 'week' | 'where'>;

const program: Place = { sessionId: null, rowId: null, week: null, where: 'Program' };
const atRow = (session: GridSession, row: GridRow, name: string): Place => ({
  sessionId: session.id,
  rowId: row.id,
  week: null,
  where: `${sessionName(session)}, ${name}`,
});
const atCell = ({ session, row, exercise, week }: ReadCell): Place => {
  const place = atRow(session, row, exercise?.name ?? row.typed ?? '');
  return { ...place, week, where: `Week ${week}, ${place.where}` };
};

/** The first cell of each row. */
const rowsOf = (cells: readonly ReadCell[]): ReadCell[] =>
  [...new Map([...cells].reverse().map((cell) => [cell.row, cell])).values()].reverse();

function unknown(grid: ProgramGrid, lookup: ExerciseLookup): GridWarning[] {
  return grid.sessions.flatMap((session) =>
    session.rows.flatMap((row): GridWarning[] => {
      if (row.exerciseId !== null ? lookup(row.exerciseId) : !(row.typed || row.cells.some(saysSomething))) return [];
      const words = row.typed ? `"${row.typed}" is not in the library.` : 'No exercise is chosen here.';
      return [{ code: 'exercise-unknown', severity: 'stop', ...atRow(session, row, rowName(row, lookup)), words }];
    }),
  );
}

/** Once a row and problem: a cell that was filled right is one mistake, not eight. */
function notUnderstood(cells: readonly ReadCell[]): GridWarning[] {
  const said = new Set<string>();
  return cells.flatMap((cell): GridWarning[] => {
    const [problem] = cell.problems;
    const key = `${cell.session.id} ${cell.row.id} ${problem?.words}`;
    if (!problem || said.has(key)) return [];
    said.add(key);
    return [{ code: 'cell-not-understood', severity: 'stop', ...atCell(cell), words: problem.words }];
  });
}

function paused(cells: readonly ReadCell[], client: ClientFacts): GridWarning[] {
  return rowsOf(cells).flatMap(({ session, row, exercise }): GridWarning[] => {
    if (!exercise) return [];
    const place = atRow(session, row, exercise.name);
    const base = { code: 'paused-for-client', severity: 'look' as const, ...place } as const;
    if (client.stopped.includes(exercise.id)) return [{ ...base, words: 'This lift is stopped for this client now.' }];
    const reasons = exercise.pauseFor.filter((pattern) => client.patterns.includes(pattern));
    if (reasons.length === 0) return [];
    const list = reasons.map((pattern) => patternWords[pattern]).join(' and ');
    return [{ ...base, words: `Usually paused with ${list}. Choose an easier neighbour, or say why not.` }];
  });
}

/** The heaviest load that is written for each exercise in each week that is not a deload. */
function loadJumps(grid: ProgramGrid, cells: readonly ReadCell[]): GridWarning[] {
  const warnings: GridWarning[] = [];
  for (const own of byExercise(cells).values()) {
    let last: { kg: number; week: number } | null = null;
    for (let week = 1; week <= grid.weeks.length; week += 1) {
      if (grid.weeks[week - 1]?.deload) continue;
      const here = own.filter((cell) => cell.week === week && cell.prescription?.startLoadKg != null);
      const heaviest = here.reduce<ReadCell | null>(
        (most, cell) => (kgOf(cell) > kgOf(most) ? cell : most),
        here[0] ?? null,
      );
      if (!heaviest) continue;
      const kg = kgOf(heaviest);
      const most = last && last.kg * (1 + defaultPolicy.riseMost) ** (week - last.week);
      if (last && most !== null && last.kg > 0 && kg > most + 1e-9) {
        const percent = Math.round((kg / last.kg - 1) * 100);
        const words = `${percent} % more than in week ${last.week}: ${round(last.kg)} to ${round(kg)} kg. Loads rise by at most 10 % a week, so the client will reach it later.`;
        warnings.push({ code: 'load-jump', severity: 'look', ...atCell(heaviest), words });
      }
      last = { kg, week };
    }
  }
  return warnings;
}

const kgOf = (cell: ReadCell | null): number => cell?.prescription?.startLoadKg ?? 0;
const round = (kg: number): number => Math.round(kg * 10) / 10;

function byExercise(cells: readonly ReadCell[]): Map<string, ReadCell[]> {
  const groups = new Map<string, ReadCell[]>();
  for (const cell of cells) {
    if (!cell.exercise || !cell.prescription) continue;
    groups.set(cell.exercise.id, [...(groups.get(cell.exercise.id) ?? []), cell]);
  }
  return groups;
}

function setJumps(grid: ProgramGrid, cells: readonly ReadCell[]): GridWarning[] {
  const warnings: GridWarning[] = [];
  for (const own of byExercise(cells).values()) {
    let last: { sets: number; week: number } | null = null;
    for (let week = 1; week <= grid.weeks.length; week += 1) {
      const here = own.filter((cell) => cell.week === week);
      const [first] = here;
      if (grid.weeks[week - 1]?.deload || !first) continue;
      const sets = here.reduce((sum, { prescription }) => sum + (prescription?.sets ?? 0), 0);
      if (last && sets >= last.sets + SETS_MORE && sets > last.sets * SETS_SHARE) {
        const words = `${sets} sets a week after ${last.sets} in week ${last.week}.`;
        warnings.push({ code: 'sets-jump', severity: 'hint', ...atCell(first), words });
      }
      last = { sets, week };
    }
  }
  return warnings;
}

function withoutDeload(grid: ProgramGrid): GridWarning[] {
  const warnings: GridWarning[] = [];
  let from = 1;
  [...grid.weeks, { deload: true }].forEach(({ deload }, index) => {
    if (!deload) return;
    if (index + 1 - from > MOST_WEEKS) {
      const words = `Weeks ${from}–${index} have no lighter week. One in every ${MOST_WEEKS} weeks or sooner is usual.`;
      warnings.push({ code: 'no-deload', severity: 'look', ...program, week: from, words });
    }
    from = index + 2;
  });
  return warnings;
}

function withoutPattern(cells: readonly ReadCell[]): GridWarning[] {
  if (cells.length === 0) return [];
  const patterns = new Set(cells.map(({ exercise }) => exercise?.pattern));
  const missing = (pattern: 'hinge' | 'squat', words: string): GridWarning[] =>
    patterns.has(pattern) ? [] : [{ code: `no-${pattern}`, severity: 'hint', ...program, words }];
  return [
    ...missing('hinge', 'There is no hinge in it, such as a deadlift or one of its easier forms.'),
    ...missing('squat', 'There is no squat in it, or one of its easier forms.'),
  ];
}

/** The lifts that the rules may take back to an easier one on a bad day. */
const isMainLift = ({ pattern, loadKind }: Exercise): boolean =>
  (pattern === 'hinge' || pattern === 'squat' || pattern === 'lunge') && !isUnloaded(loadKind);

function withoutSwap(cells: readonly ReadCell[]): GridWarning[] {
  return rowsOf(cells).flatMap(({ session, row, exercise }): GridWarning[] => {
    if (!exercise || row.swapTo !== null || !isMainLift(exercise)) return [];
    const words = 'No exercise is named for a bad day.';
    return [{ code: 'no-swap', severity: 'hint', ...atRow(session, row, exercise.name), words }];
  });
}

/** A superset whose rows do not stand together is done as two. */
function apart(grid: ProgramGrid, lookup: ExerciseLookup): GridWarning[] {
  return grid.sessions.flatMap((session) =>
    session.rows.flatMap((row, index): GridWarning[] => {
      const { superset } = row;
      if (superset === null || session.rows[index - 1]?.superset === superset) return [];
      if (!session.rows.slice(0, index).some((other) => other.superset === superset)) return [];
      const words = `Superset ${superset} is interrupted: its rows should stand together.`;
      return [{ code: 'superset-apart', severity: 'look', ...atRow(session, row, rowName(row, lookup)), words }];
    }),
  );
}
