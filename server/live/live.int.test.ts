import { and, eq } from 'drizzle-orm';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { makeMessage } from '@/db/factories/messages';
import { authSessions, caseloads, memberships, messageReads } from '@/db/schema';
import { revokeAuthSessionByToken } from '@/server/auth/auth-sessions';
import { sessionCookieName } from '@/server/auth/cookies';
import { hashToken } from '@/server/auth/tokens';
import { requestContext } from '@/server/request-context';
import { type Asker, askers } from '@/server/testing/access-expectations';
import { signInEverybody } from '@/server/testing/sign-in-everybody';
import { testDatabase } from '@/server/testing/test-database';
import { type TwoClinics, twoClinics } from '@/server/testing/two-clinics';
import { LiveHub } from './hub';
import { answerLive } from './live-route';

const database = testDatabase();
let world: TwoClinics;
let tokens: ReadonlyMap<Asker, string>;
const hubs: LiveHub[] = [];

beforeAll(async () => {
  world = await twoClinics(database.admin);
  tokens = await signInEverybody(database, world);
});
afterEach(async () => {
  for (const hub of hubs.splice(0)) await hub.close();
});

/** What one process of the application holds. */
function process(): LiveHub {
  const hub = new LiveHub();
  hubs.push(hub);
  return hub;
}

async function ask(hub: LiveHub, asker: Asker, headers: Record<string, string> = {}) {
  const token = tokens.get(asker);
  const request = new Request('http://localhost/api/live', {
    headers: { ...(token && { cookie: `${sessionCookieName()}=${token}` }), 'x-by-itself': '1', ...headers },
  });
  return answerLive(request, requestContext(request.headers), hub);
}

type Heard = { readonly event: string; readonly data: unknown };

/** A page that listens: gives what it hears, one after the other; null once it has ended. */
async function listen(hub: LiveHub, asker: Asker) {
  const isFirst = hub.size === 0;
  const answer = await ask(hub, asker);
  expect(answer.status).toBe(200);
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
  if (!reader) throw new Error('no stream');
  let rest = '';
  async function next(): Promise<Heard | null> {
    for (;;) {
      const at = rest.indexOf('\n\n');
      if (at >= 0) {
        const lines = rest.slice(0, at).split('\n');
        rest = rest.slice(at + 2);
        const field = (name: string) => lines.find((line) => line.startsWith(`${name}: `))?.slice(name.length + 2);
        return { event: field('event') ?? '', data: JSON.parse(field('data') ?? 'null') };
      }
      const { done, value } = (await reader?.read()) ?? { done: true };
      if (done) return null;
      rest += value;
    }
  }
  expect(await next()).toEqual({ event: 'ready', data: {} });
  // With its first page the process opens its ear at the database.
  if (isFirst) expect(await next()).toEqual({ event: 'again', data: {} });
  return { answer, next };
}

const write = ({ clinicId, clientId }: { clinicId: string; clientId: string }, authorId: string, body = 'Words.') =>
  makeMessage(database.admin, { clinicId, clientId, authorId, body });
const news = (chart: { clientId: string }, kind = 'message') => ({
  event: 'news',
  data: { kind, clientId: chart.clientId },
});

