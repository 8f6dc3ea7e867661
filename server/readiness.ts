import { pingDatabase } from '@/db/connection';

let leaving = false;

/** From SIGTERM on, readiness fails while running requests finish. */
export function beginShutdown(): void {
  leaving = true;
}

export async function isReady(): Promise<{ status: 'ready' | 'unready'; reason?: 'shutting-down' | 'database' }> {
  if (leaving) return { status: 'unready', reason: 'shutting-down' };
  try {
    await pingDatabase();
    return { status: 'ready' };
  } catch {
    return { status: 'unready', reason: 'database' };
  }
}
