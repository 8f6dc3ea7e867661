import { fetchRequestHandler } from '@trpc/server/adapters/fetch';
import { IDBFactory } from 'fake-indexeddb';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { sendThrough } from '@/app/my/_app/outbox-transport';
import { localDate } from '@/domain/schedule/local-date';
import { newId } from '@/lib/id';
import type { Send } from '@/lib/outbox/delivery';
import { deviceStore } from '@/lib/outbox/device-store';
import type { InputOf, Procedure } from '@/lib/outbox/messages';
import { makeOutbox, type Outbox, type TabMessage, type Tabs } from '@/lib/outbox/outbox';
import { parked, waiting } from '@/lib/outbox/queue';
import { impatient } from '@/lib/outbox/store';
import { storeNameOf } from '@/server/auth/store-name';
import { requestContext } from '@/server/request-context';
import { appRouter } from '@/server/root';
import { actorOf } from '@/server/testing/callers';
import { clientAtWork, starAnswers } from '@/server/testing/client-at-work';
import { testDatabase } from '@/server/testing/test-database';
import { makeTrpcClient } from '@/trpc/plain';

/**
 * Sessions on phones whose world is out of joint, against the procedures as they are: the outbox, the transport and the
 * context of a request are the real ones, the database is. A ledger of what was tapped is held against its rows.
 */
const database = testDatabase();
const clients = 9;
const sessionsEach = 24;
const zone = 'Europe/London';
const MINUTE = 60_000;
const DAY = 86_400_000;
/** Within this a phone has an answer or has given up, ms: that of the transport. */
const PATIENCE = 20_000;

beforeAll(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
});
afterAll(() => {
  vi.unstubAllGlobals();
});

/** Numbers in [0, 1) that are the same for the same seed (mulberry32). */
function random(seed: number) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

type Network = 'works' | 'request lost' | 'answer lost' | 'server fails' | 'signed out' | 'somebody else';
const networks: readonly Network[] = [
  ...(['works', 'works', 'works', 'request lost', 'answer lost', 'answer lost'] as const),
  ...(['server fails', 'signed out', 'somebody else'] as const),
];

type Tap = { readonly id: string; readonly procedure: Procedure; readonly input: object; readonly at: number };

type Device = {
  readonly name: string;
  /** How far its clock is ahead of the truth, ms. */
  wrongBy: number;
  network: Network;
  readonly tabs: [Tab, Tab];
  readonly taps: Tap[];
  /**
   * When the server first heard each message, by the true clock. Of several that were under way together it is the last:
   * which of them was stored nobody can tell.
   */
  readonly heard: Map<string, number>;
  /** The clock was set after something was queued: those may be off, within bounds. */
  readonly offClock: Set<string>;
};

type Tab = { readonly outbox: Outbox; readonly kill: () => void };

const counts = { sessions: 0, taps: 0, cuts: 0, reloads: 0, stored: 0, doubled: 0, lost: 0 };

