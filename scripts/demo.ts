import { spawn } from 'node:child_process';
import { demoAccounts, demoPassword } from '@/db/seed/accounts';
import { env } from '@/lib/env';
import { endWithWords, openDatabase, prepareDatabase } from './database';
import { seedOnce } from './seed-once';
import {
  assertPortFree,
  buildIfChanged,
  localSecret,
  onSignal,
  standaloneServer,
  stopChild,
  waitUntilReady,
} from './serve';

/** Everything from a fresh clone to a clinic in the browser; a second run starts in seconds and keeps the data. */
try {
  process.env.APP_MODE ??= 'demo';
  // Quiet by default: what matters in a demo is the list of sign-ins.
  process.env.LOG_LEVEL ??= 'warn';
  const { PORT, NEXTAUTH_URL } = env();
  await assertPortFree(PORT, '127.0.0.1');
  const database = await openDatabase();
  onSignal(() => database.stop());
  await prepareDatabase(database);
  await seedOnce(database.adminUrl);
  await buildIfChanged();

  const server = spawn(process.execPath, [standaloneServer], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: {
      ...process.env,
      ...database.settings,
      NODE_ENV: 'production',
      NEXTAUTH_URL,
      NEXTAUTH_SECRET: process.env.NEXTAUTH_SECRET || (await localSecret()),
      PORT: String(PORT),
      HOSTNAME: '127.0.0.1',
    },
  });
  const stop = async () => {
    await stopChild(server);
    await database.stop();
  };
  onSignal(stop);
  server.on('exit', (code) => void database.stop().finally(() => process.exit(code ?? 1)));
  await waitUntilReady(`http://127.0.0.1:${PORT}`, server);

  const width = Math.max(...demoAccounts.map(({ email }) => email.length));
  console.log(`\nSturdy is at ${NEXTAUTH_URL}\n`);
  for (const { email, who } of demoAccounts) console.log(`  ${email.padEnd(width)}  ${who}`);
  console.log(`\n  Password for everybody: ${demoPassword}`);
  console.log(`  Mail that was sent: ${NEXTAUTH_URL}/dev/outbox\n\nCtrl-C stops it; the data stays.\n`);
} catch (error) {
  endWithWords(error);
}
