import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rereadEnv } from '@/lib/env';
import { invitationMail } from './invitation';
import { MailNotSent, mailSettled, sendMail, sendMailLater } from './mail';
import { listOutbox } from './outbox';
import { resetMail } from './reset';

const link = 'http://localhost:3000/invitation#Zm9v_token-1';
const invitation = () =>
  invitationMail({
    to: 'Åsa Öberg <asa@example.org>',
    name: 'Åsa <b>',
    clinicName: 'Harbour & Physio',
    inviterName: 'Maya Lind',
    role: 'client',
    link,
    days: 7,
  });

let dir: string;
const restart = (change: Record<string, string>) => {
  Object.assign(process.env, change);
  rereadEnv();
};
beforeAll(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'sturdy-mail-'));
  restart({ DATA_DIR: dir });
});
afterAll(() => rm(dir, { recursive: true, force: true }));

describe('the mails', () => {
  it('say who invites, carry the link in both forms and treat names as text', async () => {
    const mail = await invitation();
    expect(mail.subject).toBe('Your invitation from Harbour & Physio');
    expect(mail.text).toContain(link);
    expect(mail.text).toContain('Maya Lind');
    expect(mail.html).toContain(`href="${link}"`);
    expect(mail.html).toContain('Åsa &lt;b&gt;');
    expect(mail.html).not.toMatch(/<img|<script/);
  });

  it('names no health matter', async () => {
    const { text, subject } = await invitation();
    expect(`${subject} ${text}`).not.toMatch(/pain|back|symptom|injur/i);
  });

  it('says how long a reset link lasts', async () => {
    const mail = await resetMail({
      to: 'a@example.org',
      name: 'A',
      link: 'http://localhost:3000/reset#x',
      minutes: 60,
    });
    expect(mail.text).toContain('60 minutes');
  });
});

describe('the outbox', () => {
  it('keeps each mail in two files that only this account can read', async () => {
    await sendMail(await invitation());
    const names = await readdir(path.join(dir, 'outbox'));
    expect(names.map((name) => path.extname(name)).sort()).toEqual(['.eml', '.json']);
    for (const name of names) expect((await stat(path.join(dir, 'outbox', name))).mode & 0o777).toBe(0o600);
    const eml = names.find((name) => name.endsWith('.eml')) ?? '';
    expect(await readFile(path.join(dir, 'outbox', eml), 'utf8')).toMatch(/^Subject: Your invitation from Harbour/m);
    expect(await listOutbox()).toMatchObject([{ kind: 'invitation', links: [link] }]);
  });

  it('sends later without keeping anybody waiting', async () => {
    sendMailLater(() =>
      resetMail({ to: 'b@example.org', name: 'B', link: 'http://localhost:3000/reset#y', minutes: 60 }),
    );
    await mailSettled();
    expect((await listOutbox())[0]).toMatchObject({ kind: 'reset', to: 'b@example.org' });
  });
});

describe('a mail that cannot leave', () => {
  it('says so when the server refuses', async () => {
    restart({ SMTP_URL: 'smtp://127.0.0.1:1' });
    await expect(invitation().then(sendMail)).rejects.toBeInstanceOf(MailNotSent);
    restart({ SMTP_URL: '' });
  });

  it('says so in production without a server, and keeps nothing', async () => {
    const before = (await listOutbox()).length;
    restart({
      APP_MODE: 'production',
      NEXTAUTH_URL: 'https://sturdy.example.org',
      NEXTAUTH_SECRET: 'x'.repeat(40),
      DATABASE_URL: 'postgres://x@localhost/x',
    });
    await expect(invitation().then(sendMail)).rejects.toBeInstanceOf(MailNotSent);
    expect(await listOutbox()).toHaveLength(before);
  });
});
