import type { DueMeasures, MeasuredId, Measures } from '@/contracts/measures';
import type { Course } from '@/domain/benefits/board';
import { type InstrumentId, instruments } from '@/domain/instruments/instruments';
import { asksForReferral } from '@/domain/instruments/phq4';
import { dueFor } from '@/domain/instruments/schedule';
import { addDays, type Weekday } from '@/domain/schedule/dates';
import { localDate } from '@/domain/schedule/local-date';
import { chartAllows } from '@/server/access/capabilities';
import { type TileRow, tileRow } from '@/server/charts/tile-queries';
import { chartExercises } from '@/server/exercises/kept';
import type { ChartContext } from '@/server/trpc';
import { activeWeeks, boardOf, painWeeks } from './board';
import { boardRow } from './board-queries';
import { bodyMassConsent } from './consent';
import { dueFactsOf, dueRow, measuredClient } from './queries';
import { activitiesOf, isSeries, seriesOf, standingOf } from './series';

const PAIN_WEEKS = 26;

/** Every measure with its course and its next date, and the benefit board. The same for the client and the trainer. */
export async function readMeasures({ db, scope, now }: ChartContext): Promise<Measures> {
  const client = await measuredClient(db, scope);
  const { clinic, timeZone, followsBodyMass, rows } = client;
  const today = localDate(now, timeZone);
  const lastTaken = Object.fromEntries(
    (Object.keys(instruments) as InstrumentId[]).flatMap((id) => {
      const last = standingOf(rows, id).at(-1);
      return last ? [[id, last.takenOn]] : [];
    }),
  );
  const due = dueFactsOf({ lastTaken, followsBodyMass }, { intakeAt: client.intakeCompletedAt, timeZone, today });
  const painFrom = addDays(today, -7 * PAIN_WEEKS);
  const row = await boardRow(db, scope, { today, painFrom, timeZone });
  const weeklyPain = weeklyPainOf(await tileRow(db, scope, today), today);
  const exercises = await chartExercises(db, scope, [
    ...[...row.volume, ...row.confidence].map(({ exerciseId }) => exerciseId),
    ...row.sessions.flatMap(({ items }) => items.map(({ exerciseId }) => exerciseId)),
  ]);
  const phq4 = standingOf(rows, 'phq4').at(-1);
  return {
    today,
    clientName: client.name,
    units: client.units,
    timeZone,
    clinic,
    mayEnter: chartAllows(scope.relation, 'measures:enter'),
    series: (Object.keys(instruments) as InstrumentId[])
      .filter(isSeries)
      .filter((id) => id !== 'body-mass' || followsBodyMass)
      .map((id) => seriesOf(id, client, due)),
    dueForClient: dueFor('client', due).filter((id): id is MeasuredId => isSeries(id)),
    activities: activitiesOf(standingOf(rows, 'psfs')[0]),
    bodyMass: { followed: followsBodyMass, ...bodyMassConsent },
    painWeeks: painWeeks(row, clinic.weekStartsOn as Weekday),
    activeWeeks: activeWeeks(client),
    referral: phq4 && asksForReferral(phq4.score) ? { takenOn: phq4.takenOn, score: phq4.score } : null,
    board: boardOf({ client, due, row, weeklyPain, exercises }),
  };
}

/** What the client may fill in today. Light enough for the first screen. */
export async function readDue({ db, scope, now }: ChartContext): Promise<DueMeasures> {
  const { timeZone, intakeAt, ...row } = await dueRow(db, scope);
  const due = dueFactsOf(row, { intakeAt, timeZone, today: localDate(now, timeZone) });
  return { due: dueFor('client', due).filter((id): id is MeasuredId => isSeries(id)) };
}

/** The first two weeks against the last seven days, and only when those do not overlap. */
function weeklyPainOf({ meanNow, meanFirst, firstDate }: TileRow, today: string): Course {
  const isApart = firstDate !== null && addDays(firstDate, 14) <= addDays(today, -6);
  return {
    baseline: isApart && meanFirst !== null ? { value: meanFirst, date: firstDate } : null,
    now: meanNow === null ? null : { value: meanNow, date: today },
  };
}
