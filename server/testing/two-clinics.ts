import type { Db } from '@/db/connection';
import { makeCalendarFeed } from '@/db/factories/calendar-feeds';
import { makeClient, makeInvitation } from '@/db/factories/clients';
import { makeClinic, makeCover, makeMember } from '@/db/factories/clinics';
import { makeClearanceDocument } from '@/db/factories/documents';
import { makeErasureRequest } from '@/db/factories/erasures';
import { makeOwnExercise } from '@/db/factories/exercises';
import { makeFlare } from '@/db/factories/flares';
import { makeClearance, makeConsent, makeScreening, makeSymptomReport } from '@/db/factories/health';
import { makeLineChange, makeSessionLog, makeSetLog } from '@/db/factories/logs';
import { makeMeasurement } from '@/db/factories/measures';
import { makeMessage, makeMessagePicture, makeMessageRead } from '@/db/factories/messages';
import { makeLogComment, makeStaffNote, makeWordTemplate } from '@/db/factories/notes';
import { makeNotification, makeNotificationSettings, makePushSubscription } from '@/db/factories/notifications';
import { makeClosedDays, makeLineSwap, makePause } from '@/db/factories/plan-changes';
import { makeAssignment, makeOverride } from '@/db/factories/plans';
import { makeBuiltInPrograms } from '@/db/factories/programs';
import {
  makeConfidenceReport,
  makeDecision,
  makeFearedLift,
  makeLiftStop,
  makePolicy,
  makeProposal,
  makeSignOff,
  makeUsualPainChange,
} from '@/db/factories/progression';
import { makeDraft, makePlanRollout, makeRollout } from '@/db/factories/rollouts';
import { makeTriageMark } from '@/db/factories/triage';
import { auditEvents, clinicLogos, idempotency } from '@/db/schema';
import type { ResolvedItem } from '@/domain/program/types';
import { newId } from '@/lib/id';

/** Everybody who could stand in some relation to a chart. */
export type Persona =
  | 'self'
  | 'otherClient'
  | 'caseloadTrainer'
  | 'otherTrainer'
  | 'coverCurrent'
  | 'coverExpired'
  | 'owner'
  | 'disabledTrainer'
  | 'otherClinicTrainer'
  | 'otherClinicOwner';

export type Person = {
  readonly userId: string;
  readonly clinicId: string;
  readonly role: 'owner' | 'trainer' | 'client';
};

const day = (offset: number) => new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10);

async function fillChart(
  db: Db,
  clinicId: string,
  clientId: string,
  trainerId: string,
  userId: string,
  programId: string,
  rolloutId: string,
) {
  const { assignment, planned } = await makeAssignment(db, {
    clinicId,
    clientId,
    programId,
    startDate: day(-6),
    trainingDays: [1, 2, 3, 4, 5, 6, 7],
    assignedBy: trainerId,
  });
  const [first, second] = planned;
  const item = first?.prescription.items[0];
  if (!first || !second || !item) throw new Error('the program has no sessions');
  const log = await makeSessionLog(db, { clinicId, clientId, plannedSessionId: first.id });
  const set = await makeSetLog(db, { clinicId, clientId, sessionLogId: log.id, item, setNumber: 1 });
  const screening = await makeScreening(db, { clinicId, clientId });
  const clearance = await makeClearance(db, { clinicId, clientId });
  await makeConsent(db, { clinicId, clientId, kind: 'health-data', textVersion: 1, granted: true });
  const report = await makeSymptomReport(db, { clinicId, clientId });
  const override = await makeOverride(db, {
    clinicId,
    clientId,
    exerciseId: item.exerciseId,
    loadKg: 20,
    setBy: trainerId,
    reason: 'A first load.',
  });
  const clinical = await fillClinicalCore(db, {
    chart: { clinicId, clientId },
    trainerId,
    plannedSessionId: first.id,
    item,
    symptomReportId: report.id,
    clearanceId: clearance.id,
  });
  await db
    .insert(idempotency)
    .values({ clinicId, userId, id: newId(), procedure: 'test', requestHash: 'x', response: {} });
  await db.insert(auditEvents).values({
    clinicId,
    id: newId(),
    userId: trainerId,
    role: 'trainer',
    action: 'chart.open',
    subjectType: 'client',
    clientId,
    requestId: newId(),
  });
  const swapped = { clinicId, clientId, assignmentId: assignment.id, madeBy: trainerId };
  const swap = await makeLineSwap(db, {
    ...swapped,
    fromDate: second.date,
    exerciseId: item.exerciseId,
    toExerciseId: 'bird-dog',
  });
  const pause = await makePause(db, { ...swapped, fromDate: day(-20), untilDate: day(-10) });
  await makePlanRollout(db, {
    clinicId,
    clientId,
    rolloutId,
    assignmentId: assignment.id,
    plannedSessionId: second.id,
    fromVersion: 1,
  });
  const lineChange = await makeLineChange(db, { clinicId, clientId, sessionLogId: log.id, itemId: item.id });
  const talk = await fillTalk(db, { clinicId, clientId }, trainerId, userId);
  const desk = await fillDesk(db, { clinicId, clientId }, trainerId, { sessionLogId: log.id, setLogId: set.id });
  const plan = { assignment, planned, first, second, item, swap, pause, override };
  return { ...plan, log, set, lineChange, screening, clearance, report, ...clinical, ...talk, ...desk };
}

