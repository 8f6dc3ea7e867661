import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GridRow, ProgramGrid } from '@/domain/program/grid/types';
import { type Action, reduce, sessionOf, shapeNow, startWith } from './builder-state';
import { copyOf, paste, readClip } from './clipboard';
import { columnsOf, foldAll } from './columns';
import type { Edit } from './document';
import { clearCells, fillRight, setCellNote, setText } from './edit-cells';
import { groupRows, insertRows, moveRows, newRow, removeRows, setExercise, setRow, supersetMarks } from './edit-rows';
import { addSession, copySession, moveSession, removeSession, setSession } from './edit-sessions';
import { insertWeek, moveWeeks, removeWeeks, setDeload, toggleBlockStart } from './edit-weeks';
import { blockOf, selectOnly } from './selection';
import { fromTsv, toTsv } from './tsv';

const texts = fc.constantFrom('', '3x8 rpe6', '3x30s/side', '5x5 @75%', 'three of eight?', '2x8 -10%', '"quoted"');
const cell = fc.record({ text: texts }, { requiredKeys: ['text'] });

const gridOf = (weeks: number): fc.Arbitrary<ProgramGrid> => {
  const row = (id: string): fc.Arbitrary<GridRow> =>
    fc.record({
      id: fc.constant(id),
      exerciseId: fc.constantFrom('deadlift', 'goblet-squat', 'plank', null),
      typed: fc.constantFrom(null, 'trap bra'),
      superset: fc.constant(null),
      note: fc.constantFrom(null, 'Slowly'),
      swapTo: fc.constantFrom(null, 'hip-thrust'),
      swapForLeg: fc.constant(null),
      cells: fc.array(cell, { minLength: weeks, maxLength: weeks }),
    });
  const session = (key: string) =>
    fc.integer({ min: 0, max: 5 }).chain((count) =>
      fc.record({
        id: fc.constant(key),
        key: fc.constant(key),
        title: fc.constant(`Session ${key}`),
        minutes: fc.constant(45),
        note: fc.constant(null),
        byWeek: fc.constant({}),
        rows: fc.tuple(...Array.from({ length: count }, (_, at) => row(`${key}${at}`))),
      }),
    );
  return fc.record({
    schema: fc.constant(1 as const),
    summary: fc.constant(''),
    forWhom: fc.constant(''),
    weeks: fc.array(fc.record({ deload: fc.boolean() }), { minLength: weeks, maxLength: weeks }),
    blocks: fc.constant([{ title: 'All', aim: '', weeks }]),
    sessions: fc.tuple(session('A'), session('B')),
    evidence: fc.constant({
      source: '',
      population: '',
      doseReported: '',
      adapted: [],
      certainty: 'very low' as const,
      certaintyWords: '',
    }),
    cards: fc.constant([]),
    flareSession: fc.constant(null),
  });
};
const grids = fc.integer({ min: 1, max: 8 }).chain(gridOf);
const states = grids.map((grid) => startWith({ name: 'Draft', grid }));

const small = fc.integer({ min: 0, max: 6 });
const week = (at: number) => ({ first: at, last: at, deload: false });
/** Everything that somebody can do to a document. */
const edits: fc.Arbitrary<Edit> = fc.oneof(
  fc.tuple(small, small, texts).map(([row, at, text]) => setText('A', row, week(at), text)),
  fc.tuple(small, small).map(([row, at]) => clearCells('A', { rows: [row, row + 1], columns: [week(at)] })),
  fc.tuple(small, small).map(([row, at]) => fillRight('A', { rows: [0, row], columns: [week(at)] })),
  fc.tuple(small, small).map(([row, at]) => setCellNote('B', row, week(at), 'Only now')),
  fc.tuple(small).map(([at]) => insertRows('A', at, [newRow(`new${at}`, { typed: 'rowing' })])),
  fc.tuple(small, small).map(([from, more]) => removeRows('B', from, from + more)),
  fc.tuple(small, small, small).map(([from, more, to]) => moveRows('A', from, from + more, to)),
  fc.tuple(small, small).map(([from, more]) => groupRows('A', from, from + more)),
  small.map((row) => setExercise('A', row, { id: 'plank' })),
  small.map((row) => setRow('A', row, { note: 'Other' })),
  fc.tuple(small, fc.boolean()).map(([at, like]) => insertWeek(at, like ? 0 : null)),
  fc.tuple(small, small).map(([from, more]) => removeWeeks(from, from + more)),
  fc.tuple(small, fc.constantFrom(1 as const, -1 as const)).map(([at, way]) => moveWeeks(at, at, way)),
  fc.tuple(small, fc.boolean()).map(([at, deload]) => setDeload(at, at, deload)),
  small.map((at) => toggleBlockStart(at)),
  fc.constant(addSession('new')),
  fc.constant(copySession('A', 'copy', [])),
  fc.constant(removeSession('A')),
  fc.constant(moveSession('A', 1)),
  fc.constant(setSession('A', { title: 'Squat' })),
);
const edit = (made: Edit): Action => ({ type: 'edit', edit: made });

