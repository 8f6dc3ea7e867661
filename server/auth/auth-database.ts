import { authDb, DatabaseAway, type Db, isLinkError } from '@/db/connection';

/** Client-side limit in milliseconds: the server's own `statement_timeout` does not help a dead link. */
const DEADLINE_MS = 12_000;

/**
 * Runs `work` as `app_auth`. Throws `DatabaseAway` when the server cannot be reached or does not answer in time,
 * so that "could not look" is never taken for "signed out"; else what `work` throws.
 */
export async function askAuth<T>(work: (db: Db) => Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new DatabaseAway('the database did not answer in time')), DEADLINE_MS);
  });
  try {
    return await Promise.race([work(authDb()), late]);
  } catch (error) {
    if (isLinkError(error) && !(error instanceof DatabaseAway)) {
      throw new DatabaseAway('the database cannot be reached', { cause: error });
    }
    throw error;
  } finally {
    clearTimeout(timer);
  }
}