/** One client with two phones of two tabs each, and a server whose clock is the truth. */
async function makeWorld(seed: number) {
  const chance = random(seed);
  const pick = <T>(all: readonly T[]): T => all[Math.floor(chance() * all.length)] as T;
  const setting = await clientAtWork(database, zone);
  const actor = await actorOf(database.admin, setting.clinic.id, setting.client.userId ?? '');
  const stranger = await clientAtWork(database, zone);
  const other = await actorOf(database.admin, stranger.clinic.id, stranger.client.userId ?? '');
  const store = storeNameOf(actor);
  const world = { now: Date.parse('2026-11-02T08:00:00.000Z') };

  /** When those that are under way arrive, by message. */
  const underWay = new Map<string, readonly number[]>();

  function networkOf(device: Pick<Device, 'network' | 'wrongBy' | 'heard'>) {
    return async (input: unknown, init?: { body?: unknown; headers?: unknown }): Promise<Response> => {
      const headers = new Headers(init?.headers as Record<string, string>);
      headers.set('x-phone-time', new Date(world.now + device.wrongBy).toISOString());
      // A phone gives a request up after seconds, so it arrives within them, however far the world has moved on here.
      const arrival = world.now + Math.floor(chance() * PATIENCE);
      const { network } = device;
      // Turns of the loop, so that tabs and devices overtake each other.
      for (let turns = Math.floor(chance() * 4); turns > 0; turns -= 1) await new Promise(setImmediate);
      if (network !== 'works') counts.cuts += 1;
      if (network === 'request lost') throw new TypeError('Failed to fetch');
      if (network === 'server fails') return new Response('Bad gateway', { status: 502 });
      const body = String(init?.body);
      const ids = Object.values(JSON.parse(body) as Record<string, { id: string }>).map(({ id }) => id);
      for (const id of ids) underWay.set(id, [...(underWay.get(id) ?? []), arrival]);
      const answer = await fetchRequestHandler({
        endpoint: '/api/trpc',
        req: new Request(`http://phone.test${String(input)}`, { method: 'POST', headers, body }),
        router: appRouter,
        allowMethodOverride: true,
        createContext: () => ({
          ...requestContext(headers),
          now: new Date(arrival),
          actor: async () => (network === 'signed out' ? null : network === 'somebody else' ? other : actor),
        }),
      });
      if (network === 'works' || network === 'answer lost') {
        for (const id of ids) {
          if (!device.heard.has(id)) device.heard.set(id, Math.max(...(underWay.get(id) ?? [])));
        }
      }
      for (const id of ids) underWay.set(id, underWay.get(id)?.filter((each) => each !== arrival) ?? []);
      if (network === 'answer lost') throw new TypeError('Failed to fetch');
      return answer;
    };
  }

  const ears = new Map<object, { name: string; hear: (message: TabMessage) => void }>();
  const lock = new Map<string, Promise<unknown>>();

  function openTab(device: Omit<Device, 'tabs'>): Tab {
    let isAlive = true;
    const alive = <T>(value: T): T => {
      if (!isAlive) throw new Error('This tab is gone.');
      return value;
    };
    const name = `${store}-${device.name}`;
    const kept = impatient(deviceStore(name), 60_000);
    const send: Send = sendThrough(makeTrpcClient(store, networkOf(device) as never), name);
    const me = {};
    const tabs: Tabs = {
      tell: (message) => {
        if (!isAlive) return;
        for (const [ear, { name: whose, hear }] of ears) {
          if (ear !== me && whose === name) queueMicrotask(() => hear(message));
        }
      },
      hear: (hear) => {
        ears.set(me, { name, hear });
        return () => ears.delete(me);
      },
    };
    const alone = <T>(work: () => Promise<T>): Promise<T> => {
      const mine = (lock.get(name) ?? Promise.resolve()).then(work, work);
      lock.set(
        name,
        mine.catch(() => undefined),
      );
      return mine;
    };
    const outbox = makeOutbox({
      store: { read: async () => alive(await kept.read()), update: async (change) => kept.update(alive(change)) },
      send: async (entry) => alive(await send(alive(entry))),
      ...{ alone, tabs, onAccepted: () => undefined, random: () => 0 },
      now: () => new Date(world.now + device.wrongBy),
    });
    const stop = outbox.start();
    return {
      outbox,
      kill: () => {
        isAlive = false;
        stop();
      },
    };
  }

  function makeDevice(name: string): Device {
    const device = { name, wrongBy: 0, network: 'works' as Network, taps: [], heard: new Map(), offClock: new Set() };
    return Object.assign(device, {
      tabs: [openTab(device as never), openTab(device as never)] as [Tab, Tab],
    }) as Device;
  }

  const devices: [Device, Device] = [makeDevice('one'), makeDevice('two')];
  const reload = (device: Device, which: 0 | 1) => {
    counts.reloads += 1;
    device.tabs[which].kill();
    device.tabs[which] = openTab(device);
  };

  /** Sends on both devices until nothing waits, whatever the waits of the outbox are. */
  async function sendAll(): Promise<void> {
    for (let rounds = 0; rounds < 200; rounds += 1) {
      const states = devices.map((device) => device.tabs.map(({ outbox }) => outbox.view()));
      if (
        states.flat().every(({ ready, state, entries }) => ready && state === 'idle' && waiting(entries).length === 0)
      )
        return;
      for (const { tabs } of devices) for (const { outbox } of tabs) outbox.poke();
      await new Promise((resolve) => setImmediate(resolve));
      await Promise.all([...lock.values()]);
    }
    throw new Error('Something waits for ever.');
  }

  return { chance, pick, setting, world, devices, reload, sendAll };
}

type World = Awaited<ReturnType<typeof makeWorld>>;

