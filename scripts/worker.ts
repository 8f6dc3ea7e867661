import { rereadEnv } from '@/lib/env';
import { startWorker } from '@/server/jobs/worker';
import { endWithWords, openDatabase } from './database';
import { onSignal } from './serve';

/** Sends reminders and cleans at night, beside the server and on its own. Migrations are a step of their own. */
try {
  process.env.APP_MODE ??= 'production';
  const database = await openDatabase();
  Object.assign(process.env, database.workerSettings);
  rereadEnv();
  // The queue finishes jobs behind our back: a database that is away for a moment must not end the worker.
  process.on('unhandledRejection', (error) => {
    console.error(`A job could not be marked: ${error instanceof Error ? error.message : 'unknown'}`);
  });
  const worker = await startWorker();
  onSignal(async () => {
    await worker.stop();
    await database.stop();
  });
} catch (error) {
  endWithWords(error);
}
