import { beforeAll, describe, expect, it } from 'vitest';
import { makeMember } from '@/db/factories/clinics';
import { defaultEquipment } from '@/domain/load/equipment';
import { defaultPolicy } from '@/domain/progression/policy';
import { screeningQuestions } from '@/domain/screening/questions';
import { newId } from '@/lib/id';
import { createAuthSession, listAuthSessions } from '@/server/auth/auth-sessions';
import { readActorByToken } from '@/server/auth/read-actor';
import { asAppError } from '@/server/errors';
import { appRouter, createCaller } from '@/server/root';
import {
  type Answer,
  type Asker,
  anyMember,
  askers,
  clientsOnly,
  type Expected,
  everyone,
  onChart,
  ownerOnly,
  ownRow,
  type Row,
  row,
  signedOut,
  staffOnly,
} from '@/server/testing/access-expectations';
import { contextFor } from '@/server/testing/callers';
import { starAnswers } from '@/server/testing/client-at-work';
import { signInEverybody } from '@/server/testing/sign-in-everybody';
import { testDatabase } from '@/server/testing/test-database';
import { type TwoClinics, twoClinics } from '@/server/testing/two-clinics';

/**
 * Every procedure × every kind of person, through real sign-ins. The expectation is data and stands here, apart
 * from `capabilities.ts`: whoever changes who may do what changes both.
 */
const database = testDatabase();
let world: TwoClinics;
let tokens: ReadonlyMap<Asker, string>;

