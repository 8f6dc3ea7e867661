import { clearanceRow, screeningRow } from '@/db/factories/health';
import { audit } from './audit';
import { secondsLater } from './clock';
import type { ClinicContext, Person } from './context';
import { settle } from './deciding';
import { drawnStory } from './drawings';
import type { Story } from './history';
import type { Intake } from './intake';
import { keepLetter } from './letters';
import type { Live } from './live';
import { report } from './reports';

/** What a persona's situation adds to an ordinary history. */
export function storyOf(person: Person, context: ClinicContext, live: Live, intake: Intake): Story {
  const { situation, joined } = person.persona;
  const story = (daysAgo: number, hour: number, run: (at: Date) => void): Story => {
    const at = person.at(daysAgo, hour);
    return new Map([[daysAgo, [{ at, run: () => run(at) }]]]);
  };
  switch (situation) {
    case 'emergency':
      return story(2, 19.2, (at) => emergency(person, context, live, at));
    case 'leg-changed':
      return new Map([
        ...drawnStory(person, context, live),
        ...story(1, 21.3, (at) => legChanged(person, context, live, at)),
      ]);
    case 'waiting-for-clearance':
      requestClearance(person, context, live, { level: 'review', screeningId: intake.screeningId, at: intake.at });
      return new Map();
    case 'cleared-with-restrictions':
    case 'clearance-expired': {
      const { screeningId } = intake;
      const row = requestClearance(person, context, live, { level: 'review', screeningId, at: intake.at });
      return story(Math.max(1, joined - 4), 14, (at) => clear(person, context, live, row, at));
    }
    default:
      return new Map();
  }
}

type ClearanceRow = ReturnType<typeof clearanceRow>;

/** Opens a clearance for the answers of a screening: lifting is locked until somebody decides it. */
function requestClearance(
  person: Person,
  context: ClinicContext,
  live: Live,
  given: { readonly level: 'review' | 'emergency'; readonly screeningId: string; readonly at: Date },
): ClearanceRow {
  const { level, screeningId, at } = given;
  const { clinicId, clientId } = person;
  const requestedAt = at.toISOString();
  const row = clearanceRow({ clinicId, clientId, id: person.id(at), level, screeningId, requestedAt });
  context.rows.clearances.push(row);
  live.record.locks.push({ level, from: requestedAt, until: null });
  live.touched = true;
  audit(person, context, { at, userId: person.userId, action: 'clearance.request', subject: ['clearance', row.id] });
  return row;
}

/** Answers about the legs that go with a report. */
function starScreening(person: Person, context: ClinicContext, at: Date, yes: readonly string[] = []): string {
  const { clinicId, clientId } = person;
  const row = screeningRow({
    clinicId,
    clientId,
    id: person.id(at),
    occasion: 'symptoms',
    yes,
    answeredAt: at.toISOString(),
  });
  context.rows.screenings.push(row);
  return row.id;
}

/** A ★ question was answered yes two days ago, from "It hurts": emergency advice was shown and lifting is locked. */
function emergency(person: Person, context: ClinicContext, live: Live, at: Date): void {
  const screeningId = starScreening(person, context, at, ['leg-weakness']);
  requestClearance(person, context, live, { level: 'emergency', screeningId, at });
  report(person, context, live, at, {
    moment: 'any',
    pain: 7,
    regions: ['low-back-left', 'buttock-left', 'calf-left', 'foot-left'],
    legSymptoms: ['numbness', 'weakness'],
    legWorse: true,
    triggers: ['unknown'],
    words: 'My left foot slaps when I walk since this afternoon, and the calf feels numb.',
    screeningId,
  });
}

/** New tingling, reported yesterday evening; the ★ questions were answered no. */
function legChanged(person: Person, context: ClinicContext, live: Live, at: Date): void {
  const screeningId = starScreening(person, context, at);
  report(person, context, live, at, {
    moment: 'any',
    pain: 4,
    regions: ['low-back-left', 'buttock-left', 'thigh-back-left'],
    marks: [
      { region: 'low-back-left', kind: 'ache', intensity: 4 },
      { region: 'buttock-left', kind: 'ache', intensity: 3 },
      { region: 'thigh-back-left', kind: 'tingling', intensity: 4 },
    ],
    legSymptoms: ['tingling'],
    legWorse: true,
    triggers: ['sitting'],
    words: 'Tingling down the back of the thigh after a long meeting. It comes and goes, the leg feels strong.',
    screeningId,
  });
}

/** Seen by a clinician: cleared with restrictions and an end that lies ahead, or one that has just passed. */
function clear(person: Person, context: ClinicContext, live: Live, row: ClearanceRow, at: Date): void {
  const { persona } = person;
  const expired = persona.situation === 'clearance-expired';
  const clinician = expired ? 'Ms R. Adeleke, spinal physiotherapist' : 'Dr H. Lam, general practitioner';
  const restrictions = expired
    ? 'No breath-holds; six months of loads that leave three repetitions.'
    : 'No breath-holds and no maximal sets; RPE 8 at most. Stop above 160/100.';
  Object.assign(row, {
    state: 'cleared',
    decidedAt: at.toISOString(),
    decidedBy: person.trainerId,
    clinician,
    examinedOn: person.dateOf(Math.max(1, persona.joined - 3)),
    restrictions,
    expiresOn: person.dateOf(expired ? 1 : -84),
    version: 2,
  });
  const lock = live.record.locks.find(({ until }) => until === null);
  if (lock) lock.until = at.toISOString();
  live.touched = true;
  audit(person, context, {
    at,
    userId: person.trainerId,
    action: 'clearance.cleared',
    subject: ['clearance', row.id],
  });
  keepLetter(person, context, { clearanceId: row.id, clinician, restrictions, at: secondsLater(at, 150) });
  settle(person, context, live, at);
}
