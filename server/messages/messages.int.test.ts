import { and, eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeCover } from '@/db/factories/clinics';
import { makeMessage, makeMessagePicture } from '@/db/factories/messages';
import { auditEvents, messagePictures, messageReads, messages } from '@/db/schema';
import { newId } from '@/lib/id';
import { clinicAtWork, refusal } from '@/server/testing/clinic-at-work';
import { testDatabase } from '@/server/testing/test-database';

const database = testDatabase();
let setting: Awaited<ReturnType<typeof clinicAtWork>>;
beforeAll(async () => {
  setting = await clinicAtWork(database);
});

const now = () => new Date().toISOString();
const written = (body: string, pictureIds: string[] = []) => ({ id: newId(), body, writtenAt: now(), pictureIds });

/** A client on Tom's caseload, with both their callers. */
async function pair(name = 'Ada Writer') {
  const client = await setting.client({ name });
  const chart = { clinicId: setting.clinic.id, clientId: client.clientId };
  return {
    client,
    chart,
    mine: (await setting.as(client, now())).messages,
    coach: (await setting.as(setting.trainer, now())).messages,
  };
}

describe('a thread', () => {
  it('carries words both ways, in the order in which they came in, and tells who has read', async () => {
    const { mine, coach, chart } = await pair();
    await mine.send(written('  Is the **box** too low?\nIt pinches. '));
    const first = await coach.thread({ clientId: chart.clientId });
    expect(first.messages).toMatchObject([
      { side: 'client', authorName: 'Ada Writer', body: 'Is the **box** too low?\nIt pinches.', pictures: [] },
    ]);
    expect(first).toMatchObject({
      ownRead: null,
      otherRead: null,
      client: { name: 'Ada Writer', trainerName: 'Tom Trainer', lock: null, flare: null },
      me: { userId: setting.trainer.userId, mayWrite: true },
    });
    const until = first.messages[0]?.createdAt ?? '';
    await coach.markRead({ clientId: chart.clientId, until });
    expect((await mine.mine({})).otherRead).toBe(until);

    await coach.reply({ clientId: chart.clientId, ...written('Put a plate under it.') });
    expect(await mine.unreadMine()).toEqual({ messages: 1 });
    const mineNow = await mine.mine({});
    expect(mineNow.messages.map(({ side, authorName }) => [side, authorName])).toEqual([
      ['client', 'Ada Writer'],
      ['staff', 'Tom Trainer'],
    ]);
    await mine.read({ until: mineNow.messages[1]?.createdAt ?? '' });
    expect(await mine.unreadMine()).toEqual({ messages: 0 });
    expect((await coach.thread({ clientId: chart.clientId })).otherRead).toBe(mineNow.messages[1]?.createdAt);
  });

  it('never reads backwards, beyond the newest message, or where there is none', async () => {
    const { mine, chart, client } = await pair();
    await mine.read({ until: now() });
    const marks = () => database.admin.select().from(messageReads).where(eq(messageReads.clientId, chart.clientId));
    expect(await marks()).toEqual([]);
    await makeMessage(database.admin, { ...chart, authorId: setting.trainer.userId });
    await mine.read({ until: '2099-01-01T00:00:00Z' });
    const newest = (await mine.mine({})).messages[0]?.createdAt;
    expect((await mine.mine({})).ownRead).toBe(newest);
    await mine.read({ until: '2020-01-01T00:00:00Z' });
    expect((await mine.mine({})).ownRead).toBe(newest);
    expect(await marks()).toMatchObject([{ userId: client.userId }]);
  });

  it('comes in pages, each message once', async () => {
    const { mine, chart, client } = await pair();
    const at = (index: number) => new Date(Date.UTC(2026, 9, 1, 9, Math.floor(index / 3))).toISOString();
    for (let index = 0; index < 65; index += 1) {
      await makeMessage(database.admin, {
        ...chart,
        authorId: client.userId ?? '',
        side: 'client',
        body: String(index),
        createdAt: at(index),
      });
    }
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof mine.mine>> = await mine.mine({ cursor });
      expect(page.messages.length).toBeLessThanOrEqual(30);
      seen.unshift(...page.messages.map(({ body }) => body));
      cursor = page.nextCursor;
    } while (cursor);
    // Three share each instant: ids, which rise, keep them apart.
    expect(seen).toEqual(Array.from({ length: 65 }, (_, index) => String(index)));
  });
});