/** What the staff say of a client among themselves, and on what the client did. */
async function fillDesk(
  db: Db,
  chart: { readonly clinicId: string; readonly clientId: string },
  trainerId: string,
  logged: { readonly sessionLogId: string; readonly setLogId: string },
) {
  const note = await makeStaffNote(db, { ...chart, authorId: trainerId });
  const comment = await makeLogComment(db, { ...chart, ...logged, authorId: trainerId });
  const mark = await makeTriageMark(db, { ...chart, markedBy: trainerId });
  return { note, comment, mark };
}

/** What trainer and client wrote to each other, and what reaches the client outside of the app. */
async function fillTalk(
  db: Db,
  chart: { readonly clinicId: string; readonly clientId: string },
  trainerId: string,
  userId: string,
) {
  const message = await makeMessage(db, { ...chart, authorId: trainerId });
  const picture = await makeMessagePicture(db, { ...chart, uploadedBy: userId });
  await makeMessageRead(db, { ...chart, userId });
  const feed = await makeCalendarFeed(db, chart);
  const own = { clinicId: chart.clinicId, userId };
  await makeNotificationSettings(db, own);
  const subscription = await makePushSubscription(db, own);
  await makeNotification(db, own);
  return { message, picture, feed, subscription };
}

/** Decisions and what stands around them. Nothing here locks or lowers: the stop is ended and the flare over. */
async function fillClinicalCore(
  db: Db,
  given: {
    readonly chart: { readonly clinicId: string; readonly clientId: string };
    readonly trainerId: string;
    readonly plannedSessionId: string;
    readonly item: ResolvedItem;
    readonly symptomReportId: string;
    readonly clearanceId: string;
  },
) {
  const { chart, trainerId, plannedSessionId, item, symptomReportId, clearanceId } = given;
  const { exerciseId } = item;
  const decision = await makeDecision(db, { ...chart, plannedSessionId, item });
  const proposal = await makeProposal(db, { ...chart, decisionId: decision.id, exerciseId });
  const stop = await makeLiftStop(db, {
    ...chart,
    since: new Date(Date.now() - 86_400_000).toISOString(),
    endedAt: new Date().toISOString(),
    endedBy: trainerId,
    note: 'We spoke.',
  });
  const usualPain = await makeUsualPainChange(db, chart);
  const signOff = await makeSignOff(db, { ...chart, exerciseId, signedBy: trainerId });
  const feared = await makeFearedLift(db, { ...chart, exerciseId, setBy: trainerId });
  const confidence = await makeConfidenceReport(db, { ...chart, plannedSessionId, exerciseId });
  const flare = await makeFlare(db, { ...chart, symptomReportId, fromDate: day(-9), untilDate: day(-8) });
  const measurement = await makeMeasurement(db, { ...chart, enteredBy: trainerId });
  const document = await makeClearanceDocument(db, { ...chart, clearanceId, uploadedBy: trainerId });
  return { decision, proposal, stop, usualPain, signOff, feared, confidence, flare, measurement, document };
}

/**
 * Two clinics with a person for every relation to one chart, and at least one row of every table on each side.
 * The chart in question is `chart`; `otherChart` belongs to another trainer of the same clinic.
 */
