import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeClearanceDocument } from '@/db/factories/documents';
import { makeClearance } from '@/db/factories/health';
import { auditEvents, clearanceDocuments } from '@/db/schema';
import { env } from '@/lib/env';
import { newId } from '@/lib/id';
import { actorOf, contextFor } from '@/server/testing/callers';
import { clinicAtWork } from '@/server/testing/clinic-at-work';
import { testDatabase } from '@/server/testing/test-database';
import { answerDownload, answerUpload } from './document-routes';

const database = testDatabase();
let setting: Awaited<ReturnType<typeof clinicAtWork>>;
beforeAll(async () => {
  setting = await clinicAtWork(database);
});

const pdf = (size = 40) => Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(size - 9, 0x20)]);
const maxBytes = 10_485_760;

type Person = { readonly userId: string | null } | null;
const contextOf = async (person: Person, clinicId = setting.clinic.id) =>
  contextFor(person === null ? null : await actorOf(database.admin, clinicId, person.userId ?? ''));

async function withClearance() {
  const client = await setting.client();
  const chart = { clinicId: setting.clinic.id, clientId: client.clientId };
  const clearance = await makeClearance(database.admin, chart);
  return { client, chart, clearance };
}

type Sent = { content?: Buffer; id?: string; name?: string; headers?: Record<string, string | null> };

async function upload(person: Person, clearanceId: string, sent: Sent = {}) {
  const { content = pdf(), id = newId(), name = 'letter.pdf' } = sent;
  const headers = new Headers();
  const all = {
    origin: env().NEXTAUTH_URL,
    'sec-fetch-site': 'same-origin',
    'content-type': 'application/octet-stream',
    'content-length': String(content.byteLength),
    'x-document-id': id,
    'x-clearance-id': clearanceId,
    'x-file-name': encodeURIComponent(name),
    ...sent.headers,
  };
  for (const [key, value] of Object.entries(all)) if (value !== null) headers.set(key, value);
  const request = new Request('http://localhost/api/clearance-documents', {
    method: 'POST',
    headers,
    body: new Uint8Array(content),
  });
  const answer = await answerUpload(request, await contextOf(person));
  return { status: answer.status, body: (await answer.json()) as { id?: string; fileName?: string; error?: string } };
}

async function download(person: Person, id: string, headers: Record<string, string> = {}, clinicId?: string) {
  const request = new Request(`http://localhost/api/clearance-documents/${id}`, { headers });
  return answerDownload(request, id, await contextOf(person, clinicId));
}

const kept = (clearanceId: string) =>
  database.admin.$count(clearanceDocuments, eq(clearanceDocuments.clearanceId, clearanceId));