describe('a message', () => {
  it('is kept once however often it is sent, and refused with other words under its id', async () => {
    const { mine, coach, chart } = await pair();
    const message = written('Once.');
    const answers = await Promise.all([mine.send(message), mine.send(message), mine.send(message)]);
    expect(new Set(answers.map(({ createdAt }) => createdAt)).size).toBe(1);
    expect(await database.admin.$count(messages, eq(messages.id, message.id))).toBe(1);
    expect(await refusal(mine.send({ ...message, body: 'Twice.' }))).toMatchObject({ code: 'reused_id' });
    // The same id from the other side is no second message, and no answer to the first.
    expect(await refusal(coach.reply({ clientId: chart.clientId, ...message }))).toMatchObject({ code: 'reused_id' });
    const events = await database.admin.select().from(auditEvents).where(eq(auditEvents.subjectId, message.id));
    expect(events).toMatchObject([{ action: 'message.send', relation: 'self', detail: { pictures: 0 } }]);
    expect(JSON.stringify(events)).not.toContain('Once');
  });

  it('needs words or a picture, and at most 4000 characters', async () => {
    const { mine } = await pair();
    await expect(mine.send(written('  \n '))).rejects.toMatchObject({ code: 'BAD_REQUEST' });
    await expect(mine.send(written('x'.repeat(4001)))).rejects.toMatchObject({ code: 'BAD_REQUEST' });
    await expect(mine.send(written('a\u0000b'))).rejects.toMatchObject({ code: 'BAD_REQUEST' });
    await mine.send(written('x'.repeat(4000)));
    expect(await refusal(mine.send(written('', [newId()])))).toMatchObject({ code: 'invalid' });
  });

  it('by a clock that runs ahead was written when it came in', async () => {
    const { mine } = await pair();
    await mine.send({ ...written('Early.'), writtenAt: '2099-01-01T00:00:00Z' });
    const [message] = (await mine.mine({})).messages;
    expect(Date.parse(message?.writtenAt ?? '')).toBeLessThanOrEqual(Date.now());
  });
});

describe('a picture', () => {
  const pictureOf = async (id: string) =>
    (await database.admin.select().from(messagePictures).where(eq(messagePictures.id, id)))[0];

  it('goes with a message of whoever brought it, once, and in the order given', async () => {
    const { mine, chart, client } = await pair();
    const own = { ...chart, uploadedBy: client.userId ?? '' };
    const [one, two] = [await makeMessagePicture(database.admin, own), await makeMessagePicture(database.admin, own)];
    const message = written('', [two.id, one.id, two.id]);
    await mine.send(message);
    expect((await mine.mine({})).messages[0]?.pictures.map(({ id }) => id)).toEqual([two.id, one.id]);
    await mine.send(written('Again.', [one.id]));
    expect(await pictureOf(one.id)).toMatchObject({ messageId: message.id });
  });

  it('of another chart or another person is not taken', async () => {
    const { mine, coach, chart, client } = await pair();
    const elsewhere = await pair('Bo Elsewhere');
    const foreign = await makeMessagePicture(database.admin, {
      ...elsewhere.chart,
      uploadedBy: elsewhere.client.userId ?? '',
    });
    const hers = await makeMessagePicture(database.admin, { ...chart, uploadedBy: client.userId ?? '' });
    await mine.send(written('With a foreign picture.', [foreign.id]));
    await coach.reply({ clientId: chart.clientId, ...written('With yours.', [hers.id]) });
    expect((await mine.mine({})).messages.flatMap(({ pictures }) => pictures)).toEqual([]);
    expect(await pictureOf(foreign.id)).toMatchObject({ messageId: null });
    expect(await pictureOf(hers.id)).toMatchObject({ messageId: null });
  });
});

