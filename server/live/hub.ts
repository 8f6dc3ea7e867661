import { listenLive } from '@/db/live-listener';
import type { Reach } from '@/server/access/chart-access';
import { log } from '@/server/log';
import { type LiveKind, noticeOf } from './kinds';

/** One open page. */
export type Watcher = {
  readonly clinicId: string;
  readonly userId: string;
  /** Whose charts it may hear of, by kind; read again by {@link Watcher.check}. */
  readonly reach: () => Readonly<Record<LiveKind, Reach>>;
  readonly send: (event: string, data: object) => void;
  /** Looks again who asks and whom they reach. Ends the page's connection where it must. */
  readonly check: () => Promise<void>;
  readonly end: () => void;
};

/** Connections of one person in this process: the oldest gives way. */
const MOST_EACH = 4;
/** How often a page is told that all is well, and looked at again, in milliseconds. */
export const BEAT_MS = 20_000;

/** The open pages of this process, and its one ear at the database. */
export class LiveHub {
  private readonly watchers = new Set<Watcher>();
  private listener: ReturnType<typeof listenLive> | null = null;
  private timer: NodeJS.Timeout | undefined;
  private isClosed = false;

  /** Takes a page in; false when the process is about to stop. */
  add(watcher: Watcher): boolean {
    if (this.isClosed) return false;
    const own = [...this.watchers].filter(
      ({ clinicId, userId }) => clinicId === watcher.clinicId && userId === watcher.userId,
    );
    for (const oldest of own.slice(0, Math.max(0, own.length - MOST_EACH + 1))) oldest.end();
    this.watchers.add(watcher);
    this.listener ??= listenLive({ onNotice: (payload) => this.tell(payload), onListening: () => this.askAgain() });
    if (this.timer === undefined) {
      this.timer = setInterval(() => void this.beat(), BEAT_MS);
      this.timer.unref();
    }
    return true;
  }

  remove(watcher: Watcher): void {
    this.watchers.delete(watcher);
  }

  get size(): number {
    return this.watchers.size;
  }

  /** Passes on which chart has news of which kind, to whoever may read it. Nothing else leaves. */
  private tell(payload: string): void {
    const notice = noticeOf(payload);
    if (!notice) return;
    for (const watcher of this.watchers) {
      if (watcher.clinicId !== notice.clinic || !watcher.reach()[notice.kind].has(notice.client)) continue;
      watcher.send('news', { kind: notice.kind, clientId: notice.client });
    }
  }

  /** What was told while nobody listened is lost: every page reads again. */
  private askAgain(): void {
    for (const watcher of this.watchers) watcher.send('again', {});
  }

  /** Looks at every page again, and tells those that stay that all is well. */
  async beat(): Promise<void> {
    for (const watcher of [...this.watchers]) {
      await watcher.check().catch((error: unknown) => {
        log.warn({ error: error instanceof Error ? error.name : typeof error }, 'live check failed');
      });
      if (this.watchers.has(watcher)) watcher.send('beat', {});
    }
  }

  async close(): Promise<void> {
    this.isClosed = true;
    clearInterval(this.timer);
    for (const watcher of [...this.watchers]) watcher.end();
    await this.listener?.close();
    this.listener = null;
  }
}

const key = Symbol.for('sturdy.live-hub');
type Shared = { [key]?: LiveHub };

/** The process's own. Kept beside the modules, of which a build may hold more than one copy. */
export function liveHub(): LiveHub {
  const shared = globalThis as Shared;
  if (!shared[key]) {
    const hub = new LiveHub();
    shared[key] = hub;
    // A server that stops waits for its open answers: these would never end by themselves.
    process.once('SIGTERM', () => void hub.close());
  }
  return shared[key];
}
