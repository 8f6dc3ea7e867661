import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeMessagePicture } from '@/db/factories/messages';
import { auditEvents, messagePictures } from '@/db/schema';
import { env } from '@/lib/env';
import { newId } from '@/lib/id';
import { actorOf, contextFor } from '@/server/testing/callers';
import { clinicAtWork } from '@/server/testing/clinic-at-work';
import { testDatabase } from '@/server/testing/test-database';
import { answerPicture, answerPictureUpload } from './picture-routes';

const database = testDatabase();
let setting: Awaited<ReturnType<typeof clinicAtWork>>;
beforeAll(async () => {
  setting = await clinicAtWork(database);
});

/** The head of a PNG of this size: enough to be taken for one. */
function png(width = 640, height = 480, bytes = 64): Buffer {
  const content = Buffer.alloc(bytes);
  content.write('\x89PNG\r\n\x1a\n', 'latin1');
  content.writeUInt32BE(13, 8);
  content.write('IHDR', 12, 'latin1');
  content.writeUInt32BE(width, 16);
  content.writeUInt32BE(height, 20);
  return content;
}

type Person = { readonly userId: string | null } | null;
const contextOf = async (person: Person, clinicId = setting.clinic.id) =>
  contextFor(person === null ? null : await actorOf(database.admin, clinicId, person.userId ?? ''));

type Sent = { content?: Buffer; id?: string; clientId?: string; headers?: Record<string, string | null> };

async function upload(person: Person, { content = png(), id = newId(), clientId, headers: other }: Sent = {}) {
  const headers = new Headers();
  const all = {
    origin: env().NEXTAUTH_URL,
    'sec-fetch-site': 'same-origin',
    'content-type': 'application/octet-stream',
    'content-length': String(content.byteLength),
    'x-picture-id': id,
    'x-client-id': clientId ?? null,
    ...other,
  };
  for (const [key, value] of Object.entries(all)) if (value !== null) headers.set(key, value);
  const request = new Request('http://localhost/api/message-pictures', {
    method: 'POST',
    headers,
    body: new Uint8Array(content),
  });
  const answer = await answerPictureUpload(request, await contextOf(person));
  return { status: answer.status, body: (await answer.json()) as object };
}

async function show(person: Person, id: string, headers: Record<string, string> = {}, clinicId?: string) {
  const request = new Request(`http://localhost/api/message-pictures/${id}`, { headers });
  return answerPicture(request, id, await contextOf(person, clinicId));
}

const send = async (person: { readonly userId: string | null }, id: string) =>
  (await setting.as(person, new Date().toISOString())).messages.send({
    id: newId(),
    body: '',
    writtenAt: new Date().toISOString(),
    pictureIds: [id],
  });

describe('a picture', () => {
  it('is kept once with its own size, and shown to both sides when its message has come', async () => {
    const client = await setting.client();
    const id = newId();
    const answer = { status: 200, body: { id, width: 640, height: 480 } };
    expect(await upload(client, { id })).toEqual(answer);
    expect(await upload(client, { id })).toEqual(answer);
    expect((await upload(client, { id, content: png(10, 10) })).status).toBe(409);
    // Nobody else sees what was not sent.
    expect((await show(client, id)).status).toBe(200);
    expect((await show(setting.trainer, id)).status).toBe(404);
    await send(client, id);
    const shown = await show(setting.trainer, id);
    expect(Buffer.from(await shown.arrayBuffer()).equals(png())).toBe(true);
    expect(Object.fromEntries(shown.headers)).toMatchObject({
      'content-type': 'image/png',
      'content-disposition': 'inline; filename="picture"',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'content-security-policy': expect.stringContaining('sandbox'),
    });
    const events = await database.admin.select().from(auditEvents).where(eq(auditEvents.subjectId, id));
    expect(events).toMatchObject([{ action: 'message.picture', relation: 'self', detail: { bytes: 64 } }]);
  });

  it('is brought by a trainer for the client they train, and by nobody for another', async () => {
    const client = await setting.client();
    const { clientId } = client;
    const elsewhere = await setting.client({ trainerId: setting.other.userId });
    expect((await upload(setting.trainer, { clientId })).status).toBe(200);
    expect((await upload(setting.trainer)).status).toBe(404);
    expect((await upload(setting.trainer, { clientId: elsewhere.clientId })).status).toBe(404);
    expect((await upload(setting.owner, { clientId })).status).toBe(403);
    // A client has one thread, whatever is named.
    expect((await upload(client, { clientId: elsewhere.clientId })).status).toBe(404);
    expect((await upload(null, { clientId })).status).toBe(401);
    const sent = await makeMessagePicture(database.admin, {
      clinicId: setting.clinic.id,
      clientId,
      uploadedBy: client.userId ?? '',
    });
    await send(client, sent.id);
    expect((await show(setting.owner, sent.id)).status).toBe(200);
    expect((await show(setting.other, sent.id)).status).toBe(404);
    expect((await show(elsewhere, sent.id)).status).toBe(404);
    expect((await show(null, sent.id)).status).toBe(401);
    expect((await show(setting.trainer, sent.id, { 'sec-fetch-site': 'cross-site' })).status).toBe(404);
    expect((await show(setting.trainer, '../../etc/passwd')).status).toBe(404);
    const other = await clinicAtWork(database);
    expect((await show(other.owner, sent.id, {}, other.clinic.id)).status).toBe(404);
  });

  it('is refused when it is no picture, too large, or not from our own pages', async () => {
    const client = await setting.client();
    const status = async (sent: Sent) => (await upload(client, sent)).status;
    expect(await status({ content: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>') })).toBe(400);
    expect(await status({ content: Buffer.from('GIF89a\x01\x00\x01\x00') })).toBe(400);
    expect(await status({ content: png(9000, 10) })).toBe(400);
    expect(await status({ content: png(10, 10, 4_194_305) })).toBe(413);
    expect(await status({ content: png(10, 10, 4_194_304) })).toBe(200);
    expect(await status({ headers: { 'content-length': '63' } })).toBe(400);
    expect(await status({ headers: { 'content-length': null } })).toBe(411);
    expect(await status({ headers: { origin: 'https://elsewhere.example' } })).toBe(403);
    expect(await status({ headers: { 'content-type': 'multipart/form-data' } })).toBe(415);
    expect(await status({ headers: { 'x-picture-id': 'no-id' } })).toBe(400);
  });

  it('waits with at most 23 others', async () => {
    const client = await setting.client();
    const own = { clinicId: setting.clinic.id, clientId: client.clientId, uploadedBy: client.userId ?? '' };
    for (let index = 0; index < 23; index += 1) await makeMessagePicture(database.admin, own);
    expect((await upload(client)).status).toBe(200);
    expect((await upload(client)).status).toBe(409);
    expect(await database.admin.$count(messagePictures, eq(messagePictures.clientId, client.clientId))).toBe(24);
  });
});
