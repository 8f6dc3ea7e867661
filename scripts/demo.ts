import { spawn } from 'node:child_process';
import path from 'node:path';
import { demoAccounts, demoPassword } from '@/db/seed/accounts';
import { env } from '@/lib/env';
import { endWithWords, openDatabase, prepareDatabase } from './database';
import { seedOnce } from './seed-once';
import {
  assertPortFree,
  buildIfChanged,
  localPushKeys,
  localSecret,
  onSignal,
  spawnWorker,
  standaloneServer,
  stopChild,
  waitUntilReady,
} from './serve';

/** Everything from a fresh clone to a clinic in the browser; a second run starts in seconds and keeps the data. */
try {
  process.env.APP_MODE ??= 'demo';
  // Quiet by default: what matters in a demo is the list of sign-ins.
  process.env.LOG_LEVEL ??= 'warn';
  const { PORT, NEXTAUTH_URL, DATA_DIR } = env();
  await assertPortFree(PORT, '127.0.0.1');
  const database = await openDatabase();
  onSignal(() => database.stop());
  await prepareDatabase(database);
  await seedOnce(database.adminUrl);
  await buildIfChanged();

  // The server changes its folder, and both keep the mails in one outbox.
  const shared = { NEXTAUTH_URL, DATA_DIR: path.resolve(DATA_DIR), ...(await localPushKeys()) };
  const server = spawn(process.execPath, [standaloneServer], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: {
      ...process.env,
      ...database.settings,
      ...shared,
      NODE_ENV: 'production',
      NEXTAUTH_SECRET: process.env.NEXTAUTH_SECRET || (await localSecret()),
      PORT: String(PORT),
      HOSTNAME: '127.0.0.1',
    },
  });
  const worker = spawnWorker({ ...database.workerSettings, ...shared });
  const stop = async () => {
    await Promise.all([stopChild(worker), stopChild(server)]);
    await database.stop();
  };
  onSignal(stop);
  server.on('exit', (code) => void stop().finally(() => process.exit(code ?? 1)));
  await waitUntilReady(`http://127.0.0.1:${PORT}`, server);

  const width = Math.max(...demoAccounts.map(({ email }) => email.length));
  console.log(`\nSturdy is at ${NEXTAUTH_URL}\n`);
  for (const { email, who } of demoAccounts) console.log(`  ${email.padEnd(width)}  ${who}`);
  console.log(`\n  Password for everybody: ${demoPassword}`);
  console.log(`  Mail that was sent: ${NEXTAUTH_URL}/dev/outbox\n\nCtrl-C stops it; the data stays.\n`);
} catch (error) {
  endWithWords(error);
}