/** Whether a document is whole: a cell for each week, blocks that add up, labels that stand together. */
function expectWhole(grid: ProgramGrid): void {
  expect(grid.blocks.reduce((sum, { weeks }) => sum + weeks, 0)).toBe(grid.weeks.length);
  for (const { rows } of grid.sessions) {
    for (const { cells } of rows) expect(cells).toHaveLength(grid.weeks.length);
    const labels = rows.map(({ superset }) => superset);
    labels.forEach((label, at) => {
      if (label === null) return;
      expect(labels.filter((other) => other === label).length).toBeGreaterThan(1);
      if (labels[at - 1] !== label) expect(labels.indexOf(label)).toBe(at);
    });
  }
}

describe('the builder', () => {
  it('keeps a document whole, whatever is done to it', () => {
    fc.assert(
      fc.property(grids, fc.array(edits, { maxLength: 12 }), (grid, list) => {
        expectWhole(list.reduce((document, change) => change(document), { name: 'Draft', grid }).grid);
      }),
    );
  });

  it('undoes to what was before, and does again what was undone', () => {
    fc.assert(
      fc.property(states, fc.array(edits, { minLength: 1, maxLength: 8 }), (start, list) => {
        const seen = [start];
        for (const change of list) {
          const next = reduce(seen.at(-1) ?? start, edit(change));
          if (next.document !== seen.at(-1)?.document) seen.push(next);
        }
        let now = seen.at(-1) ?? start;
        const end = now;
        for (const before of seen.slice(0, -1).reverse()) {
          now = reduce(now, { type: 'undo' });
          expect(now.document).toBe(before.document);
        }
        for (const after of seen.slice(1)) {
          now = reduce(now, { type: 'redo' });
          expect(now.document).toBe(after.document);
        }
        expect(now.document).toBe(end.document);
      }),
    );
  });

  it('takes letters of one field as one step', () => {
    fc.assert(
      fc.property(states, fc.array(fc.string({ minLength: 1 }), { minLength: 2, maxLength: 5 }), (start, typed) => {
        const end = typed.reduce(
          (state, title) => reduce(state, { type: 'edit', edit: setSession('A', { title }), mark: 'title A' }),
          start,
        );
        expect(reduce(end, { type: 'undo' }).document).toBe(start.document);
      }),
    );
  });

  it('brings every step onto what somebody else wrote, so that undo takes nothing of theirs away', () => {
    fc.assert(
      fc.property(states, edits, (start, change) => {
        const theirs: Edit = setSession('B', { title: 'Theirs' });
        const rebased = reduce(reduce(start, edit(change)), { type: 'rebase', onto: theirs });
        for (const state of [rebased, reduce(rebased, { type: 'undo' })]) {
          expect(state.document.grid.sessions.find(({ id }) => id === 'B')?.title).toBe('Theirs');
        }
      }),
    );
  });
});

