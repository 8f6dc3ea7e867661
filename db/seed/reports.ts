import { symptomReportRow } from '@/db/factories/health';
import { secondsLater } from './clock';
import type { ClinicContext, Person } from './context';
import type { TrainedDay } from './loads';
import { wholePain } from './pain';
import { flareWords, soreWords } from './words';

/** Mornings, and reports at any time, for every day from the intake until yesterday. */
export function makeReports(person: Person, context: ClinicContext, trained: ReadonlyMap<number, TrainedDay>): void {
  for (let daysAgo = person.persona.joined - 1; daysAgo >= 1; daysAgo -= 1) {
    if (person.paused(daysAgo)) continue;
    morningReport(person, context, daysAgo, trained.get(daysAgo + 1));
    reportAtAnyTime(person, context, daysAgo);
  }
}

function morningReport(person: Person, context: ClinicContext, daysAgo: number, yesterday: TrainedDay | undefined) {
  const { persona, rng, pain, usual } = person;
  const pinned = persona.mornings?.[daysAgo];
  if (pinned === null) return;
  const flare = pain.inFlare(daysAgo);
  // The week that sets the usual pain is answered more carefully.
  const first = persona.joined - daysAgo < 8;
  const probability = yesterday || first ? Math.min(0.97, persona.answers + (first ? 0.1 : 0)) : flare ? 0.45 : 0.16;
  if (!rng.chance(probability) && pinned === undefined) return;
  const settled = persona.settled && daysAgo <= 12;
  const felt = yesterday ? yesterday.morning : wholePain(pain.baseline(daysAgo));
  const reportedAt = person.at(daysAgo, rng.around(7.4, 0.5));
  context.rows.symptomReports.push(
    symptomReportRow({
      clinicId: person.clinicId,
      clientId: person.clientId,
      id: person.id(reportedAt),
      moment: 'morning',
      pain: pinned ?? (settled ? Math.min(felt, usual) : felt),
      // The morning belongs to the session of the day before.
      sessionLogId: yesterday?.sessionLogId ?? null,
      localDate: person.dateOf(daysAgo),
      reportedAt: reportedAt.toISOString(),
      receivedAt: secondsLater(reportedAt, 1).toISOString(),
    }),
  );
}

function reportAtAnyTime(person: Person, context: ClinicContext, daysAgo: number) {
  const { persona, rng, pain } = person;
  const flare = pain.inFlare(daysAgo);
  const base = pain.baseline(daysAgo);
  if (persona.settled && daysAgo <= 8) return;
  if (!rng.chance(flare ? 0.22 : base >= 2.5 ? 0.03 : 0.006)) return;
  const { words, trigger } = rng.pick(soreWords);
  const leg = person.home.some((region) => region.startsWith('buttock')) && rng.chance(0.5);
  const reportedAt = person.at(daysAgo, rng.int(11, 20) + rng.next());
  context.rows.symptomReports.push(
    symptomReportRow({
      clinicId: person.clinicId,
      clientId: person.clientId,
      id: person.id(reportedAt),
      moment: 'any',
      pain: wholePain(base + rng.around(flare ? 0.5 : 1.5, 0.5)),
      regions: [...person.home],
      legSymptoms: leg ? ['ache'] : [],
      triggers: flare ? ['lifting', 'sitting'] : [trigger],
      words: flare ? rng.pick(flareWords) : words,
      localDate: person.dateOf(daysAgo),
      reportedAt: reportedAt.toISOString(),
      receivedAt: secondsLater(reportedAt, 1).toISOString(),
    }),
  );
}