const now = () => new Date().toISOString();
const clientId = () => world.chart.clientId;
const placing = () => ({
  clientId: clientId(),
  programId: world.programHere.id,
  startDate: '2026-12-07',
  trainingDays: [1, 3, 5],
});
const phone = () => ({ id: newId(), plannedSessionId: world.chart.first.id, startedAt: now() });
const phq4 = () => ({
  id: newId(),
  takenOn: '2026-11-02',
  note: null,
  result: { instrument: 'phq4', answers: [0, 0, 0, 0] },
});
const flareDeed = () => ({ id: newId(), clientId: clientId(), flareId: world.chart.flare.id, version: 999 });
const done = { reps: 8, loadKg: 20, seconds: null, metres: null, rpe: 7, pain: 1 };
const unused = 'x'.repeat(43);
let ownAuthSession = '';
let bystander = '';
const matrix: Record<string, Row> = {
  'account.me': row(anyMember),
  'account.memberships': row(anyMember),
  'account.clinic': row(anyMember),
  // Named by a clinic: one's own, else not found.
  'account.switchClinic': row({ ...anyMember, otherClinicTrainer: 'not_found', otherClinicOwner: 'not_found' }, () => ({
    clinicId: world.here.id,
  })),
  'account.authSessions': row(anyMember),
  'account.revokeAuthSession': row(
    { ...Object.fromEntries(askers.map((a) => [a, 'not_found' as const])), ...signedOut, self: 'allowed' },
    () => ({ id: ownAuthSession }),
  ),
  'account.signOutEverywhere': row(anyMember),
  'account.ping': row(anyMember),
  'account.inspectInvitation': row(everyone, () => ({ token: unused })),
  'account.acceptInvitation': row(everyone, () => ({ token: unused, password: 'a long enough phrase' })),
  'account.requestReset': row(everyone, () => ({ email: `${newId()}@example.org` })),
  'account.resetPassword': row(everyone, () => ({ token: unused, password: 'a long enough phrase' })),

  'audit.list': row(ownerOnly, () => ({})),
  'audit.mine': row(clientsOnly, () => ({})),

  'people.invite': row(staffOnly, () => ({
    id: newId(),
    email: `${newId()}@example.org`,
    name: 'New Person',
    role: 'client',
  })),
  'people.resendInvitation': row(
    {
      ...staffOnly,
      otherTrainer: 'not_found',
      coverCurrent: 'not_found',
      coverExpired: 'not_found',
      otherClinicTrainer: 'not_found',
      otherClinicOwner: 'not_found',
    },
    () => ({ id: newId(), invitationId: world.chart.invitation.id }),
  ),
  'people.revokeInvitation': row(
    {
      ...staffOnly,
      otherTrainer: 'not_found',
      coverCurrent: 'not_found',
      coverExpired: 'not_found',
      otherClinicTrainer: 'not_found',
      otherClinicOwner: 'not_found',
    },
    () => ({ invitationId: world.chart.invitation.id }),
  ),
  'people.invitations': row(staffOnly),
  'people.staff': row(ownerOnly),
  'people.setDisabled': row({ ...ownerOnly, otherClinicOwner: 'not_found' }, () => ({
    userId: bystander,
    disabled: true,
  })),

  'policies.current': row(staffOnly),
  'policies.history': row(staffOnly),
  'policies.adopt': row(ownerOnly, () => ({
    id: newId(),
    expectedVersion: 1,
    policy: { ...defaultPolicy, riseLower: 0.03 },
    responseTime: 'within two days',
    emergencyNumber: '112',
    reason: 'Smaller steps.',
  })),

  'assignments.preview': row(onChart('forbidden', 'allowed', 'forbidden'), placing),
  'assignments.create': row(onChart('forbidden', 'allowed', 'forbidden'), () => ({
    id: newId(),
    ...placing(),
    programVersion: world.programHere.version,
    onConflict: 'ask',
  })),
  'assignments.end': row(onChart('forbidden', 'allowed', 'forbidden'), () => ({
    clientId: clientId(),
    assignmentId: world.chart.assignment.id,
    version: 999,
    reason: 'A change of plan.',
  })),
  'charts.overview': row(onChart('allowed', 'allowed', 'allowed'), () => ({ clientId: clientId() })),
  'charts.timeline': row(onChart('allowed', 'allowed', 'allowed'), () => ({ clientId: clientId(), weeks: 12 })),
  'charts.sessions': row(onChart('allowed', 'allowed', 'allowed'), () => ({ clientId: clientId() })),
  'charts.symptoms': row(onChart('allowed', 'allowed', 'allowed'), () => ({ clientId: clientId() })),
  'charts.plan': row(onChart('allowed', 'allowed', 'allowed'), () => ({ clientId: clientId() })),
  'proposals.answer': row(onChart('forbidden', 'allowed', 'forbidden'), () => ({
    id: newId(),
    clientId: clientId(),
    answers: [{ proposalId: newId(), version: 1, answer: 'held' }],
  })),
  'progression.decisions': row(onChart('allowed', 'allowed', 'allowed'), () => ({
    clientId: clientId(),
    exerciseId: null,
  })),
  'progression.setMode': row(onChart('forbidden', 'allowed', 'forbidden'), () => ({
    id: newId(),
    clientId: clientId(),
    mode: 'trainer',
    reason: 'As we agreed.',
  })),
  'overrides.setLoad': row(onChart('forbidden', 'allowed', 'forbidden'), () => ({
    id: newId(),
    clientId: clientId(),
    exerciseId: world.chart.item.exerciseId,
    loadKg: 5,
    reason: 'Lighter this week.',
  })),
  'clearances.mine': row(clientsOnly),
  'clearances.record': row(onChart('forbidden', 'allowed', 'allowed'), () => ({
    id: newId(),
    clientId: clientId(),
    clearanceId: world.chart.clearance.id,
    version: 999,
    state: 'cleared',
    clinician: 'Dr A. Example',
    examinedOn: '2026-11-02',
    restrictions: null,
    expiresOn: null,
  })),
  'screening.again': row(clientsOnly, () => ({
    id: newId(),
    answers: Object.fromEntries(screeningQuestions.map(({ id }) => [id, false])),
    answeredAt: new Date().toISOString(),
  })),
  'checks.ofChart': row(onChart('allowed', 'allowed', 'allowed'), () => ({ clientId: clientId() })),
  'checks.enterParq': row(onChart('forbidden', 'allowed', 'forbidden'), () => ({
    id: newId(),
    clientId: clientId(),
    takenOn: '2026-11-02',
    followUp: false,
  })),
  'signOffs.record': row(onChart('forbidden', 'allowed', 'forbidden'), () => ({
    id: newId(),
    clientId: clientId(),
    exerciseId: world.chart.item.exerciseId,
    passed: true,
    cues: [],
    note: null,
  })),
  'feared.mine': row(clientsOnly),
  'feared.set': row(onChart('allowed', 'allowed', 'forbidden'), () => ({
    id: newId(),
    clientId: clientId(),
    exerciseId: world.chart.item.exerciseId,
    feared: true,
  })),
  'feared.setOwn': row(clientsOnly, () => ({
    id: newId(),
    exerciseId: world.chart.item.exerciseId,
    feared: true,
  })),
  'confidence.report': row(ownRow, () => ({
    id: newId(),
    plannedSessionId: world.chart.second.id,
    exerciseId: world.chart.item.exerciseId,
    confidence: 5,
    fear: 4,
    answeredAt: now(),
  })),
  'stops.end': row(onChart('forbidden', 'allowed', 'forbidden'), () => ({
    id: newId(),
    clientId: clientId(),
    stopId: world.chart.stop.id,
    version: 999,
    note: 'Talked on the phone.',
  })),
  'programs.list': row(staffOnly, () => ({})),
  'programs.get': row({ ...staffOnly, otherClinicTrainer: 'not_found', otherClinicOwner: 'not_found' }, () => ({
    programId: world.programHere.id,
  })),
  'measures.mine': row(clientsOnly),
  'measures.due': row(clientsOnly),
  'measures.record': row(clientsOnly, () => phq4()),
  // Entered by the clinic: a client finds it, and may not change it.
  'measures.correct': row({ ...ownRow, self: 'forbidden' }, () => ({
    id: newId(),
    correctsId: world.chart.measurement.id,
    to: null,
  })),
  'measures.chooseBodyMass': row(clientsOnly, () => ({ id: newId(), followed: false, textVersion: 1 })),
  'measures.chart': row(onChart('allowed', 'allowed', 'allowed'), () => ({ clientId: clientId() })),
  'measures.referral': row(onChart('allowed', 'allowed', 'allowed'), () => ({ clientId: clientId() })),
  'measures.enter': row(onChart('forbidden', 'allowed', 'forbidden'), () => ({ clientId: clientId(), ...phq4() })),
  'measures.amend': row(onChart('forbidden', 'allowed', 'forbidden'), () => ({
    clientId: clientId(),
    id: newId(),
    correctsId: world.chart.measurement.id,
    to: null,
  })),
  'triage.caseload': row(staffOnly, () => ({ scope: 'mine' })),

  'intake.state': row(clientsOnly),
  'intake.submit': row(clientsOnly, () => ({
    id: newId(),
    units: 'kg',
    timeZone: 'UTC',
    painHistory: null,
    usualPain: 2,
    answers: Object.fromEntries(screeningQuestions.map(({ id }) => [id, false])),
    equipment: defaultEquipment('kg'),
    goal: null,
    consent: true,
    consentVersion: 1,
  })),
  'intake.updateProfile': row(clientsOnly, () => ({
    version: 999,
    units: 'kg',
    timeZone: 'UTC',
    equipment: defaultEquipment('kg'),
    goal: null,
  })),
  'plan.today': row(clientsOnly),
  'plan.session': row(ownRow, () => ({ plannedSessionId: world.chart.first.id })),
  'plan.coach': row(clientsOnly),
  'plan.weeks': row(clientsOnly),
  'plan.progress': row(clientsOnly, () => ({})),
  'plan.you': row(clientsOnly),
  'sessions.start': row(ownRow, () => ({ ...phone(), painBefore: 1, starAnswers: starAnswers() })),
  'sessions.logSet': row(ownRow, () => ({
    ...phone(),
    itemId: world.chart.item.id,
    setNumber: 2,
    ...done,
    loggedAt: now(),
  })),
  'sessions.correctSet': row(ownRow, () => ({
    id: newId(),
    plannedSessionId: world.chart.first.id,
    correctsId: world.chart.set.id,
    ...done,
    voided: false,
    loggedAt: now(),
  })),
  'sessions.finish': row(ownRow, () => ({ ...phone(), finishedAt: now(), painAfter: 1, note: null, endedEarly: null })),
  // A report is never lost: one that names a session out of reach is kept without it.
  'symptoms.report': row(clientsOnly, () => ({
    id: newId(),
    moment: 'after',
    pain: 2,
    regions: [],
    legSymptoms: [],
    legWorse: false,
    triggers: [],
    words: null,
    starAnswers: null,
    plannedSessionId: world.chart.first.id,
    reportedAt: now(),
  })),
  'symptoms.list': row(clientsOnly, () => ({})),
  'flares.begin': row(clientsOnly, () => ({
    id: newId(),
    report: {
      id: newId(),
      moment: 'any',
      pain: 6,
      regions: [],
      legSymptoms: [],
      legWorse: false,
      triggers: [],
      words: null,
      starAnswers: starAnswers(),
      plannedSessionId: null,
      reportedAt: now(),
    },
    answers: { setOff: 'rest', able: 'some', where: 'back' },
  })),
  'flares.end': row(ownRow, () => ({ id: newId(), flareId: world.chart.flare.id, whatHelped: null, endedAt: now() })),
  'flares.ofChart': row(onChart('allowed', 'allowed', 'allowed'), () => ({ clientId: clientId() })),
  'flares.review': row(onChart('forbidden', 'allowed', 'forbidden'), flareDeed),
  'flares.endFor': row(onChart('forbidden', 'allowed', 'forbidden'), flareDeed),
  'flares.moveBack': row(onChart('forbidden', 'allowed', 'forbidden'), flareDeed),
  'usualPain.get': row(onChart('allowed', 'allowed', 'allowed'), () => ({ clientId: clientId() })),
  'usualPain.set': row(onChart('forbidden', 'allowed', 'forbidden'), () => ({
    id: newId(),
    clientId: clientId(),
    usual: 3,
    reason: 'As we agreed.',
    after: newId(),
  })),
};