describe('a letter', () => {
  it('is kept for the chart by the trainer or the client, and read by both', async () => {
    const { client, clearance, chart } = await withClearance();
    const id = newId();
    expect(await upload(client, clearance.id, { id, name: '../GP letter.PDF' })).toEqual({
      status: 200,
      body: { id, fileName: 'GP letter.pdf' },
    });
    const answer = await download(setting.trainer, id);
    expect(answer.status).toBe(200);
    expect(Buffer.from(await answer.arrayBuffer()).equals(pdf())).toBe(true);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="GP letter.pdf"; filename*=UTF-8''GP%20letter.pdf`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
      'content-security-policy': expect.stringContaining('sandbox'),
    });
    expect(await upload(setting.trainer, clearance.id, { name: 'scan.png' })).toMatchObject({
      body: { fileName: 'scan.pdf' },
    });
    const { charts } = await setting.as(setting.trainer);
    const { clearances } = await charts.overview({ clientId: chart.clientId });
    expect(clearances[0]?.documents).toMatchObject([
      { id, fileName: 'GP letter.pdf', sizeBytes: 40, mediaType: 'application/pdf', byName: client.name },
      { fileName: 'scan.pdf', byName: 'Tom Trainer' },
    ]);
    const events = await database.admin.select().from(auditEvents).where(eq(auditEvents.subjectId, id));
    expect(events.map(({ action, relation }) => [action, relation])).toEqual([
      ['document.add', 'self'],
      ['document.open', 'trainer'],
    ]);
  });

  it('is there for nobody else', async () => {
    const { clearance, chart } = await withClearance();
    const elsewhere = await withClearance();
    const letter = await makeClearanceDocument(database.admin, {
      ...chart,
      clearanceId: clearance.id,
      uploadedBy: setting.trainer.userId,
    });
    const strangers = [elsewhere.client, setting.other];
    for (const person of strangers) {
      expect((await upload(person, clearance.id)).status).toBe(404);
      expect((await download(person, letter.id)).status).toBe(404);
    }
    const other = await clinicAtWork(database);
    expect((await download(other.owner, letter.id, {}, other.clinic.id)).status).toBe(404);
    expect((await upload(null, clearance.id)).status).toBe(401);
    expect((await download(null, letter.id)).status).toBe(401);
    expect((await download(setting.owner, letter.id)).status).toBe(200);
    expect((await download(setting.trainer, newId())).status).toBe(404);
    expect((await download(setting.trainer, '../../etc/passwd')).status).toBe(404);
    expect((await download(setting.trainer, letter.id, { 'sec-fetch-site': 'cross-site' })).status).toBe(404);
    expect(await kept(clearance.id)).toBe(1);
  });

  it('is refused from elsewhere, without a length, too large, and when it is something else', async () => {
    const { clearance } = await withClearance();
    const refused: [string, Sent, number][] = [
      ['another origin', { headers: { origin: 'https://evil.example' } }, 403],
      ['no origin', { headers: { origin: null } }, 403],
      ['cross-site', { headers: { 'sec-fetch-site': 'cross-site' } }, 403],
      ['a form', { headers: { 'content-type': 'multipart/form-data; boundary=x' } }, 415],
      ['no length', { headers: { 'content-length': null } }, 411],
      ['too large by its word', { headers: { 'content-length': String(maxBytes + 1) } }, 413],
      ['too large in truth', { content: pdf(maxBytes + 1), headers: { 'content-length': '40' } }, 413],
      ['another length than said', { headers: { 'content-length': '41' } }, 400],
      ['a page', { content: Buffer.from('<!doctype html><script>alert(1)</script>'), name: 'a.pdf' }, 400],
      ['a drawing', { content: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>') }, 400],
      ['nothing', { content: Buffer.alloc(0) }, 400],
      ['no name', { headers: { 'x-file-name': null } }, 400],
      ['a broken name', { headers: { 'x-file-name': '%E0%A4%A' } }, 400],
      ['no clearance', { headers: { 'x-clearance-id': 'all' } }, 400],
    ];
    for (const [what, sent, status] of refused) {
      expect((await upload(setting.trainer, clearance.id, sent)).status, what).toBe(status);
    }
    expect((await upload(setting.trainer, newId())).status).toBe(404);
    expect(await kept(clearance.id)).toBe(0);
  });

  it('may be as large as ten megabytes', async () => {
    const { clearance } = await withClearance();
    const id = newId();
    expect((await upload(setting.trainer, clearance.id, { id, content: pdf(maxBytes) })).status).toBe(200);
    const answer = await download(setting.trainer, id);
    expect((await answer.arrayBuffer()).byteLength).toBe(maxBytes);
  });

  it('is kept once when it is sent twice, and not as another', async () => {
    const { clearance } = await withClearance();
    const id = newId();
    const sent = await Promise.all([1, 2, 3].map(() => upload(setting.trainer, clearance.id, { id })));
    expect(sent.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect((await upload(setting.trainer, clearance.id, { id, content: pdf(50) })).status).toBe(409);
    expect(await kept(clearance.id)).toBe(1);
  });

  it('is one of ten at most, however many come together', async () => {
    const { clearance } = await withClearance();
    const sent = await Promise.all(Array.from({ length: 12 }, () => upload(setting.trainer, clearance.id)));
    expect(sent.filter(({ status }) => status === 200)).toHaveLength(10);
    expect(sent.filter(({ status }) => status === 409)).toHaveLength(2);
    expect(await kept(clearance.id)).toBe(10);
  });
});
