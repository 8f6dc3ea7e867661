import { consentRow } from '@/db/factories/health';
import { measurementRow } from '@/db/factories/measures';
import { grocForm } from '@/domain/instruments/groc-form';
import type { InstrumentId } from '@/domain/instruments/instruments';
import { scorePhq4 } from '@/domain/instruments/phq4';
import { phq4Form } from '@/domain/instruments/phq4-form';
import { scorePsfs } from '@/domain/instruments/psfs';
import { psfsForm } from '@/domain/instruments/psfs-form';
import { scoreRmdq24 } from '@/domain/instruments/roland-morris';
import { rmdq24Form } from '@/domain/instruments/roland-morris-form';
import { sorensenResult } from '@/domain/instruments/sorensen';
import { audit } from './audit';
import { secondsLater } from './clock';
import type { ClinicContext, Person } from './context';
import { idAt, type Rng, randomFor } from './random';

const activities = [
  ['Put on socks', 'Sit through a film', 'Carry the shopping upstairs'],
  ['Tie my shoes', 'Drive for an hour', 'Lift my daughter'],
  ['Get out of bed', 'Stand and cook', 'Dig the garden'],
  ['Sit at my desk all morning', 'Run for the bus', 'Move a full crate'],
] as const;

const EVERY_DAYS = 28;
const between = (low: number, value: number, high: number) => Math.min(high, Math.max(low, value));
const tenth = (value: number) => Math.round(value * 10) / 10;

type Taking = {
  readonly daysAgo: number;
  readonly by: 'client' | 'clinic';
  readonly instrument: InstrumentId;
  readonly score: number;
  readonly answers: Record<string, unknown>;
};

/** What stays the same about a person from one time to the next. */
type Constants = {
  readonly own: readonly string[];
  readonly holdSeconds: number;
  readonly reachCm: number;
  /** Most get better with the weeks, a few worse. */
  readonly course: 1 | -0.6;
};

/** Tests and questionnaires at the start and every four weeks, and the minutes of the last weeks. Draws of its own. */
export function makeMeasures(person: Person, context: ClinicContext): void {
  const rng = randomFor(context.seed, `${context.clinicId}/${person.persona.name}/measures`);
  const days = takingDays(person, rng);
  const constants: Constants = {
    own: rng.pick(activities),
    holdSeconds: rng.int(35, 85),
    reachCm: rng.int(8, 26),
    course: rng.chance(0.12) ? -0.6 : 1,
  };
  days.forEach((daysAgo, index) => {
    const at = { daysAgo, isFirst: index === 0, isLast: index === days.length - 1 };
    const takings = [...questionnaires(person, rng, at, constants), ...tests(person, rng, daysAgo, constants)];
    for (const taking of takings) keep(person, context, rng, taking);
  });
  const isActive = rng.chance(0.5);
  if (isActive) for (const taking of minutes(person, rng)) keep(person, context, rng, taking);
  bodyMass(person, context, rng, days);
}

/** Oldest first. The newest lies within the last four weeks for most; for some all of it is due by now. */
function takingDays({ persona, paused }: Person, rng: Rng): number[] {
  const days: number[] = [];
  const newest = persona.lowMood ? 5 : rng.chance(0.15) ? rng.int(29, 33) : rng.int(4, 25);
  for (let daysAgo = newest; daysAgo < persona.joined; daysAgo += EVERY_DAYS) days.unshift(daysAgo);
  const first = persona.joined - 1;
  if (first > (days[0] ?? 0) + 7) days.unshift(first);
  return days.filter((daysAgo) => daysAgo >= 2 && !paused(daysAgo));
}

type Time = { readonly daysAgo: number; readonly isFirst: boolean; readonly isLast: boolean };