describe('news of a thread', () => {
  it('reaches both sides, whichever process they are at, and says nothing but which', async () => {
    const { chart, people } = world;
    const [one, two] = [process(), process()];
    const pages = [await listen(one, 'self'), await listen(two, 'caseloadTrainer')];
    await write(chart, people.caseloadTrainer.userId, 'Nobody else hears this.');
    for (const page of pages) expect(await page.next()).toEqual(news(chart));
    await database.admin
      .update(messageReads)
      .set({ readUntil: new Date().toISOString() })
      .where(and(eq(messageReads.clientId, chart.clientId), eq(messageReads.userId, people.self.userId)));
    for (const page of pages) expect(await page.next()).toEqual(news(chart, 'read'));
    expect(Object.fromEntries(pages[0]?.answer.headers ?? [])).toMatchObject({
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store, no-transform',
      'x-accel-buffering': 'no',
    });
  });

  it('is heard by those alone who may read it', async () => {
    const { chart, otherChart, foreignChart, people } = world;
    const reaches: Partial<Record<Asker, readonly { clinicId: string; clientId: string }[]>> = {
      self: [chart],
      otherClient: [otherChart],
      caseloadTrainer: [chart],
      otherTrainer: [otherChart],
      coverCurrent: [chart],
      coverExpired: [],
      owner: [chart, otherChart],
      otherClinicTrainer: [foreignChart],
      otherClinicOwner: [foreignChart],
    };
    const hub = process();
    const pages = new Map<Asker, Awaited<ReturnType<typeof listen>>>();
    for (const asker of Object.keys(reaches) as Asker[]) pages.set(asker, await listen(hub, asker));
    // Who came last is told last: once they have heard it, everybody has who is going to.
    const witnesses = [await listen(hub, 'owner'), await listen(hub, 'otherClinicOwner')] as const;
    await write(chart, people.caseloadTrainer.userId);
    await write(otherChart, people.otherTrainer.userId);
    await write(foreignChart, people.otherClinicTrainer.userId);
    for (const one of [chart, otherChart]) expect(await witnesses[0].next()).toEqual(news(one));
    expect(await witnesses[1].next()).toEqual(news(foreignChart));
    await hub.beat();
    for (const [asker, page] of pages) {
      const heard: unknown[] = [];
      for (let each = await page.next(); each && each.event !== 'beat'; each = await page.next()) heard.push(each);
      expect([asker, heard]).toEqual([asker, (reaches[asker] ?? []).map((one) => news(one))]);
    }
    for (const asker of askers.filter((each) => !(each in reaches))) {
      expect((await ask(hub, asker)).status).toBe(401);
    }
    expect((await ask(hub, 'self', { 'sec-fetch-site': 'cross-site' })).status).toBe(404);
  });

  it('is asked for again after the ear at the database was lost', async () => {
    const { chart, people } = world;
    const page = await listen(process(), 'self');
    await database.sql`
      select pg_terminate_backend(pid) from pg_stat_activity
      where application_name = 'sturdy live' and datname = current_database()`;
    expect(await page.next()).toEqual({ event: 'again', data: {} });
    await write(chart, people.caseloadTrainer.userId);
    expect(await page.next()).toEqual(news(chart));
  });
});

describe('an open page', () => {
  it('is no use of the sign-in, and ends with it', async () => {
    const hub = process();
    const token = tokens.get('coverCurrent') ?? '';
    const long = new Date(Date.now() - 10 * 60_000).toISOString();
    const own = eq(authSessions.tokenHash, hashToken(token));
    await database.admin.update(authSessions).set({ lastSeenAt: long }).where(own);
    const page = await listen(hub, 'coverCurrent');
    await hub.beat();
    expect(await page.next()).toEqual({ event: 'beat', data: {} });
    const [after] = await database.admin.select({ at: authSessions.lastSeenAt }).from(authSessions).where(own);
    expect(new Date(after?.at ?? '').toISOString()).toBe(long);
    await revokeAuthSessionByToken(token, new Date());
    await hub.beat();
    expect(await page.next()).toBeNull();
    expect(hub.size).toBe(0);
  });

  it('hears no more of a client who was handed over, and ends when the person is disabled', async () => {
    const { otherChart, people } = world;
    const hub = process();
    const page = await listen(hub, 'otherTrainer');
    const theirs = and(
      eq(caseloads.clientId, otherChart.clientId),
      eq(caseloads.trainerId, people.otherTrainer.userId),
    );
    await database.admin.update(caseloads).set({ endedAt: new Date().toISOString() }).where(theirs);
    await hub.beat();
    expect(await page.next()).toEqual({ event: 'beat', data: {} });
    const witness = await listen(hub, 'owner');
    await write(otherChart, people.otherTrainer.userId);
    expect(await witness.next()).toEqual(news(otherChart));
    await database.admin
      .update(memberships)
      .set({ disabledAt: new Date().toISOString() })
      .where(eq(memberships.userId, people.otherTrainer.userId));
    await hub.beat();
    expect(await page.next()).toBeNull();
  });

  it('gives way to the fifth of the same person, and to the end of the process', async () => {
    const hub = process();
    const first = await listen(hub, 'self');
    for (let index = 0; index < 4; index += 1) expect((await ask(hub, 'self')).status).toBe(200);
    expect(await first.next()).toBeNull();
    expect(hub.size).toBe(4);
    await hub.close();
    expect(hub.size).toBe(0);
    const late = await ask(hub, 'self');
    expect(await late.text()).toContain('ready');
    expect(hub.size).toBe(0);
  });
});