describe('what is selected', () => {
  it('stays with its row when somebody else adds rows above it', () => {
    fc.assert(
      fc.property(states, small, (start, row) => {
        fc.pre(row < (start.document.grid.sessions[0]?.rows.length ?? 0));
        const state = reduce(start, { type: 'select', selection: selectOnly({ row, week: 0 }) });
        const theirs = insertRows('A', 0, [newRow('theirs', { id: 'plank' })]);
        const after = reduce(state, { type: 'rebase', onto: theirs });
        const idAt = (of: typeof state) => sessionOf(of)?.rows[of.selection.focus.row]?.id;
        expect(idAt(after)).toBe(idAt(state));
      }),
    );
  });
});

describe('rows and weeks', () => {
  it('moves rows without losing one or a cell of it', () => {
    fc.assert(
      fc.property(grids, small, small, small, (grid, from, more, to) => {
        const [before] = grid.sessions;
        const [after] = moveRows('A', from, from + more, to)({ name: '', grid }).grid.sessions;
        const byId = (rows: readonly GridRow[] = []) => [...rows].sort((a, b) => a.id.localeCompare(b.id));
        expect(byId(after?.rows)).toEqual(byId(before?.rows));
      }),
    );
  });

  it('leaves every other cell alone when a week comes and goes', () => {
    fc.assert(
      fc.property(grids, small, (grid, place) => {
        const at = Math.min(place, grid.weeks.length);
        const added = insertWeek(at, null)({ name: '', grid });
        expect(removeWeeks(at, at)(added).grid.sessions).toEqual(grid.sessions);
        expect(removeWeeks(at, at)(added).grid.weeks).toEqual(grid.weeks);
      }),
    );
  });

  it('fills right within the block and nowhere else', () => {
    fc.assert(
      fc.property(grids, small, small, (grid, row, from) => {
        const at = Math.min(from, grid.weeks.length - 1);
        const [after] = fillRight('A', { rows: [row, row], columns: [week(at)] })({ name: '', grid }).grid.sessions;
        grid.sessions[0]?.rows.forEach((before, index) => {
          before.cells.forEach((old, of) => {
            const now = after?.rows[index]?.cells[of];
            expect(now).toEqual(index === row && of > at ? before.cells[at] : old);
          });
        });
      }),
    );
  });

  it('joins rows to a superset and takes them apart again', () => {
    fc.assert(
      fc.property(grids, (grid) => {
        fc.pre((grid.sessions[0]?.rows.length ?? 0) >= 3);
        const joined = groupRows('A', 0, 1)({ name: '', grid });
        const rows = joined.grid.sessions[0]?.rows ?? [];
        expect(supersetMarks(rows).slice(0, 3)).toEqual(['A1', 'A2', null]);
        // A row that is moved between the two parts them.
        const parted = moveRows('A', 2, 2, 1)(joined).grid.sessions[0]?.rows ?? [];
        expect(supersetMarks(parted).every((mark) => mark === null)).toBe(true);
        expect(groupRows('A', 0, 1)(joined).grid.sessions).toEqual(grid.sessions);
      }),
    );
  });
});

describe('folded weeks', () => {
  it('show every week once and hide no difference', () => {
    fc.assert(
      fc.property(grids, fc.array(edits, { maxLength: 3 }), (grid, list) => {
        const folds = foldAll(grid);
        const after = list.reduce((document, change) => change(document), { name: '', grid }).grid;
        for (const session of after.sessions) {
          const columns = columnsOf(session, after, folds);
          const weeks = columns.flatMap(({ first, last }) =>
            Array.from({ length: last - first + 1 }, (_, at) => first + at),
          );
          expect(weeks).toEqual(after.weeks.map((_, index) => index));
          for (const { first, last } of columns) {
            for (const { cells } of session.rows) {
              expect(new Set(cells.slice(first, last + 1).map(({ text }) => text)).size).toBe(1);
            }
          }
        }
      }),
    );
  });
});

