import { aligned, mostCommon } from '@/domain/program/grid/align';
import { freeRowId } from '@/domain/program/grid/item-ids';
import type {
  GridBlock,
  GridCell,
  GridRow,
  GridSession,
  ProgramGrid,
  WeekOfSession,
} from '@/domain/program/grid/types';
import type { ReadBlock, ReadItem, ReadSession, ReadWeek } from './types';

const USUAL_MINUTES = 40;

/** The weeks that were read, laid side by side. */
export function gridFrom(read: {
  readonly summary: string;
  readonly forWhom: string;
  readonly weeks: ReadonlyMap<number, ReadWeek>;
  readonly blocks: readonly ReadBlock[];
}): ProgramGrid {
  // A block with nothing in it yet is a week to fill.
  const count = Math.max(1, ...read.weeks.keys(), ...read.blocks.map(({ fromWeek }) => fromWeek));
  const weeks = Array.from(
    { length: count },
    (_, index) => read.weeks.get(index + 1) ?? { deload: false, sessions: [] },
  );
  return {
    schema: 1,
    summary: read.summary,
    forWhom: read.forWhom,
    weeks: weeks.map(({ deload }) => ({ deload })),
    sessions: keysOf(weeks).map((key) => sessionOf(key, weeks)),
    blocks: blocksOf(read.blocks, count),
    evidence: {
      source: '',
      population: '',
      doseReported: '',
      adapted: [],
      certainty: 'very low',
      certaintyWords: '',
    },
    cards: [],
    flareSession: null,
  };
}

/** The letters of all sessions in an order that agrees with every week where there is one, else by the alphabet. */
function keysOf(weeks: readonly ReadWeek[]): string[] {
  const orders = weeks.map(({ sessions }) => sessions.map(({ key }) => key));
  const left = [...new Set(orders.flat())].sort();
  const keys: string[] = [];
  while (left.length > 0) {
    const isNext = (key: string) =>
      orders.every(
        (order) => !order.includes(key) || order.slice(0, order.indexOf(key)).every((each) => keys.includes(each)),
      );
    const next = left.find(isNext) ?? left[0] ?? '';
    keys.push(next);
    left.splice(left.indexOf(next), 1);
  }
  return keys;
}

/** Blocks in their order; weeks before the first belong to one without a title. */
function blocksOf(blocks: readonly ReadBlock[], count: number): GridBlock[] {
  const starts = blocks.map(({ title, aim, fromWeek }) => ({ title, aim, fromWeek }));
  if (starts[0]?.fromWeek !== 1) starts.unshift({ title: '', aim: '', fromWeek: 1 });
  return starts.map(({ title, aim, fromWeek }, index) => ({
    title,
    aim,
    weeks: (starts[index + 1]?.fromWeek ?? count + 1) - fromWeek,
  }));
}

type Written = { readonly session: ReadSession; readonly week: number };

function sessionOf(key: string, weeks: readonly ReadWeek[]): GridSession {
  const written = weeks.flatMap(({ sessions }, index): Written[] => {
    const session = sessions.find((each) => each.key === key);
    return session ? [{ session, week: index + 1 }] : [];
  });
  const title = mostCommon(written.map(({ session }) => session.title)) ?? '';
  const minutes = mostCommon(written.flatMap(({ session }) => session.minutes ?? [])) ?? USUAL_MINUTES;
  const note = mostCommon(written.map(({ session }) => session.note ?? '')) ?? '';
  const byWeek: Record<string, WeekOfSession> = {};
  for (const { session, week } of written) {
    const own: WeekOfSession = {
      ...(session.title === title ? {} : { title: session.title }),
      ...((session.minutes ?? minutes) === minutes ? {} : { minutes: session.minutes ?? minutes }),
      ...((session.note ?? '') === note ? {} : { note: session.note ?? '' }),
    };
    if (Object.keys(own).length > 0) byWeek[week] = own;
  }
  return {
    id: key.toLowerCase(),
    key,
    title,
    minutes,
    note: note || null,
    byWeek,
    rows: rowsOf(written, weeks.length),
  };
}

type Row = { readonly id: string; readonly model: ReadItem; readonly items: Map<number, ReadItem> };

const isOneRow = ({ model }: Row, item: ReadItem): boolean =>
  model.exerciseId === item.exerciseId &&
  model.typed === item.typed &&
  model.superset === item.superset &&
  model.swapTo === item.swapTo &&
  model.swapForLeg === item.swapForLeg;

function rowsOf(written: readonly Written[], weekCount: number): GridRow[] {
  const rows: Row[] = [];
  for (const { session, week } of written) {
    const found = new Map(aligned(rows, session.items, isOneRow).map(([row, item]) => [item, rows[row]]));
    let at = found.size === 0 ? rows.length : 0;
    session.items.forEach((item, position) => {
      let row = found.get(position);
      if (!row) {
        const id = freeRowId(item.exerciseId ?? 'unknown', new Set(rows.map((each) => each.id)));
        row = { id, model: item, items: new Map() };
        rows.splice(at, 0, row);
      }
      row.items.set(week, item);
      at = rows.indexOf(row) + 1;
    });
  }
  const alone = lone(written);
  return rows.map(({ id, model, items }): GridRow => {
    const note = mostCommon([...items.values()].map((item) => item.note ?? '')) ?? '';
    const cells = Array.from({ length: weekCount }, (_, index): GridCell => {
      const item = items.get(index + 1);
      if (!item) return { text: '' };
      const own = item.note ?? '';
      return { text: item.cell, ...(own === note ? {} : { note: own }) };
    });
    const superset = model.superset !== null && alone.has(model.superset) ? null : model.superset;
    const { exerciseId, typed, swapTo, swapForLeg } = model;
    return { id, exerciseId, typed, superset, note: note || null, swapTo, swapForLeg, cells };
  });
}

/** Letters that never stand at two exercises: books number single ones A, B, C too. */
function lone(written: readonly Written[]): Set<string> {
  const letters = new Set(written.flatMap(({ session }) => session.items.flatMap(({ superset }) => superset ?? [])));
  const shared = (letter: string) =>
    written.some(({ session }) => session.items.filter(({ superset }) => superset === letter).length > 1);
  return new Set([...letters].filter((letter) => !shared(letter)));
}
