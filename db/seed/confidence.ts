import type { PlannedRow } from '@/db/factories/plans';
import { confidenceRow, fearedLiftRow, signOffRow } from '@/db/factories/progression';
import { exerciseById } from '@/domain/exercises/library';
import { audit } from './audit';
import { secondsLater } from './clock';
import type { ClinicContext, Person } from './context';
import { settle } from './deciding';
import { type Live, linesOf } from './live';

/** What was said before a session about a lift that is feared: a little more confident each time. */
export function askConfidence(
  person: Person,
  { rows }: ClinicContext,
  live: Live,
  { session, at }: { readonly session: PlannedRow; readonly at: Date },
): void {
  const { persona, rng, clinicId, clientId } = person;
  const feared = persona.feared?.exerciseId;
  const { record } = live;
  const asked = linesOf(session).some(({ exerciseId }) => exerciseId === feared);
  if (feared === undefined || !asked || record.feared.length === 0) return;
  const times = record.confidence.length;
  const confidence = Math.min(9, 2 + Math.floor(times * 0.7) + rng.int(0, 1));
  const fear = Math.max(1, 8 - Math.floor(times * 0.8) - rng.int(0, 1));
  const answeredAt = at.toISOString();
  const said = { exerciseId: feared, plannedSessionId: session.id, confidence, fear };
  rows.confidenceReports.push(confidenceRow({ clinicId, clientId, id: person.id(at), ...said, answeredAt }));
  record.confidence.push({ ...said, at: answeredAt });
  live.touched = true;
}

/** The lift that a client is afraid of, noted by the trainer. */
export function noteFear(person: Person, context: ClinicContext, live: Live, at: Date): void {
  const { persona, clinicId, clientId, trainerId } = person;
  if (!persona.feared) return;
  const { exerciseId } = persona.feared;
  const row = fearedLiftRow({
    clinicId,
    clientId,
    id: person.id(at),
    exerciseId,
    setBy: trainerId,
    createdAt: at.toISOString(),
  });
  context.rows.fearedLifts.push(row);
  live.record.feared.push({ exerciseId, feared: true, at: at.toISOString() });
  live.touched = true;
  audit(person, context, { at, userId: trainerId, action: 'feared.set', subject: ['feared_lift', row.id] });
  settle(person, context, live, at);
}

/** Technique checks of the day. */
export function signOff(person: Person, context: ClinicContext, live: Live, daysAgo: number): void {
  const { clinicId, clientId, trainerId, rng } = person;
  let at = secondsLater(person.at(daysAgo, 13.4), rng.int(0, 2400));
  for (const [exerciseId, due] of live.signOffs) {
    if (due !== daysAgo) continue;
    const row = signOffRow({
      clinicId,
      clientId,
      id: person.id(at),
      exerciseId,
      cues: [...(exerciseById(exerciseId)?.cues ?? [])],
      signedBy: trainerId,
      createdAt: at.toISOString(),
    });
    context.rows.techniqueSignOffs.push(row);
    live.record.signOffs.push({ exerciseId, passed: true, at: at.toISOString() });
    live.touched = true;
    audit(person, context, {
      at,
      userId: trainerId,
      action: 'sign-off.record',
      subject: ['technique_sign_off', row.id],
    });
    settle(person, context, live, at);
    at = secondsLater(at, rng.int(20, 90));
  }
}
