import type { ExerciseLookup } from '@/domain/exercises/types';
import { printPrescription } from '@/domain/prescription/print';
import type { Microcycle, ProgramDocument, ProgramItem, ProgramSession } from '@/domain/program/types';
import { aligned, mostCommon } from './align';
import { freeRowId, rowPart } from './item-ids';
import type { GridCell, GridRow, GridSession, ProgramGrid, WeekOfSession } from './types';

/** The grid that a document is written as: every line in a cell of its row, every cell as text. */
export function gridOf(document: ProgramDocument, lookup: ExerciseLookup): ProgramGrid {
  const weeks = document.mesocycles.flatMap((mesocycle) => mesocycle.weeks);
  return {
    schema: 1,
    summary: document.summary,
    forWhom: document.forWhom,
    weeks: weeks.map(({ deload }) => ({ deload })),
    sessions: keysOf(weeks).map((key) => sessionOf(key, weeks, lookup)),
    blocks: document.mesocycles
      .filter((mesocycle) => mesocycle.weeks.length > 0)
      .map(({ title, aim, weeks: own }) => ({ title, aim, weeks: own.length })),
    evidence: document.evidence,
    cards: document.cards,
    flareSession: document.flareSession ?? null,
  };
}

/** The keys of all sessions, in an order that agrees with every week where one such order exists. */
function keysOf(weeks: readonly Microcycle[]): string[] {
  const orders = weeks.map(({ sessions }) => sessions.map(({ key }) => key));
  const left = [...new Set(orders.flat())];
  const keys: string[] = [];
  while (left.length > 0) {
    const isNext = (key: string) =>
      orders.every((order) =>
        order.slice(0, order.indexOf(key) + 1).every((each) => each === key || keys.includes(each)),
      );
    const next = left.find(isNext) ?? (left[0] as string);
    left.splice(left.indexOf(next), 1);
    keys.push(next);
  }
  return keys;
}

type Written = { readonly session: ProgramSession; readonly index: number };

function sessionOf(key: string, weeks: readonly Microcycle[], lookup: ExerciseLookup): GridSession {
  const written = weeks.flatMap(({ sessions }, index): Written[] => {
    const session = sessions.find((each) => each.key === key);
    return session ? [{ session, index }] : [];
  });
  const title = mostCommon(written.map(({ session }) => session.title)) ?? '';
  const minutes = mostCommon(written.map(({ session }) => session.minutes)) ?? 0;
  const note = mostCommon(written.map(({ session }) => session.note ?? '')) ?? '';
  const byWeek: Record<string, WeekOfSession> = {};
  for (const { session, index } of written) {
    const own: WeekOfSession = {
      ...(session.title === title ? {} : { title: session.title }),
      ...(session.minutes === minutes ? {} : { minutes: session.minutes }),
      ...((session.note ?? '') === note ? {} : { note: session.note ?? '' }),
    };
    if (Object.keys(own).length > 0) byWeek[index + 1] = own;
  }
  const rows = rowsOf(written, key).map((row) => textRow(row, weeks.length, lookup));
  return { id: key.toLowerCase(), key, title, minutes, note: note || null, byWeek, rows };
}

type Line = { readonly part: string; readonly item: ProgramItem };
type Row = { readonly id: string; readonly model: Line; readonly lines: Map<number, ProgramItem> };

/** Lines of several weeks stand in one row where everything but the dose and the note agrees. */
const oneRow = ({ model }: Row, { part, item }: Line): boolean =>
  model.part === part &&
  model.item.exerciseId === item.exerciseId &&
  model.item.superset === item.superset &&
  model.item.swapTo === item.swapTo &&
  model.item.swapForLeg === item.swapForLeg;

/** Week by week, each line goes to its row if the order of the week allows it, else to a new one. */
function rowsOf(written: readonly Written[], key: string): readonly Row[] {
  const rows: Row[] = [];
  for (const { session, index } of written) {
    const lines = session.items.map((item): Line => ({ part: rowPart(item, index + 1, key), item }));
    const found = new Map(aligned(rows, lines, oneRow).map(([row, line]) => [line, rows[row] as Row]));
    lines.forEach((line, position) => {
      let row = found.get(position);
      if (!row) {
        // Before the next line that has a row: so what takes another's place in later weeks stands beneath it.
        const next = lines.findIndex((_, later) => later > position && found.has(later));
        const at = next < 0 ? rows.length : rows.indexOf(found.get(next) as Row);
        row = { id: freeRowId(line.part, new Set(rows.map(({ id }) => id))), model: line, lines: new Map() };
        rows.splice(at, 0, row);
      }
      row.lines.set(index, line.item);
    });
  }
  return rows;
}

function textRow({ id, model, lines }: Row, weekCount: number, lookup: ExerciseLookup): GridRow {
  const { exerciseId, superset, swapTo, swapForLeg } = model.item;
  const exercise = lookup(exerciseId);
  const note = mostCommon([...lines.values()].map((item) => item.note ?? '')) ?? '';
  const cells = Array.from({ length: weekCount }, (_, index): GridCell => {
    const item = lines.get(index);
    if (!item) return { text: '' };
    const own = item.note ?? '';
    return { text: printPrescription(item.prescription, exercise), ...(own === note ? {} : { note: own }) };
  });
  return {
    id,
    exerciseId,
    typed: null,
    superset,
    note: note || null,
    swapTo: swapTo ?? null,
    swapForLeg: swapForLeg ?? null,
    cells,
  };
}
