import type { PlannedRow } from '@/db/factories/plans';
import { moveSessions } from '@/domain/flare/move-sessions';
import { resolveFlareSession } from '@/domain/program/resolve';
import { addDays, daysBetween, type IsoDate } from '@/domain/schedule/dates';
import type { ClinicContext, Person } from './context';
import type { Live, LivePlan } from './live';

const isRunning = ({ assignment }: LivePlan) => assignment.status === 'active';
const dayOf = (row: PlannedRow): IsoDate => row.movedFrom ?? row.date;

/** Moves what is still to do from the flare's first day until `last` behind that day. */
export function pushSessions({ flare, plans }: Live, last: IsoDate): void {
  if (!flare) return;
  const days = Math.max(1, daysBetween(flare.fromDate, last) + 1);
  const rows = plans.flatMap(({ planned, assignment }) =>
    planned
      .filter(
        ({ kind = 'program', status = 'planned', date }) =>
          kind === 'program' && ['planned', 'done'].includes(status) && date >= flare.fromDate,
      )
      .map((row) => ({ row, assignmentId: assignment.id })),
  );
  for (const { assignment, planned } of plans.filter(isRunning)) {
    const moves = moveSessions({
      planned: rows.map(({ row, assignmentId }) => ({
        id: row.id,
        date: row.date,
        assignmentId,
        toDo: (row.status ?? 'planned') === 'planned',
      })),
      assignmentId: assignment.id,
      trainingDays: assignment.trainingDays,
      flareFrom: flare.fromDate,
      days,
    });
    for (const { id, to } of moves) {
      const row = planned.find((each) => each.id === id);
      if (!row) continue;
      const from = dayOf(row);
      Object.assign(row, { date: to, movedFrom: from === to ? null : from, version: (row.version ?? 1) + 1 });
      flare.moved = [
        ...flare.moved.filter(({ plannedSessionId }) => plannedSessionId !== id),
        { plannedSessionId: id, from: flare.moved.find((m) => m.plannedSessionId === id)?.from ?? from, to },
      ];
    }
    flare.moved.sort((a, b) => (a.to < b.to ? -1 : 1));
    const open = planned.filter(({ kind = 'program', status }) => kind === 'program' && status !== 'cancelled');
    assignment.endDate = open.reduce((max, { date }) => (date > max ? date : max), assignment.startDate);
  }
}

/** Puts the program's flare session on today, or on tomorrow after a session today. */
export function planFlareSession(
  person: Person,
  context: ClinicContext,
  live: Live,
  { at, day }: { readonly at: Date; readonly day: IsoDate },
): void {
  const plan = live.plans.find((each) => isRunning(each) && each.assignment.startDate <= day);
  if (!plan || live.stopped) return;
  const trainedToday = live.record.sessions.some(({ date }) => date === day);
  const date = trainedToday ? addDays(day, 1) : day;
  const waiting = plan.planned.find(({ kind, status }) => kind === 'flare' && status === 'planned');
  if (waiting) {
    if (waiting.date < day) Object.assign(waiting, { date, version: (waiting.version ?? 1) + 1 });
    return;
  }
  const week = plan.planned
    .filter((row) => (row.kind ?? 'program') === 'program' && row.status !== 'cancelled' && dayOf(row) <= day)
    .reduce((max, row) => Math.max(max, row.week), 1);
  const flareSession = context.programs[plan.spec.program]?.document.flareSession ?? null;
  const row: PlannedRow = {
    clinicId: person.clinicId,
    clientId: person.clientId,
    id: person.id(at),
    assignmentId: plan.assignment.id,
    date,
    kind: 'flare',
    week,
    position: 0,
    prescription: resolveFlareSession({
      flareSession,
      week,
      weeks: plan.assignment.weeks,
    }),
    status: 'planned',
    version: 1,
  };
  plan.planned.push(row);
  context.rows.plannedSessions.push(row);
}