describe('the clipboard', () => {
  const find = (name: string) => ({ deadlift: 'deadlift', 'goblet squat': 'goblet-squat' })[name.toLowerCase()] ?? null;
  const nameOf = (row: GridRow) => row.exerciseId ?? row.typed ?? '';
  const pasting = (state: ReturnType<typeof startWith>) => ({
    sessionId: state.sessionId,
    selection: state.selection,
    shape: shapeNow(state),
    ids: Array.from({ length: 60 }, (_, at) => `pasted${at}`),
    find,
  });

  it('changes nothing when what was copied is pasted where it was, as our own form and as plain text', () => {
    fc.assert(
      fc.property(states, small, small, small, small, (start, row, at, rows, weeks) => {
        const state = reduce(start, {
          type: 'select',
          selection: { anchor: { row, week: at }, focus: { row: row + rows, week: at + weeks } },
        });
        const session = sessionOf(state);
        fc.pre(session !== undefined && session.rows.length > 0 && state.selection.anchor.row < session.rows.length);
        fc.pre(state.selection.focus.row < (session?.rows.length ?? 0));
        const copied = session && copyOf(session, state.selection, shapeNow(state), nameOf);
        if (!copied) throw new Error('Nothing was copied');
        expect(paste(copied.clip, pasting(state)).edit(state.document)).toBe(state.document);
        expect(paste(copied.text, pasting(state)).edit(state.document)).toBe(state.document);
      }),
    );
  });

  it('gives whole rows again with all that belongs to them, below the row that is selected', () => {
    fc.assert(
      fc.property(states, small, (start, row) => {
        const count = start.document.grid.sessions[0]?.rows.length ?? 0;
        fc.pre(row < count);
        const state = reduce(start, { type: 'select', selection: selectOnly({ row, week: -1 }) });
        const session = sessionOf(state);
        const copied = session && copyOf(session, state.selection, shapeNow(state), nameOf);
        if (!copied) throw new Error('Nothing was copied');
        const clip = readClip(JSON.stringify(copied.clip));
        expect(clip).toEqual(copied.clip);
        if (!clip) return;
        const rows = paste(clip, pasting(state)).edit(state.document).grid.sessions[0]?.rows ?? [];
        expect(rows).toHaveLength(count + 1);
        expect({ ...rows[row + 1], id: '' }).toEqual({ ...rows[row], id: '' });
      }),
    );
  });

  it('reads exercises and their weeks from a spreadsheet, and keeps a name that it does not know', () => {
    const [blank] = fc.sample(gridOf(3), 1);
    if (!blank) throw new Error('No grid');
    const grid = { ...blank, sessions: blank.sessions.map((session) => ({ ...session, rows: [] })) };
    const state = startWith({ name: '', grid });
    const text = 'Deadlift\t3x5 60kg\t3x5\t\r\nZercher\t3x8\r\n';
    const rows = paste(text, pasting(state)).edit(state.document).grid.sessions[0]?.rows ?? [];
    expect(rows.map(({ exerciseId, typed }) => [exerciseId, typed])).toEqual([
      ['deadlift', null],
      [null, 'Zercher'],
    ]);
    expect(rows.map(({ cells }) => cells.map((one) => one.text))).toEqual([
      ['3x5 60kg', '3x5', ''],
      ['3x8', '', ''],
    ]);
  });

  it('reads back every table that it writes', () => {
    const field = fc.string().filter((text) => !/[\r\n]/.test(text));
    const tables = fc
      .integer({ min: 1, max: 4 })
      .chain((width) =>
        fc.array(fc.array(field, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 5 }),
      );
    fc.assert(
      fc.property(tables, (rows) => {
        expect(fromTsv(toTsv(rows))).toEqual(rows);
      }),
    );
  });

  it.each(['', 'null', '{"kind":"rows"}', '{"kind":"rows","matrix":[],"rows":[{"superset":"AA","cells":[]}]}'])(
    'refuses %j as our own form',
    (json) => expect(readClip(json)).toBeNull(),
  );

  it('covers the block that is selected', () => {
    const [grid] = fc.sample(gridOf(4), 1);
    if (!grid) throw new Error('No grid');
    const shape = { rows: 3, columns: [week(0), week(1), week(2), week(3)] };
    expect(blockOf({ anchor: { row: 2, week: 3 }, focus: { row: 1, week: 1 } }, shape)).toEqual({
      rows: [1, 2],
      columns: [week(1), week(2), week(3)],
    });
    expect(blockOf(selectOnly({ row: -1, week: 2 }), shape)).toEqual({ rows: [0, 2], columns: [week(2)] });
  });
});
