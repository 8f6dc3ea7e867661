import type {
  AssignmentPreview,
  BlockedDays,
  OtherAssignment,
  PreviewInput,
  PreviewWarning,
} from '@/contracts/assignments';
import { patternWords, pausedIn } from '@/domain/exercises/told-patterns';
import type { ExerciseLookup } from '@/domain/exercises/types';
import { weekCount } from '@/domain/program/resolve';
import { daysBetween, type IsoDate } from '@/domain/schedule/dates';
import { formatDate } from '@/lib/format/dates';
import { formatList } from '@/lib/format/numbers';
import { type ChartClient, chartClient } from '@/server/charts/client-queries';
import { clearanceLimits } from '@/server/clearances/queries';
import { exerciseLookup } from '@/server/exercises/queries';
import { programVersion } from '@/server/programs/queries';
import { lockOf } from '@/server/screening/gates';
import type { ChartContext } from '@/server/trpc';
import { blockedDays, openPause } from './days';
import { missingEquipment } from './equipment';
import { daysInARow, place, startProblem, trainingDayAfter } from './placing';
import { countUntouched, openAssignments } from './queries';
import { patternsTold } from './told';

type Program = Awaited<ReturnType<typeof programVersion>>;
type Wish = { readonly startDate: IsoDate; readonly trainingDays: readonly number[] };

/** The calendar that an assignment would make, and what to think of first. Writes nothing. */
export async function previewAssignment(ctx: ChartContext, input: PreviewInput): Promise<AssignmentPreview> {
  const program = await programVersion(ctx.db, ctx.scope.clinicId, input.programId, input.programVersion);
  const lookup = await exerciseLookup(ctx.db, ctx.scope.clinicId);
  return previewFor(ctx, { client: await chartClient(ctx.db, ctx.scope, ctx.now), program, lookup }, input);
}

/** {@link previewAssignment} for a client and a program that have been read. */
export async function previewFor(
  ctx: ChartContext,
  given: { readonly client: ChartClient; readonly program: Program; readonly lookup: ExerciseLookup },
  input: Wish,
): Promise<AssignmentPreview> {
  const { db, scope } = ctx;
  const { client, program, lookup } = given;
  const { today } = client;
  const all = await blockedDays(db, scope, input.startDate);
  const { startDate, trainingDays } = input;
  const days = place({ document: program.document, startDate, trainingDays, skip: all });
  const firstDate = days[0].date;
  const endDate = days.at(-1)?.date ?? firstDate;
  const blocked = all.filter(({ from }) => from <= endDate);
  const other = await otherAssignment(ctx, today, input);
  const lock = await lockOf(ctx);
  const { expiresOn, restrictions } = await clearanceLimits(db, scope, today);

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
  if (restrictions) warn('restrictions', `The clearance asks for limits: ${restrictions}`);
  const waits = other && (await openPause(db, scope, other.id));
  if (waits) warn('paused', `${other.name} is paused, and nobody knows until when.`);
  const closed = blocked.filter(({ kind }) => kind === 'closed');
  if (closed.length > 0) {
    warn('closed-days', `Closed in that time: ${formatList(closed.map(spanWords))}. Sessions go around it.`);
  }
  const pauses = blocked.filter(({ kind }) => kind === 'pause');
  if (pauses.length > 0)
    warn('paused', `A pause in that time: ${formatList(pauses.map(spanWords))}. Sessions go around it.`);
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
  const paused = pausedIn(program.document, await patternsTold(ctx, today), lookup);
  for (const { pattern, names } of paused) {
    warn(
      'pattern',
      `With ${patternWords[pattern]} these are usually paused: ${formatList(names)}. Swap them in the plan.`,
    );
  }
  const missing = missingEquipment(program.document, client.equipment, lookup);
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
    blocked,
    warnings,
    other,
  };
}

const spanWords = ({ kind, from, until, name }: BlockedDays) => {
  const days = from === until ? formatDate(from) : `${formatDate(from)} to ${formatDate(until)}`;
  return kind === 'closed' ? `${name}, ${days}` : days;
};

const calendarWeeks = (from: IsoDate, until: IsoDate) => Math.floor(daysBetween(from, until) / 7) + 1;

/** The plan in the way: the first that holds today or begins later. With several, `afterDate` is behind them all. */
export async function otherAssignment(ctx: ChartContext, today: IsoDate, input: Wish): Promise<OtherAssignment | null> {
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
    afterDate: trainingDayAfter(lastDate, input.trainingDays, await blockedDays(ctx.db, ctx.scope, lastDate)),
  };
}
