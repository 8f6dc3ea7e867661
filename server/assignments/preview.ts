import type { AssignmentPreview, OtherAssignment, PreviewInput, PreviewWarning } from '@/contracts/assignments';
import { weekCount } from '@/domain/program/resolve';
import { daysBetween, type IsoDate } from '@/domain/schedule/dates';
import { formatDate } from '@/lib/format/dates';
import { formatList } from '@/lib/format/numbers';
import { chartClient } from '@/server/charts/client-queries';
import { clearanceExpiry } from '@/server/clearances/queries';
import { programVersion } from '@/server/programs/queries';
import { lockOf } from '@/server/screening/gates';
import type { ChartContext } from '@/server/trpc';
import { missingEquipment } from './equipment';
import { daysInARow, place, startProblem, trainingDayAfter } from './placing';
import { countUntouched, openAssignments } from './queries';

/** The calendar that an assignment would make, and what to think of first. Writes nothing. */
export async function previewAssignment(ctx: ChartContext, input: PreviewInput): Promise<AssignmentPreview> {
  const { db, scope } = ctx;
  const client = await chartClient(db, scope, ctx.now);
  const { today } = client;
  const program = await programVersion(db, scope.clinicId, input.programId, input.programVersion);
  const days = place({ document: program.document, startDate: input.startDate, trainingDays: input.trainingDays });
  const firstDate = days[0].date;
  const endDate = days.at(-1)?.date ?? firstDate;
  const other = await otherAssignment(ctx, today, input);
  const lock = await lockOf(ctx);
  const expiresOn = await clearanceExpiry(db, scope, today);

  const warnings: PreviewWarning[] = [];
  const warn = (code: PreviewWarning['code'], words: string, blocking = false) =>
    warnings.push({ code, words, blocking });

  const refused = startProblem(input.startDate, today);
  if (refused) warn(input.startDate < today ? 'start-in-the-past' : 'start-too-far', refused, true);
  else if (firstDate < today) {
    warn('start-in-the-past', 'The start date has passed: sessions before today count as missed from the start.');
  }
  if (other) {
    const period = `${formatDate(other.startDate)} to ${formatDate(other.endDate)}`;
    warn('overlap', `There is a plan already: ${other.name}, ${period}. Say what happens to it.`, true);
  }
  if (lock) {
    warn(
      'locked',
      'Lifting is paused for this client. The plan can be made, but no session can start before a clearance.',
    );
  }
  if (expiresOn && expiresOn < endDate) {
    warn('clearance-expires', `The clearance ends on ${formatDate(expiresOn)}, before the plan does.`);
  }
  if (client.status === 'invited') warn('not-joined', 'The client has not accepted the invitation yet.');
  const { sessionsPerWeek } = program.document;
  const chosen = input.trainingDays.length;
  if (chosen < sessionsPerWeek) {
    const weeks = calendarWeeks(firstDate, endDate);
    warn(
      'fewer-days',
      `The program has ${sessionsPerWeek} sessions a week. On ${chosen} a week it takes ${weeks} weeks instead of ${weekCount(program.document)}.`,
    );
  } else if (chosen > sessionsPerWeek) {
    warn('more-days', `The program has ${sessionsPerWeek} sessions a week: the later days of a week stay free.`);
  }
  if (sessionsPerWeek > 1 && chosen > 1 && daysInARow(input.trainingDays)) {
    warn('days-in-a-row', 'Some training days follow each other without a day of rest between.');
  }
  const missing = missingEquipment(program.document, client.equipment);
  if (missing.length > 0) warn('equipment', `Not on the client's list of equipment: ${formatList(missing)}.`);

  return {
    program: { id: program.id, name: program.name, version: program.version },
    today,
    weeks: weekCount(program.document),
    calendarWeeks: calendarWeeks(firstDate, endDate),
    sessionsPerWeek,
    days: days.map(({ date, week, session, microcycle }) => ({
      date,
      week,
      key: session.key,
      title: session.title,
      minutes: session.minutes,
      deload: microcycle.deload,
    })),
    firstDate,
    endDate,
    warnings,
    other,
  };
}

const calendarWeeks = (from: IsoDate, until: IsoDate) => Math.floor(daysBetween(from, until) / 7) + 1;

/** The plan in the way: the first that holds today or begins later. With several, `afterDate` is behind them all. */
export async function otherAssignment(
  ctx: ChartContext,
  today: IsoDate,
  input: { readonly startDate: IsoDate; readonly trainingDays: readonly number[] },
): Promise<OtherAssignment | null> {
  const open = await openAssignments(ctx.db, ctx.scope, input.startDate < today ? input.startDate : today);
  const [first] = open;
  if (!first) return null;
  const lastDate = open.reduce((latest, { endDate }) => (endDate > latest ? endDate : latest), first.endDate);
  return {
    id: first.id,
    version: first.version,
    name: first.programName,
    startDate: first.startDate,
    endDate: first.endDate,
    wouldCancel: await countUntouched(ctx.db, ctx.scope, first.id, input.startDate),
    afterDate: trainingDayAfter(lastDate, input.trainingDays),
  };
}