/** Taps on one device, at the true time and by its own clock. */
async function tap<P extends Procedure>(
  { world, chance }: World,
  device: Device,
  procedure: P,
  input: (now: string) => InputOf<P>,
): Promise<string> {
  const made = input(new Date(world.now + device.wrongBy).toISOString());
  device.taps.push({ id: made.id, procedure, input: made, at: world.now });
  counts.taps += 1;
  // Resolves when the message is kept: from here on it must not be lost.
  await device.tabs[chance() < 0.5 ? 0 : 1].outbox.enqueue(procedure, made);
  return made.id;
}

/** Something that goes wrong, or right again, between two taps. */
async function mishap(all: World): Promise<void> {
  const { chance, pick, world, devices, reload } = all;
  world.now += Math.floor(chance() * 4 * MINUTE);
  const device = pick(devices);
  const roll = chance();
  if (roll < 0.25) device.network = pick(networks);
  else if (roll < 0.4) reload(device, chance() < 0.5 ? 0 : 1);
  else if (roll < 0.6) device.tabs[chance() < 0.5 ? 0 : 1].outbox.poke();
  else if (roll < 0.65) {
    // The clock of the phone is set: to days off, or right.
    for (const { id } of device.taps) if (!device.heard.has(id)) device.offClock.add(id);
    device.wrongBy = chance() < 0.4 ? 0 : Math.floor((chance() - 0.5) * 6 * DAY);
  } else await new Promise((resolve) => setImmediate(resolve));
}

async function runSession(all: World, index: number): Promise<readonly string[]> {
  const { chance, pick, setting, world, devices } = all;
  const planned = setting.planned[index];
  if (!planned) throw new Error('The plan is too short.');
  counts.sessions += 1;
  world.now = Math.max(world.now, Date.parse(`${planned.date}T09:00:00.000Z`));
  const plannedSessionId = planned.id;
  const using = chance() < 0.3 ? devices : [pick(devices)];
  const poisoned: string[] = [];
  const startedBy = new Map<Device, string>();
  for (const device of using) {
    await tap(all, device, 'sessions.start', (now) => {
      startedBy.set(device, now);
      return { id: newId(), plannedSessionId, startedAt: now, painBefore: 1, starAnswers: starAnswers() };
    });
    await mishap(all);
  }
  // The trainer takes the session out of the plan while a phone does not know it.
  if (chance() < 0.1) {
    await database.sql`update planned_sessions set status = 'cancelled' where id = ${plannedSessionId} and status = 'planned'`;
  }
  const done = { seconds: null, metres: null, rpe: 7, pain: 1 };
  for (const item of planned.prescription.items.slice(0, 2)) {
    for (const setNumber of [1, 2]) {
      for (const device of using) {
        const startedAt = startedBy.get(device) ?? '';
        const values = { ...done, reps: 5 + Math.floor(chance() * 5), loadKg: 20 };
        const itemId = chance() < 0.04 ? 'of-no-session' : item.id;
        const id = await tap(all, device, 'sessions.logSet', (now) => ({
          ...{ id: newId(), plannedSessionId, startedAt, itemId, setNumber, ...values, loggedAt: now },
        }));
        if (itemId !== item.id) poisoned.push(id);
        else if (chance() < 0.2) {
          await mishap(all);
          const correction = await tap(all, device, 'sessions.correctSet', (now) => ({
            ...{ id: newId(), plannedSessionId, correctsId: id, ...values, reps: 3, voided: false, loggedAt: now },
          }));
          // Of a set that two phones logged, one correction counts: the other is refused, and said to be.
          if (using.length > 1) clashing.add(correction);
        }
        await mishap(all);
      }
    }
  }
  for (const device of using) {
    const startedAt = startedBy.get(device) ?? '';
    await tap(all, device, 'sessions.finish', (now) => ({
      ...{ id: newId(), plannedSessionId, startedAt, finishedAt: now, painAfter: 2, note: null, endedEarly: null },
    }));
    await mishap(all);
  }
  // A battery that is flat for days.
  if (chance() < 0.1) world.now += Math.floor(chance() * 14 * DAY);
  return poisoned;
}

const clashing = new Set<string>();

type SetRow = {
  id: string;
  plannedSessionId: string;
  itemId: string;
  setNumber: number;
  reps: number;
  correctsId: string | null;
  loggedAt: Date;
  received: string;
};

