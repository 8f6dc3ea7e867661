import { symptomReportRow } from '@/db/factories/health';
import type { symptomReports } from '@/db/schema';
import { addDays } from '@/domain/schedule/dates';
import { localDate } from '@/domain/schedule/local-date';
import { secondsLater } from './clock';
import type { ClinicContext, Person } from './context';
import { settle } from './deciding';
import { followFlare } from './flares';
import type { Live } from './live';
import { MOST_PAIN, wholePain } from './pain';
import { openStop } from './stops';
import { settleUsual } from './usual';
import { flareWords, soreWords } from './words';

type ReportRow = typeof symptomReports.$inferInsert & { id: string };
type Told = Pick<ReportRow, 'moment' | 'pain'> & Partial<ReportRow>;

/** Severe pain (rule S8) stops lifting at once. */
const SEVERE = 8;

/** Keeps a report and everything that the product does with one: usual pain, a stop, decisions, a flare. */
export function report(person: Person, context: ClinicContext, live: Live, at: Date, told: Told): ReportRow {
  const date = localDate(at, person.timeZone);
  const row = symptomReportRow({
    clinicId: person.clinicId,
    clientId: person.clientId,
    ...told,
    // Evaluated only where none is given: an id takes from the person's stream.
    id: told.id ?? person.id(at),
    localDate: date,
    reportedAt: at.toISOString(),
    receivedAt: secondsLater(at, 1).toISOString(),
  });
  context.rows.symptomReports.push(row);
  const { moment, pain, legWorse = false, sessionLogId = null } = row;
  const { record } = live;
  record.reports.push({ moment, pain, legWorse, date, at: at.toISOString(), logId: sessionLogId });
  live.pains.push({ date, pain });
  const last = record.sessions.at(-1);
  if (last && (legWorse || date <= addDays(last.date, 1))) live.touched = true;
  settleUsual(person, context, live, at);
  if (pain >= SEVERE) openStop(person, context, live, { rule: 'S8', at });
  settle(person, context, live, at);
  followFlare(person, context, live, { at, day: date, pain });
  return row;
}

/** This morning's pain, mostly after a session, in the first week and in a flare. */
export function morningReport(person: Person, context: ClinicContext, live: Live, daysAgo: number, at: Date): void {
  const { persona, rng, pain } = person;
  const yesterday = live.trained.get(daysAgo + 1);
  const pinned = persona.mornings?.[daysAgo];
  if (pinned === null) return;
  const first = persona.joined - daysAgo < 8;
  // The week that sets the usual pain is answered more carefully.
  const answers = Math.min(0.97, persona.answers + (first ? 0.1 : 0));
  const probability = yesterday || first ? answers : live.flare ? 0.8 : pain.inFlare(daysAgo) ? 0.45 : 0.16;
  const told = yesterday !== undefined && person.calm(daysAgo);
  if (pinned === undefined && (person.paused(daysAgo) || !(rng.chance(probability) || told))) return;
  const settled = person.settled(daysAgo);
  const felt = Math.min(MOST_PAIN, yesterday?.morning ?? wholePain(pain.baseline(daysAgo)));
  const usual = Math.floor(live.record.usual ?? person.usual);
  report(person, context, live, at, {
    moment: 'morning',
    pain: pinned ?? (settled ? Math.min(felt, usual) : felt),
    // The morning belongs to the session of the day before.
    sessionLogId: yesterday?.sessionLogId ?? null,
  });
}

/** Once in a while, in words, when the back is sore. */
export function anyReport(person: Person, context: ClinicContext, live: Live, daysAgo: number, at: Date): void {
  const { rng, pain } = person;
  const flare = pain.inFlare(daysAgo);
  const base = pain.baseline(daysAgo);
  if (person.paused(daysAgo) || person.settled(daysAgo + 4)) return;
  if (!rng.chance(flare ? 0.22 : base >= 2.5 ? 0.03 : 0.006)) return;
  const { words, trigger } = rng.pick(soreWords);
  const leg = person.home.some((region) => region.startsWith('buttock')) && rng.chance(0.5);
  report(person, context, live, at, {
    moment: 'any',
    pain: Math.min(MOST_PAIN, wholePain(base + rng.around(flare ? 0.5 : 1.5, 0.5))),
    regions: [...person.home],
    legSymptoms: leg ? ['ache'] : [],
    triggers: flare ? ['lifting', 'sitting'] : [trigger],
    words: flare ? rng.pick(flareWords) : words,
  });
}
