import { env, SettingsError } from '@/lib/env';
import { log } from './log';
import { beginShutdown } from './readiness';

/** Checks the settings and arranges that readiness fails first when the process is told to stop. */
export function startServer(): void {
  try {
    const { APP_MODE, NEXTAUTH_URL } = env();
    log.info({ mode: APP_MODE, url: NEXTAUTH_URL }, 'starting');
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  }
  process.once('SIGTERM', beginShutdown);
}
