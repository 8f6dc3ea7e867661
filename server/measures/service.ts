import type {
  BodyMassChoice,
  MeasureAnswers,
  MeasureCorrection,
  MeasureRecorded,
  RecordedMeasure,
} from '@/contracts/measures';
import { consents, measurements } from '@/db/schema';
import { instruments } from '@/domain/instruments/instruments';
import { asksForReferral } from '@/domain/instruments/phq4';
import { addDays, type IsoDate } from '@/domain/schedule/dates';
import { localDate } from '@/domain/schedule/local-date';
import { writeAudit } from '@/server/audit/audit';
import { AppError } from '@/server/errors';
import { idempotent } from '@/server/idempotent';
import { boundDay } from '@/server/sessions/phone-clock';
import type { ChartContext } from '@/server/trpc';
import { bodyMassConsent } from './consent';
import { type MeasuredClient, type MeasurementRow, measuredClient } from './queries';
import { scored } from './scoring';
import { activitiesOf, standing, standingOf } from './series';

/** How far back a result can be dated: a paper form may turn up late, a slip of the year may not. */
const MAX_AGE_DAYS = 366;

/**
 * Keeps one result, with the score that its answers come to. A client fills in questionnaires; staff enter tests, and a
 * client's paper form. Throws `invalid` with words for what does not belong or is not complete.
 */
export function recordMeasure(ctx: ChartContext, input: RecordedMeasure): Promise<MeasureRecorded> {
  return idempotent(ctx.db, ctx.actor, messageOf(ctx, 'measures.record', input), async () => {
    const client = await measuredClient(ctx.db, ctx.scope);
    checkWho(ctx, client, input.result);
    checkActivities(standingOf(client.rows, 'psfs')[0], input.result);
    return keep(ctx, client, { ...input, correctsId: null });
  });
}

/**
 * Corrects one result, or takes it back, in a new row that names it; what it said before stays in sight. What a client
 * entered only the client corrects, what staff entered only staff. Throws `not_found` for a result that is not there,
 * `conflict` for one that was corrected or taken back since, `forbidden` for another's.
 */
export function correctMeasure(ctx: ChartContext, input: MeasureCorrection): Promise<MeasureRecorded> {
  return idempotent(ctx.db, ctx.actor, messageOf(ctx, 'measures.correct', input), async () => {
    const { scope } = ctx;
    const client = await measuredClient(ctx.db, scope);
    const known = client.rows.find(({ id }) => id === input.correctsId);
    if (!known || !(known.instrument in instruments)) throw new AppError('not_found');
    if ((known.enteredBy === client.userId) !== (scope.relation === 'self')) {
      throw new AppError(
        'forbidden',
        'Whoever entered a result corrects it: the client their own, the clinic its own.',
      );
    }
    const before = standing(client.rows, input.correctsId);
    if (!before) throw new AppError('conflict', 'This result has changed since. Load the page again.');
    if (input.to === null) return keepRow(ctx, { ...before, id: input.id, correctsId: before.id, voided: true });
    const { result, takenOn, note } = input.to;
    if (result.instrument !== before.instrument) throw new AppError('invalid');
    checkWho(ctx, client, result);
    const psfs = standingOf(client.rows, 'psfs');
    // The first one's own words may be mended as long as nothing was rated after them.
    if (psfs.length > 1 || psfs[0]?.id !== before.id) checkActivities(psfs[0], result);
    return keep(ctx, client, { id: input.id, correctsId: before.id, takenOn, note, result });
  });
}

/** Turns the following of body mass on or off; every choice is kept. Throws `invalid` for another text than the one shown. */
export function chooseBodyMass(ctx: ChartContext, input: BodyMassChoice): Promise<{ followed: boolean }> {
  const { db, actor, scope, now } = ctx;
  return idempotent(db, actor, { id: input.id, procedure: 'measures.chooseBodyMass', input }, async () => {
    if (input.textVersion !== bodyMassConsent.version) throw new AppError('invalid');
    await db.insert(consents).values({
      kind: 'body-mass',
      textVersion: input.textVersion,
      granted: input.followed,
      createdAt: now.toISOString(),
      id: input.id,
      clinicId: scope.clinicId,
      clientId: scope.clientId,
    });
    await writeAudit(db, actor, ctx.origin, {
      action: input.followed ? 'consent.body_mass_on' : 'consent.body_mass_off',
      subjectType: 'consent',
      subjectId: input.id,
      clientId: scope.clientId,
      relation: scope.relation,
    });
    return { followed: input.followed };
  });
}

