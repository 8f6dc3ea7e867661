import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createTransport } from 'nodemailer';
import { z } from 'zod';
import { env } from '@/lib/env';
import { newId } from '@/lib/id';
import { envelope, type Mail, mailKinds } from './envelope';

const keptMail = z.object({
  id: z.string(),
  at: z.string(),
  kind: z.enum(mailKinds),
  from: z.string(),
  to: z.string(),
  subject: z.string(),
  text: z.string(),
  html: z.string(),
  links: z.array(z.string()),
});

export type KeptMail = z.infer<typeof keptMail>;

const outboxDir = (): string => path.resolve(/* turbopackIgnore: true */ env().DATA_DIR, 'outbox');

/** Keeps a mail as two files that only this account can read: `.json` for the outbox page, `.eml` for mail programs. */
export async function keepInOutbox(mail: Mail, from: string): Promise<void> {
  const dir = outboxDir();
  await mkdir(dir, { recursive: true, mode: 0o700 });
  const id = newId();
  const kept: KeptMail = { ...mail, links: [...mail.links], id, at: new Date().toISOString(), from };
  const composer = createTransport({ streamTransport: true, buffer: true });
  const { message } = await composer.sendMail(envelope(mail, from));
  await writeFile(path.join(dir, `${id}.eml`), message as Buffer, { mode: 0o600 });
  await writeFile(path.join(dir, `${id}.json`), `${JSON.stringify(kept, null, 2)}\n`, { mode: 0o600 });
}

/** The kept mails, newest first: ids are in order of time. At most 100; a file that is no mail is passed over. */
export async function listOutbox(): Promise<KeptMail[]> {
  const dir = outboxDir();
  const names = await readdir(dir).catch(() => []);
  const newest = names
    .filter((name) => name.endsWith('.json'))
    .sort()
    .reverse()
    .slice(0, 100);
  const mails = await Promise.all(
    newest.map(async (name) => {
      try {
        return keptMail.safeParse(JSON.parse(await readFile(path.join(dir, name), 'utf8'))).data;
      } catch {
        return undefined;
      }
    }),
  );
  return mails.filter((mail) => mail !== undefined);
}
