import { spawn } from 'node:child_process';
import { env } from '@/lib/env';
import { endWithWords, openDatabase, prepareDatabase } from './database';
import { localPushKeys, onSignal, stopChild } from './serve';

try {
  process.env.APP_MODE ??= 'development';
  const { PORT, NEXTAUTH_URL, NEXTAUTH_SECRET } = env();
  const database = await openDatabase();
  await prepareDatabase(database);
  const server = spawn(process.execPath, ['node_modules/next/dist/bin/next', 'dev', '-p', String(PORT)], {
    stdio: 'inherit',
    env: {
      ...process.env,
      ...database.settings,
      ...(await localPushKeys()),
      NODE_ENV: 'development',
      NEXTAUTH_URL,
      NEXTAUTH_SECRET,
    },
  });
  onSignal(async () => {
    await stopChild(server);
    await database.stop();
  });
  server.on('exit', (code) => void database.stop().finally(() => process.exit(code ?? 1)));
} catch (error) {
  endWithWords(error);
}