beforeAll(async () => {
  world = await twoClinics(database.admin);
  tokens = await signInEverybody(database, world);
  const { userId } = world.people.self;
  await createAuthSession({ userId, origin: contextFor(null).origin, now: new Date() });
  ownAuthSession = (await listAuthSessions(userId, new Date()))[0]?.id ?? '';
  bystander = (await makeMember(database.admin, { clinicId: world.here.id, role: 'trainer' })).userId;
});

async function answerOf(asker: Asker, path: string, input: unknown): Promise<Answer | 'bad input'> {
  const token = tokens.get(asker) ?? null;
  const caller = createCaller({ ...contextFor(null), actor: () => readActorByToken(token, new Date()) });
  const call = path.split('.').reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], caller) as (
    input: unknown,
  ) => Promise<unknown>;
  try {
    await call(input);
    return 'allowed';
  } catch (error) {
    const app = asAppError(error);
    if (app === null) {
      if (error instanceof Error && 'code' in error && error.code === 'BAD_REQUEST') return 'bad input';
      throw error;
    }
    if (app.code === 'signed_out' || app.code === 'forbidden' || app.code === 'not_found') return app.code;
    // Refused for a reason other than who asked: they were let in.
    return 'allowed';
  }
}

/** Procedures that end the sign-ins of whoever calls them: asked last. */
const last = new Set(['account.signOutEverywhere', 'people.setDisabled', 'account.revokeAuthSession']);
const procedures = Object.keys(appRouter._def.procedures).sort((a, b) => Number(last.has(a)) - Number(last.has(b)));

describe('the access matrix', () => {
  it('has every procedure and nothing else', () => {
    expect(Object.keys(matrix).sort()).toEqual([...procedures].sort());
  });

  it.each(procedures.filter((path) => path !== 'account.signOutEverywhere'))('%s', async (path) => {
    const expectation = matrix[path];
    if (!expectation) throw new Error('not in the matrix');
    const answers: Expected = {};
    for (const asker of askers) {
      answers[asker] = (await answerOf(asker, path, expectation.input())) as Answer;
    }
    expect(answers).toEqual(expectation.expected);
  });

  it('account.signOutEverywhere ends the sign-ins of those who ask', async () => {
    for (const asker of askers) {
      const expected = matrix['account.signOutEverywhere']?.expected[asker];
      expect([asker, await answerOf(asker, 'account.signOutEverywhere', undefined)]).toEqual([asker, expected]);
      expect([asker, await answerOf(asker, 'account.me', undefined)]).toEqual([asker, 'signed_out']);
    }
  });
});
