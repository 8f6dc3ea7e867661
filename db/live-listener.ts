import postgres from 'postgres';
import { env } from '@/lib/env';

/** Named in the triggers, and nowhere else. */
const CHANNEL = 'sturdy_live';
/** A link may die without a word: asked this often, in milliseconds. */
const ASK_MS = 30_000;
const ANSWER_MS = 5_000;
const LONGEST_WAIT_MS = 10_000;

type Listener = {
  readonly onNotice: (payload: string) => void;
  /** It listens, for the first time or again: what was told in between is lost. */
  readonly onListening: () => void;
};

/**
 * Listens on a connection of its own until `close`, and takes a new one whenever that breaks. Not for a pooler that
 * lends connections by transaction: nothing is heard through one, and the pages ask every half minute instead.
 */
export function listenLive({ onNotice, onListening }: Listener): { readonly close: () => Promise<void> } {
  let current: ReturnType<typeof postgres> | null = null;
  let isClosed = false;
  let attempts = 0;
  let retry: NodeJS.Timeout | undefined;
  let asking: NodeJS.Timeout | undefined;

  function drop(sql: ReturnType<typeof postgres>) {
    if (current !== sql) return;
    current = null;
    clearInterval(asking);
    void sql.end({ timeout: 0 }).catch(() => undefined);
    if (isClosed) return;
    attempts += 1;
    retry = setTimeout(open, Math.min(LONGEST_WAIT_MS, 100 * 2 ** attempts));
    retry.unref();
  }

  function open() {
    const { DATABASE_URL } = env();
    if (isClosed || DATABASE_URL === undefined) return;
    // `onnotify` is there, and its types do not say so.
    const options = {
      max: 1,
      idle_timeout: 0,
      max_lifetime: null,
      connect_timeout: 5,
      fetch_types: false,
      onnotice: () => undefined,
      onnotify: (_: string, payload: string) => onNotice(payload),
      onclose: () => drop(sql),
      connection: { application_name: 'sturdy live', role: 'app_rw' } as Record<string, string>,
    };
    const sql = postgres(DATABASE_URL, options as postgres.Options<Record<string, never>>);
    current = sql;
    sql.unsafe(`listen ${CHANNEL}`).then(
      () => {
        attempts = 0;
        onListening();
        asking = setInterval(() => void ask(sql), ASK_MS);
        asking.unref();
      },
      () => drop(sql),
    );
  }

  async function ask(sql: ReturnType<typeof postgres>) {
    const late = setTimeout(() => drop(sql), ANSWER_MS);
    await sql`select 1`.catch(() => drop(sql));
    clearTimeout(late);
  }

  open();
  return {
    async close() {
      isClosed = true;
      clearTimeout(retry);
      clearInterval(asking);
      await current?.end({ timeout: 1 });
      current = null;
    },
  };
}