describe('the inbox', () => {
  it('has those who wait first, the longest wait on top, and counts what nobody has answered', async () => {
    const own = await clinicAtWork(database);
    const api = (await own.as(own.trainer, now())).messages;
    const write = async (name: string, lines: readonly ['client' | 'staff', string][]) => {
      const client = await own.client({ name });
      for (const [side, at] of lines) {
        await makeMessage(database.admin, {
          clinicId: own.clinic.id,
          clientId: client.clientId,
          side,
          authorId: side === 'client' ? (client.userId ?? '') : own.trainer.userId,
          body: `${name} at ${at}`,
          createdAt: `2026-11-${at}:00.000Z`,
        });
      }
      return client;
    };
    await write('Ann Answered', [
      ['client', '10T08:00'],
      ['staff', '10T09:00'],
    ]);
    await write('Bob Waits', [
      ['staff', '11T08:00'],
      ['client', '12T08:00'],
      ['client', '12T09:00'],
    ]);
    const longest = await write('Cleo Longest', [['client', '09T08:00']]);
    await own.client({ name: 'Dan Silent' });

    const { waiting, answered, nextCursor } = await api.inbox({ scope: 'mine' });
    expect(waiting.map(({ name, unread, waitingSince }) => [name, unread, waitingSince])).toEqual([
      ['Cleo Longest', 1, '2026-11-09T08:00:00.000000Z'],
      ['Bob Waits', 2, '2026-11-12T08:00:00.000000Z'],
    ]);
    expect(answered).toMatchObject([
      { name: 'Ann Answered', lastSide: 'staff', lastAuthor: 'Tom Trainer', unread: 0, waitingSince: null },
    ]);
    expect(nextCursor).toBeNull();
    expect(await api.unread()).toEqual({ threads: 2 });

    // Read is not answered.
    await api.markRead({ clientId: longest.clientId, until: now() });
    expect(await api.unread()).toEqual({ threads: 1 });
    expect((await api.inbox({ scope: 'mine' })).waiting.map(({ unread }) => unread)).toEqual([0, 2]);

    const owner = (await own.as(own.owner, now())).messages;
    expect((await owner.inbox({ scope: 'mine' })).waiting).toEqual([]);
    expect((await owner.inbox({ scope: 'clinic' })).waiting).toHaveLength(2);
    expect(await refusal(api.inbox({ scope: 'clinic' }))).toMatchObject({ code: 'forbidden' });
    expect((await (await own.as(own.other, now())).messages.inbox({ scope: 'mine' })).waiting).toEqual([]);
  });

  it('opens to a cover for its days; what the cover answers, nobody owes any more', async () => {
    const own = await clinicAtWork(database);
    const client = await own.client({ name: 'Eve Covered' });
    await (await own.as(client, now())).messages.send(written('Can I train on Sunday?'));
    const cover = (await own.as(own.other, now())).messages;
    const thread = { clientId: client.clientId };
    expect(await refusal(cover.thread(thread))).toMatchObject({ code: 'not_found' });
    const days = (fromDate: string, untilDate: string) =>
      makeCover(database.admin, {
        clinicId: own.clinic.id,
        trainerId: own.trainer.userId,
        coverId: own.other.userId,
        fromDate,
        untilDate,
      });
    await days('2020-01-01', '2020-01-07');
    expect(await refusal(cover.reply({ ...thread, ...written('Late.') }))).toMatchObject({ code: 'not_found' });
    expect((await cover.inbox({ scope: 'mine' })).waiting).toEqual([]);
    await days('2020-01-01', '2099-01-01');
    expect((await cover.inbox({ scope: 'mine' })).waiting).toMatchObject([
      { isCover: true, trainerName: 'Tom Trainer' },
    ]);
    await cover.reply({ ...thread, ...written('Yes, gently.') });
    const trainer = (await own.as(own.trainer, now())).messages;
    expect(await trainer.unread()).toEqual({ threads: 0 });
    expect((await trainer.inbox({ scope: 'mine' })).answered).toMatchObject([
      { lastAuthor: 'Una Other', isCover: false },
    ]);
  });

  it('leaves a trace of who opened a thread, and none of a client in their own', async () => {
    const { mine, coach, chart } = await pair();
    await mine.mine({});
    await coach.thread({ clientId: chart.clientId });
    await coach.thread({ clientId: chart.clientId });
    const events = await database.admin
      .select()
      .from(auditEvents)
      .where(and(eq(auditEvents.clientId, chart.clientId), eq(auditEvents.action, 'chart.open')));
    expect(events).toMatchObject([{ userId: setting.trainer.userId, relation: 'trainer' }]);
  });
});
