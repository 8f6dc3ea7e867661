import { isOver, PAUSE_DAYS } from '@/domain/flare/flare';
import { addDays, type IsoDate } from '@/domain/schedule/dates';
import { localDate } from '@/domain/schedule/local-date';
import { audit } from './audit';
import type { ClinicContext, Person } from './context';
import { settle } from './deciding';
import { planFlareSession, pushSessions } from './flare-plan';
import type { Live } from './live';

const latest = (...days: IsoDate[]): IsoDate => days.reduce((max, day) => (day > max ? day : max));
const dateAt = ({ timeZone }: Person, at: Date): IsoDate => localDate(at, timeZone);

/** Keeps an open flare in step with a report, as server/flares/follow.ts does. */
export function followFlare(
  person: Person,
  context: ClinicContext,
  live: Live,
  { at, day, pain }: { readonly at: Date; readonly day: IsoDate; readonly pain: number },
): void {
  const { flare } = live;
  if (!flare || day < flare.fromDate) return;
  flare.peakPain = Math.max(flare.peakPain, pain);
  const since = live.pains.filter(({ date }) => date >= flare.fromDate);
  if (isOver(since, live.record.usual ?? 2, flare.fromDate)) endFlare(person, context, live, { at, by: 'reports' });
  else goOn(person, context, live, at, day);
}

/** Ends the flare on the day of `at`: what was still to do goes behind it. */
export function endFlare(
  person: Person,
  context: ClinicContext,
  live: Live,
  { at, by, helped = null }: { readonly at: Date; readonly by: 'client' | 'reports'; readonly helped?: string | null },
): void {
  const { flare } = live;
  if (!flare) return;
  const until = latest(flare.fromDate, dateAt(person, at));
  pushSessions(live, until);
  const version = (flare.version ?? 1) + 1;
  Object.assign(flare, { untilDate: until, version, whatHelped: helped });
  for (const { planned } of live.plans) {
    for (const row of planned) if (row.kind === 'flare' && row.status === 'planned') row.status = 'cancelled';
  }
  const open = live.record.flares.find((each) => each.until === null);
  if (open) open.until = until;
  live.flare = null;
  live.touched = true;
  noteFlare(person, context, at, 'flare.end', flare.id, { by, version });
  settle(person, context, live, at);
}

/** Keeps the days ahead free, and plans what to do. */
export function goOn(person: Person, context: ClinicContext, live: Live, at: Date, day = dateAt(person, at)): void {
  const { flare } = live;
  if (!flare) return;
  pushSessions(live, latest(addDays(flare.fromDate, PAUSE_DAYS - 1), addDays(day, 1)));
  planFlareSession(person, context, live, { at, day });
}

/** The trace of a deed about a flare. */
export function noteFlare(
  person: Person,
  context: ClinicContext,
  at: Date,
  action: string,
  id: string,
  detail: Readonly<Record<string, string | number>>,
): void {
  audit(person, context, { at, userId: person.userId, action, subject: ['flare', id], detail });
}