async function compare({ setting, devices, world }: World, poisoned: readonly string[]): Promise<void> {
  const { clientId } = setting.client;
  const rows = await database.sql<SetRow[]>`
    select s.id, l.planned_session_id as "plannedSessionId", s.item_id as "itemId", s.set_number::int as "setNumber",
      s.reps::int as reps, s.corrects_id as "correctsId", s.logged_at as "loggedAt", s.received_at::text as received
    from set_logs s join session_logs l on l.id = s.session_log_id and l.client_id = s.client_id
    where s.client_id = ${clientId}`;
  const byId = new Map(rows.map((row) => [row.id, row]));
  const placeOf = (row: { plannedSessionId: string; itemId: string; setNumber: number }) =>
    `${row.plannedSessionId} ${row.itemId} ${row.setNumber}`;
  const firsts = rows.filter(({ correctsId }) => correctsId === null).map(placeOf);
  const taken = new Set(firsts);
  counts.stored += rows.length;
  counts.doubled += firsts.length - taken.size;

  const tapped = new Set(devices.flatMap(({ taps }) => taps.map(({ id }) => id)));
  expect(rows.filter(({ id }) => !tapped.has(id))).toEqual([]);
  const aside = new Set<string>();
  for (const device of devices) {
    const kept = device.tabs[0].outbox.view().entries;
    expect(waiting(kept)).toEqual([]);
    for (const { id, refused } of parked(kept)) {
      aside.add(id);
      expect(refused?.words, 'a refusal has words').toBeTruthy();
    }
    for (const { id, procedure, input, at } of device.taps) {
      if (aside.has(id)) continue;
      const row = byId.get(id);
      if (procedure === 'sessions.logSet') {
        const entry = input as InputOf<'sessions.logSet'>;
        // Its own row, with what was tapped; or that of the phone that was first.
        if (row ? row.reps !== entry.reps : !taken.has(placeOf(entry))) counts.lost += 1;
      } else if (procedure === 'sessions.correctSet' && !row) counts.lost += 1;
      if (!row) continue;
      const heard = device.heard.get(id) ?? world.now + PATIENCE;
      expect(row.loggedAt.getTime(), 'not ahead of its arrival').toBeLessThanOrEqual(heard);
      if (!device.offClock.has(id)) {
        expect(Math.abs(row.loggedAt.getTime() - at), 'when it happened').toBeLessThanOrEqual(3 * MINUTE);
      }
    }
    const inOrder = device.taps.flatMap(({ id }) => byId.get(id)?.received ?? []);
    expect(inOrder, 'in the order of the taps').toEqual([...inOrder].sort());
  }
  expect([...aside].filter((id) => !clashing.has(id)).sort()).toEqual([...poisoned].sort());

  const logs = await database.sql<{ planned: string; day: string; started: Date; finished: Date | null }[]>`
    select planned_session_id as planned, local_date::text as day, started_at as started, finished_at as finished
    from session_logs where client_id = ${clientId}`;
  expect(logs).toHaveLength(sessionsEach);
  for (const { day, started, finished } of logs) {
    expect(day).toBe(localDate(started, zone));
    expect(finished).not.toBeNull();
  }
}

it.each(Array.from({ length: clients }, (_, index) => 20_261_122 + index))(
  'loses nothing and doubles nothing on two phones out of joint, seed %i',
  async (seed) => {
    const all = await makeWorld(seed);
    const poisoned: string[] = [];
    for (let index = 0; index < sessionsEach; index += 1) poisoned.push(...(await runSession(all, index)));
    // In the end there is a network, the same person signs in, and tries once more what was not taken.
    for (const device of all.devices) {
      device.network = 'works';
      for (const which of [0, 1] as const) all.reload(device, which);
    }
    await all.sendAll();
    for (const device of all.devices) {
      for (const { id } of parked(device.tabs[0].outbox.view().entries)) await device.tabs[0].outbox.retry(id);
    }
    await all.sendAll();
    await compare(all, poisoned);
    for (const { tabs } of all.devices) for (const tab of tabs) tab.kill();
  },
  240_000,
);

it('and says what it has seen', () => {
  process.stdout.write(
    `ledger: ${counts.sessions} sessions, ${counts.taps} taps, ${counts.cuts} cut, ${counts.reloads} reloads, ` +
      `${counts.stored} sets stored, ${counts.doubled} doubled, ${counts.lost} lost\n`,
  );
  expect(counts).toMatchObject({ sessions: clients * sessionsEach, doubled: 0, lost: 0 });
  expect(counts.cuts).toBeGreaterThan(counts.sessions);
});
