import { beforeAll, describe, expect, it } from 'vitest';
import { makeMember } from '@/db/factories/clinics';
import { makeOwnExercise } from '@/db/factories/exercises';
import { defaultPolicy } from '@/domain/progression/policy';
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
  ownerOnly,
  type Row,
  row,
  signedOut,
  staffOnly,
} from '@/server/testing/access-expectations';
import { chartRows } from '@/server/testing/access-rows-chart';
import { clinicRows } from '@/server/testing/access-rows-clinic';
import { erasureRows } from '@/server/testing/access-rows-erasures';
import { exerciseRows } from '@/server/testing/access-rows-exercises';
import { floorRows } from '@/server/testing/access-rows-floor';
import { messageRows } from '@/server/testing/access-rows-messages';
import { noteRows } from '@/server/testing/access-rows-notes';
import { ownRows } from '@/server/testing/access-rows-own';
import { planRows } from '@/server/testing/access-rows-plans';
import { programRows } from '@/server/testing/access-rows-programs';
import { reportRows } from '@/server/testing/access-rows-reports';
import { contextFor } from '@/server/testing/callers';
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
  'account.revokeOtherAuthSessions': row(anyMember),
  'account.signOutEverywhere': row(anyMember),
  'account.ping': row(anyMember),
  'notifications.settings': row(anyMember),
  'notifications.change': row(anyMember, () => ({
    version: 999,
    ...{ morningPush: false, morningEmail: true, missedPush: false, missedEmail: false },
    ...{ messagePush: false, messageEmail: false, morningAt: '07:30', quietFrom: '21:00', quietUntil: '07:00' },
  })),
  'notifications.subscribe': row(anyMember, () => ({
    id: newId(),
    endpoint: 'https://updates.push.services.mozilla.com/wpush/v2/x',
    p256dh: 'B'.repeat(87),
    auth: 'a'.repeat(22),
  })),
  'notifications.unsubscribe': row(anyMember, () => ({ endpoint: 'https://updates.push.services.mozilla.com/x' })),
  'account.inspectInvitation': row(everyone, () => ({ token: unused })),
  'account.acceptInvitation': row(everyone, () => ({ token: unused, password: 'a long enough phrase' })),
  'account.requestReset': row(everyone, () => ({ email: `${newId()}@example.org` })),
  'account.resetPassword': row(everyone, () => ({ token: unused, password: 'a long enough phrase' })),

  'audit.list': row(ownerOnly, () => ({})),
  'audit.mine': row(clientsOnly, () => ({})),
  'audit.visitors': row(clientsOnly),
  'consents.mine': row(clientsOnly),

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

  'search.find': row(staffOnly, () => ({ query: 'a' })),

  'policies.current': row(staffOnly),
  'policies.history': row(staffOnly),
  'policies.adopt': row(ownerOnly, () => ({
    id: newId(),
    expectedVersion: 1,
    policy: { ...defaultPolicy, riseLower: 0.03 },
    reason: 'Smaller steps.',
  })),
  ...erasureRows(() => world),
  ...clinicRows(() => world),
  ...chartRows(() => world),
  ...planRows(() => world),
  ...ownRows(() => world),
  ...floorRows(() => world),
  ...messageRows(() => world),
  ...noteRows(() => world),
  ...exerciseRows('own-of-this-clinic'),
  ...programRows(() => world),
  ...reportRows(() => world),
};

beforeAll(async () => {
  world = await twoClinics(database.admin);
  tokens = await signInEverybody(database, world);
  const { userId } = world.people.self;
  await createAuthSession({ userId, origin: contextFor(null).origin, now: new Date() });
  ownAuthSession = (await listAuthSessions(userId, new Date()))[0]?.id ?? '';
  const { here, people } = world;
  await makeOwnExercise(database.admin, {
    clinicId: here.id,
    id: 'own-of-this-clinic',
    createdBy: people.caseloadTrainer.userId,
  });
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
const last = new Set([
  'account.signOutEverywhere',
  'people.setDisabled',
  'account.revokeAuthSession',
  'account.revokeOtherAuthSessions',
]);
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
