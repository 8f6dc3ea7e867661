import { measurementRow } from '@/db/factories/measures';
import type { InstrumentId } from '@/domain/instruments/instruments';
import { phq4Form } from '@/domain/instruments/phq4-form';
import { scorePsfs } from '@/domain/instruments/psfs';
import { rmdq24Form } from '@/domain/instruments/roland-morris-form';
import { audit } from './audit';
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

type Taking = {
  readonly daysAgo: number;
  readonly by: 'client' | 'clinic';
  readonly instrument: InstrumentId;
  readonly score: number;
  readonly answers: Record<string, unknown>;
};

/** Tests and questionnaires at the start and every four weeks, and the minutes of the last weeks. Draws of its own. */
export function makeMeasures(person: Person, context: ClinicContext): void {
  const rng = randomFor(context.seed, `${context.clinicId}/${person.persona.name}/measures`);
  const days = takingDays(person, rng);
  const constants = { own: rng.pick(activities), hold: rng.int(35, 85), reach: rng.int(8, 26) };
  days.forEach((daysAgo, index) => {
    for (const taking of [
      ...questionnaires(person, rng, daysAgo, index, constants.own),
      ...tests(person, rng, daysAgo, constants),
    ]) {
      keep(person, context, rng, taking);
    }
  });
  for (const taking of minutes(person, rng)) keep(person, context, rng, taking);
}

/** Oldest first. The newest lies within the last four weeks, so that nothing but the questionnaires may be due. */
function takingDays({ persona, paused }: Person, rng: Rng): number[] {
  const days: number[] = [];
  for (let daysAgo = rng.int(4, 25); daysAgo < persona.joined; daysAgo += EVERY_DAYS) days.unshift(daysAgo);
  const first = persona.joined - 1;
  if (first > (days[0] ?? 0) + 7) days.unshift(first);
  return days.filter((daysAgo) => daysAgo >= 2 && !paused(daysAgo));
}

function questionnaires(person: Person, rng: Rng, daysAgo: number, index: number, own: readonly string[]): Taking[] {
  const pain = person.pain.baseline(daysAgo);
  const count = between(0, Math.round(rng.around(pain * 2.1, 1)), rmdq24Form.items.length);
  // The same few sentences fit a person again and again.
  const checked = Array.from({ length: count }, (_, at) => ((at * 7 + (own[0]?.length ?? 0)) % 24) + 1).sort(
    (a, b) => a - b,
  );
  const ratings = own.map((activity) => ({
    activity,
    rating: between(0, Math.round(rng.around(8.6 - pain, 0.6)), 10),
  }));
  const low = person.persona.situation === 'waiting-for-clearance' ? 2 : 0;
  const moods = phq4Form.items.map(() =>
    between(0, Math.round(rng.around(low === 0 ? pain / 8 : 2, 0.3)), low === 0 ? 1 : 3),
  );
  const since = Math.round(person.persona.pain.start - pain);
  const by = 'client' as const;
  return [
    { daysAgo, by, instrument: 'rmdq24', score: checked.length, answers: { checked, formVersion: 1 } },
    {
      daysAgo,
      by,
      instrument: 'psfs',
      score: scorePsfs(ratings.map(({ rating }) => rating)),
      answers: { activities: ratings, formVersion: 1 },
    },
    {
      daysAgo,
      by,
      instrument: 'phq4',
      score: moods.reduce((sum, mood) => sum + mood, 0),
      answers: { answers: moods, formVersion: 1 },
    },
    ...(index === 0
      ? []
      : [
          {
            daysAgo,
            by,
            instrument: 'groc' as const,
            score: between(-5, since, 5),
            answers: { value: between(-5, since, 5), formVersion: 1 },
          },
        ]),
  ];
}

function tests(
  { persona }: Person,
  rng: Rng,
  daysAgo: number,
  { hold, reach }: { readonly hold: number; readonly reach: number },
): Taking[] {
  const weeks = (persona.joined - daysAgo) / 7;
  const tenth = (value: number) => Math.round(value * 10) / 10;
  const read = (instrument: InstrumentId, score: number): Taking => ({
    ...{ daysAgo, by: 'clinic', instrument, score },
    answers: { value: score },
  });
  return [
    read('sorensen', tenth(between(5, rng.around(hold + weeks * 2.2, 6), 240))),
    read('side-plank-left', tenth(between(5, rng.around(hold * 0.45 + weeks, 3), 600))),
    read('side-plank-right', tenth(between(5, rng.around(hold * 0.48 + weeks, 3), 600))),
    read('chair-stand', Math.round(between(6, rng.around(11 + weeks * 0.25, 1), 60))),
    read('fingertip-to-floor', tenth(between(0, rng.around(reach - weeks * 0.5, 1.5), 100))),
  ];
}

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