/** Staff name the client beside the message: the same id for somebody else is another message. */
const messageOf = <Input extends { id: string }>({ scope }: ChartContext, procedure: string, input: Input) => ({
  id: input.id,
  procedure,
  input: { ...input, clientId: scope.clientId },
});

function checkWho({ scope }: ChartContext, client: MeasuredClient, { instrument }: MeasureAnswers): void {
  if (scope.relation === 'self' && instruments[instrument].enteredBy !== 'client') {
    throw new AppError('forbidden', 'This test is taken and entered with your trainer.');
  }
  if (instrument === 'body-mass' && !client.followsBodyMass) {
    throw new AppError('invalid', 'Body mass is not followed. The client turns it on under Progress.');
  }
}

/** Later ratings are of the activities of the first time: other ones could not be compared. */
function checkActivities(first: MeasurementRow | undefined, result: MeasureAnswers): void {
  if (result.instrument !== 'psfs') return;
  const names = result.activities.map(({ activity }) => activity);
  if (new Set(names).size < names.length) throw new AppError('invalid', 'Each activity can be named once.');
  const kept = activitiesOf(first);
  if (kept && (kept.length !== names.length || kept.some((name, index) => name !== names[index]))) {
    throw new AppError('invalid', 'Rate the activities that were named the first time, each of them.');
  }
}

type Kept = Pick<RecordedMeasure, 'id' | 'takenOn' | 'note' | 'result'> & { readonly correctsId: string | null };

function keep(ctx: ChartContext, client: MeasuredClient, { result, ...kept }: Kept): Promise<MeasureRecorded> {
  const day = ctx.scope.relation === 'self' ? boundDay(kept.takenOn, ctx, client.timeZone) : kept.takenOn;
  return keepRow(ctx, {
    ...kept,
    ...scored(result),
    instrument: result.instrument,
    takenOn: possibleDay(day, localDate(ctx.now, client.timeZone)),
    voided: false,
  });
}

/** A day of a phone is drawn to today before, for its clock may run ahead; a person at a desk can be asked. */
function possibleDay(takenOn: IsoDate, today: IsoDate): IsoDate {
  if (takenOn > today) throw new AppError('invalid', 'This day is still to come.');
  if (takenOn < addDays(today, -MAX_AGE_DAYS)) throw new AppError('invalid', 'This day lies more than a year back.');
  return takenOn;
}

type NewRow = Pick<
  MeasurementRow,
  'id' | 'instrument' | 'takenOn' | 'answers' | 'score' | 'note' | 'voided' | 'correctsId'
>;

async function keepRow({ db, actor, scope, origin, now }: ChartContext, row: NewRow): Promise<MeasureRecorded> {
  const { id, instrument, takenOn, answers, score, note, voided, correctsId } = row;
  const made = await db
    .insert(measurements)
    .values({
      ...{ id, instrument, takenOn, answers, score, note, voided, correctsId },
      enteredBy: actor.userId,
      createdAt: now.toISOString(),
      clinicId: scope.clinicId,
      clientId: scope.clientId,
    })
    .onConflictDoNothing()
    .returning({ id: measurements.id });
  if (made.length === 0) throw new AppError(correctsId === null ? 'reused_id' : 'conflict');
  await writeAudit(db, actor, origin, {
    action: correctsId === null ? 'measure.record' : voided ? 'measure.take_back' : 'measure.correct',
    subjectType: 'measurement',
    subjectId: id,
    clientId: scope.clientId,
    relation: scope.relation,
  });
  return {
    measurementId: id,
    instrument: instrument as MeasureRecorded['instrument'],
    takenOn,
    score,
    asksForHelp: instrument === 'phq4' && !voided && asksForReferral(score),
  };
}
