import { env, rereadEnv } from '@/lib/env';
import { startWorker } from '@/server/jobs/worker';
import { endWithWords, openDatabase } from './database';
import { localPushKeys, onSignal } from './serve';

/** Sends reminders and cleans at night, beside the server and on its own. Migrations are a step of their own. */
try {
  process.env.APP_MODE ??= 'production';
  const database = await openDatabase();
  // Production names its keys; without them it sends no pushes.
  const keys = env().APP_MODE === 'production' ? {} : await localPushKeys();
  Object.assign(process.env, database.workerSettings, keys);
  rereadEnv();
  // The queue finishes jobs behind our back: a database that is away for a moment must not end the worker.
  process.on('unhandledRejection', (error) => {
    console.error(`A job could not be marked: ${error instanceof Error ? error.message : 'unknown'}`);
  });
  const starting = startWorker();
  // A signal that comes while it starts waits until it can be stopped properly.
  onSignal(async () => {
    await starting.then((worker) => worker.stop()).catch(() => undefined);
    await database.stop();
  });
  await starting;
} catch (error) {
  endWithWords(error);
}