export async function twoClinics(db: Db) {
  const here = await makeClinic(db);
  const there = await makeClinic(db);
  const member = (clinicId: string, role: 'owner' | 'trainer', disabledAt: string | null = null) =>
    makeMember(db, { clinicId, role, disabledAt });
  const owner = await member(here.id, 'owner');
  const caseloadTrainer = await member(here.id, 'trainer');
  const otherTrainer = await member(here.id, 'trainer');
  const coverCurrent = await member(here.id, 'trainer');
  const coverExpired = await member(here.id, 'trainer');
  const disabledTrainer = await member(here.id, 'trainer', new Date().toISOString());
  const otherClinicOwner = await member(there.id, 'owner');
  const otherClinicTrainer = await member(there.id, 'trainer');

  const programHere = (await makeBuiltInPrograms(db, { clinicId: here.id }))['hinge-foundations'];
  const programThere = (await makeBuiltInPrograms(db, { clinicId: there.id }))['hinge-foundations'];
  if (!programHere || !programThere) throw new Error('no built-in program');

  const admit = async (clinicId: string, trainerId: string, programId: string, rolloutId: string) => {
    const client = await makeClient(db, {
      clinicId,
      trainerId,
      status: 'active',
      timeZone: 'UTC',
      intakeCompletedAt: new Date().toISOString(),
    });
    const clientUserId = client.userId;
    if (!clientUserId) throw new Error('the client has no user');
    const rows = await fillChart(db, clinicId, client.clientId, trainerId, clientUserId, programId, rolloutId);
    const erasure = await makeErasureRequest(db, {
      ...{ clinicId, clientId: client.clientId, requestedBy: clientUserId },
      ...{ state: 'withdrawn', decidedBy: clientUserId, decidedAt: new Date().toISOString() },
    });
    const invitation = await makeInvitation(db, { clinicId, invitedBy: trainerId, tokenHash: newId(), role: 'client' });
    return { clinicId, clientId: client.clientId, userId: clientUserId, invitation, erasure, ...rows };
  };
  const written = async (clinicId: string, programId: string, userId: string) => {
    await makeOwnExercise(db, { clinicId, createdBy: userId, id: 'own-lift' });
    const draft = await makeDraft(db, { clinicId, userId });
    const template = await makeWordTemplate(db, { clinicId, createdBy: userId });
    return { draft, template, rollout: await makeRollout(db, { clinicId, programId, toVersion: 1, madeBy: userId }) };
  };
  const {
    draft: draftHere,
    rollout: rolloutHere,
    template: templateHere,
  } = await written(here.id, programHere.id, caseloadTrainer.userId);
  const { rollout: rolloutThere } = await written(there.id, programThere.id, otherClinicTrainer.userId);
  const chart = await admit(here.id, caseloadTrainer.userId, programHere.id, rolloutHere.id);
  const otherChart = await admit(here.id, otherTrainer.userId, programHere.id, rolloutHere.id);
  const foreignChart = await admit(there.id, otherClinicTrainer.userId, programThere.id, rolloutThere.id);

  const cover = (coverId: string, fromDate: string, untilDate: string) =>
    makeCover(db, { clinicId: here.id, trainerId: caseloadTrainer.userId, coverId, fromDate, untilDate });
  await cover(coverCurrent.userId, day(-2), day(2));
  await cover(coverExpired.userId, day(-20), day(-3));
  const coverComing = await cover(otherTrainer.userId, day(200), day(201));
  await makeCover(db, {
    clinicId: there.id,
    trainerId: otherClinicTrainer.userId,
    coverId: otherClinicOwner.userId,
    fromDate: day(-2),
    untilDate: day(2),
  });

  await makePolicy(db, { clinicId: here.id, createdBy: owner.userId });
  await makePolicy(db, { clinicId: there.id, createdBy: otherClinicOwner.userId });

  const logo = { mediaType: 'image/png' as const, width: 1, height: 1, sha256: 'x', content: Buffer.from('x') };
  await db.insert(clinicLogos).values([
    { ...logo, clinicId: here.id, updatedBy: owner.userId },
    { ...logo, clinicId: there.id, updatedBy: otherClinicOwner.userId },
  ]);

  const closed = { fromDate: day(40), untilDate: day(41) };
  const closedDaysHere = await makeClosedDays(db, { clinicId: here.id, createdBy: owner.userId, ...closed });
  await makeClosedDays(db, { clinicId: there.id, createdBy: otherClinicOwner.userId, ...closed });

  const as = (clinicId: string, role: Person['role'], userId: string): Person => ({ clinicId, role, userId });
  const people: Record<Persona, Person> = {
    self: as(here.id, 'client', chart.userId),
    otherClient: as(here.id, 'client', otherChart.userId),
    caseloadTrainer: as(here.id, 'trainer', caseloadTrainer.userId),
    otherTrainer: as(here.id, 'trainer', otherTrainer.userId),
    coverCurrent: as(here.id, 'trainer', coverCurrent.userId),
    coverExpired: as(here.id, 'trainer', coverExpired.userId),
    owner: as(here.id, 'owner', owner.userId),
    disabledTrainer: as(here.id, 'trainer', disabledTrainer.userId),
    otherClinicTrainer: as(there.id, 'trainer', otherClinicTrainer.userId),
    otherClinicOwner: as(there.id, 'owner', otherClinicOwner.userId),
  };
  return {
    here,
    there,
    people,
    chart,
    otherChart,
    foreignChart,
    programHere,
    programThere,
    closedDaysHere,
    coverComing,
    draftHere,
    rolloutHere,
    templateHere,
  };
}

export type TwoClinics = Awaited<ReturnType<typeof twoClinics>>;
