import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { env, SettingsError } from '@/lib/env';
import { endWithWords, openDatabase } from './database';
import { onSignal, standaloneServer, stopChild } from './serve';

/** Serves the standalone build. Migrations are a step of their own: `npm run db:migrate`. */
try {
  process.env.APP_MODE ??= 'production';
  const { PORT } = env();
  if (!existsSync(standaloneServer))
    throw new SettingsError('Run `npm run build` first: there is nothing to serve yet.');
  const database = await openDatabase();
  const server = spawn(process.execPath, [standaloneServer], {
    stdio: 'inherit',
    env: {
      ...process.env,
      ...database.settings,
      NODE_ENV: 'production',
      PORT: String(PORT),
      HOSTNAME: process.env.HOST ?? '0.0.0.0',
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