function questionnaires(
  person: Person,
  rng: Rng,
  { daysAgo, isFirst, isLast }: Time,
  { own }: Pick<Constants, 'own'>,
): Taking[] {
  const { persona } = person;
  const pain = person.pain.baseline(daysAgo);
  const count = between(0, Math.round(rng.around(pain * 2.1, 1)), rmdq24Form.items.length);
  // The same few sentences fit a person again and again.
  const checked = Array.from({ length: count }, (_, at) => ((at * 7 + (own[0]?.length ?? 0)) % 24) + 1).sort(
    (a, b) => a - b,
  );
  const rated = own.map((activity) => ({ activity, rating: between(0, Math.round(rng.around(8.6 - pain, 0.6)), 10) }));
  const usually = phq4Form.items.map(() => between(0, Math.round(rng.around(pain / 8, 0.3)), 1));
  const moods = persona.lowMood && isLast ? [2, 2, 1, 2] : usually;
  const value = between(-5, Math.round(persona.pain.start - pain), 5);
  const by = 'client' as const;
  const answered = (instrument: InstrumentId, score: number, answers: Record<string, unknown>): Taking[] => [
    { daysAgo, by, instrument, score, answers },
  ];
  return [
    ...answered('rmdq24', scoreRmdq24(checked), { checked, formVersion: rmdq24Form.version }),
    ...answered('psfs', scorePsfs(rated.map(({ rating }) => rating)), {
      activities: rated,
      formVersion: psfsForm.version,
    }),
    ...answered('phq4', scorePhq4(moods).score, { answers: moods, formVersion: phq4Form.version }),
    ...(isFirst ? [] : answered('groc', value, { value, formVersion: grocForm.version })),
  ];
}

function tests(
  { persona }: Person,
  rng: Rng,
  daysAgo: number,
  { holdSeconds, reachCm, course }: Omit<Constants, 'own'>,
): Taking[] {
  const weeks = ((persona.joined - daysAgo) / 7) * course;
  const read = (instrument: InstrumentId, value: number): Taking => ({
    ...{ daysAgo, by: 'clinic', instrument, score: value },
    answers: { value },
  });
  return [
    read('sorensen', sorensenResult(tenth(between(5, rng.around(holdSeconds + weeks * 2.2, 6), 240)))),
    read('side-plank-left', tenth(between(5, rng.around(holdSeconds * 0.45 + weeks, 3), 600))),
    read('side-plank-right', tenth(between(5, rng.around(holdSeconds * 0.48 + weeks, 3), 600))),
    read('chair-stand', Math.round(between(6, rng.around(11 + weeks * 0.25, 1), 60))),
    read('fingertip-to-floor', tenth(between(0, rng.around(reachCm - weeks * 0.5, 1.5), 100))),
  ];
}

/** Walks, mostly: one or two in a week. */
function minutes({ persona, paused }: Person, rng: Rng): Taking[] {
  const taken: Taking[] = [];
  for (let daysAgo = Math.min(55, persona.joined - 1); daysAgo >= 2; daysAgo -= 1) {
    if (paused(daysAgo) || !rng.chance(0.25)) continue;
    const score = rng.int(3, 9) * 5;
    const kind = rng.chance(0.8) ? 'walking' : 'other';
    taken.push({ daysAgo, by: 'client', instrument: 'active-minutes', score, answers: { kind, minutes: score } });
  }
  return taken;
}

/** For who has agreed to it, from the first time on. */
function bodyMass(person: Person, context: ClinicContext, rng: Rng, days: readonly number[]): void {
  const { persona, clinicId, clientId, userId } = person;
  const [first] = days;
  if (persona.bodyMassKg === undefined || first === undefined) return;
  const at = secondsLater(person.at(first, 19.5), -600);
  const id = idAt(rng, at);
  const createdAt = at.toISOString();
  context.rows.consents.push(consentRow({ clinicId, clientId, id, kind: 'body-mass', textVersion: 1, createdAt }));
  audit(person, context, { at, userId, action: 'consent.body_mass_on', subject: ['consent', id] });
  for (const daysAgo of days) {
    const kg = tenth(rng.around(persona.bodyMassKg, 0.4));
    keep(person, context, rng, { daysAgo, by: 'client', instrument: 'body-mass', score: kg, answers: { kg } });
  }
}

function keep(person: Person, context: ClinicContext, rng: Rng, taking: Taking): void {
  const { daysAgo, by, instrument, score, answers } = taking;
  const at = person.at(daysAgo, by === 'client' ? 19.5 : 17);
  const enteredBy = by === 'client' ? person.userId : person.trainerId;
  const row = measurementRow({
    clinicId: person.clinicId,
    clientId: person.clientId,
    id: idAt(rng, at),
    ...{ instrument, score, answers, enteredBy },
    takenOn: person.dateOf(daysAgo),
    createdAt: at.toISOString(),
  });
  context.rows.measurements.push(row);
  audit(person, context, { at, userId: enteredBy, action: 'measure.record', subject: ['measurement', row.id] });
}
