import { clearanceRow, screeningRow, symptomReportRow } from '@/db/factories/health';
import { audit } from './audit';
import { secondsLater } from './clock';
import type { ClinicContext, Person } from './context';

/** What a persona's situation adds to an ordinary history. */
export function makeSituation(
  person: Person,
  context: ClinicContext,
  intake: { readonly screeningId: string; readonly at: Date },
): void {
  if (person.persona.situation === 'emergency') emergency(person, context);
  if (person.persona.situation === 'waiting-for-clearance') waiting(person, context, intake);
  if (person.persona.situation === 'leg-changed') legChanged(person, context);
  if (person.persona.situation === 'cleared-with-restrictions') cleared(person, context, intake);
}

/** A ★ question was answered yes two days ago, from "It hurts": emergency advice was shown and lifting is locked. */
function emergency(person: Person, context: ClinicContext): void {
  const { clinicId, clientId } = person;
  const chart = { clinicId, clientId };
  const at = person.at(2, 19.2);
  const screening = screeningRow({
    ...chart,
    id: person.id(at),
    occasion: 'symptoms',
    yes: ['leg-weakness'],
    answeredAt: at.toISOString(),
  });
  context.rows.screenings.push(screening);
  const clearance = clearanceRow({
    ...chart,
    id: person.id(at),
    level: 'emergency',
    screeningId: screening.id,
    requestedAt: at.toISOString(),
  });
  context.rows.clearances.push(clearance);
  requested(person, context, clearance.id, at);
  context.rows.symptomReports.push(
    symptomReportRow({
      ...chart,
      id: person.id(at),
      moment: 'any',
      pain: 7,
      regions: ['low-back-left', 'buttock-left', 'calf-left', 'foot-left'],
      legSymptoms: ['numbness', 'weakness'],
      legWorse: true,
      triggers: ['unknown'],
      words: 'My left foot slaps when I walk since this afternoon, and the calf feels numb.',
      screeningId: screening.id,
      localDate: person.dateOf(2),
      reportedAt: at.toISOString(),
      receivedAt: secondsLater(at, 1).toISOString(),
    }),
  );
}

/** New tingling, reported yesterday evening; the ★ questions were answered no. */
function legChanged(person: Person, context: ClinicContext): void {
  const { clinicId, clientId } = person;
  const at = person.at(1, 21.3);
  const screening = screeningRow({
    clinicId,
    clientId,
    id: person.id(at),
    occasion: 'symptoms',
    answeredAt: at.toISOString(),
  });
  context.rows.screenings.push(screening);
  context.rows.symptomReports.push(
    symptomReportRow({
      clinicId,
      clientId,
      id: person.id(at),
      moment: 'any',
      pain: 4,
      regions: ['low-back-left', 'buttock-left', 'thigh-back-left'],
      legSymptoms: ['tingling'],
      legWorse: true,
      triggers: ['sitting'],
      words: 'Tingling down the back of the thigh after a long meeting. It comes and goes, the leg feels strong.',
      screeningId: screening.id,
      localDate: person.dateOf(1),
      reportedAt: at.toISOString(),
      receivedAt: secondsLater(at, 1).toISOString(),
    }),
  );
}

/** Answered yes to a review question at the intake; nobody has recorded a clearance yet. */
function waiting(person: Person, context: ClinicContext, intake: { screeningId: string; at: Date }): void {
  const { clinicId, clientId } = person;
  const clearance = clearanceRow({
    clinicId,
    clientId,
    id: person.id(intake.at),
    level: 'review',
    screeningId: intake.screeningId,
    requestedAt: intake.at.toISOString(),
  });
  context.rows.clearances.push(clearance);
  requested(person, context, clearance.id, intake.at);
}

/** Seen by a doctor, cleared with restrictions and an end. */
function cleared(person: Person, context: ClinicContext, intake: { screeningId: string; at: Date }): void {
  const { clinicId, clientId, persona } = person;
  const examined = Math.max(1, persona.joined - 3);
  const decidedAt = person.at(Math.max(1, persona.joined - 4), 14);
  const clearance = clearanceRow({
    clinicId,
    clientId,
    id: person.id(intake.at),
    level: 'review',
    state: 'cleared',
    screeningId: intake.screeningId,
    requestedAt: intake.at.toISOString(),
    decidedAt: decidedAt.toISOString(),
    decidedBy: person.trainerId,
    clinician: 'Dr H. Lam, general practitioner',
    examinedOn: person.dateOf(examined),
    restrictions: 'No breath-holds and no maximal sets; RPE 8 at most. Stop above 160/100.',
    expiresOn: person.dateOf(-84),
    version: 2,
  });
  context.rows.clearances.push(clearance);
  requested(person, context, clearance.id, intake.at);
  audit(person, context, {
    at: decidedAt,
    userId: person.trainerId,
    action: 'clearance.cleared',
    subject: ['clearance', clearance.id],
  });
}

function requested(person: Person, context: ClinicContext, clearanceId: string, at: Date): void {
  audit(person, context, {
    at,
    userId: person.userId,
    action: 'clearance.request',
    subject: ['clearance', clearanceId],
  });
}
