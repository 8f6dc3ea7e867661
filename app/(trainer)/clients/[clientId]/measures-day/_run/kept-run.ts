import type { Run } from './run';

/** `stamp` is another one after each writing. */
export type StoredRun = Run & { readonly stamp?: string | undefined };

type Change = (run: Run) => Run;

type Parts = {
  readonly clientId: string;
  readonly runs: {
    readonly read: (clientId: string) => Promise<StoredRun | null>;
    readonly update: (clientId: string, make: (stored: StoredRun | null) => StoredRun | null) => Promise<void>;
    /** Tells the other tabs that this client's run was written. */
    readonly tell: (clientId: string) => void;
  };
  readonly newStamp: () => string;
  /** The run as the page shows it; `isKept` is false once the browser has refused to keep it. */
  readonly onRun: (run: Run | null, isKept: boolean) => void;
};

/**
 * The unfinished run of one client, shown at once and kept on the device, which other tabs may write to as well. A change
 * is made of what is on the device: where another tab has written meanwhile, it is made once more of that.
 */
export function keptRun({ clientId, runs, newStamp, onRun }: Parts) {
  let latest: Run | null = null;
  let isKept = true;
  /** Of what `latest` was made of. */
  let seen: string | undefined;
  let pending: Change[] = [];
  // One writing after the other, so that the last one is what stays.
  let writing: Promise<void> = Promise.resolve();

  const show = (run: Run | null) => {
    latest = run;
    onRun(run, isKept);
  };

  function take(stored: StoredRun | null): void {
    seen = stored?.stamp;
    show(stored && withoutStamp(stored));
  }

  /** `make` gets what is on the device, and whether that is what this tab has seen last. */
  async function write(make: (stored: Run | null, isSeen: boolean) => Run | null): Promise<Run | null> {
    let next: Run | null = null;
    const stamp = newStamp();
    await runs.update(clientId, (stored) => {
      next = make(stored && withoutStamp(stored), stored !== null && stored.stamp === seen);
      return next && { ...next, stamp };
    });
    seen = next ? stamp : undefined;
    isKept = true;
    runs.tell(clientId);
    return next;
  }

  async function writePending(): Promise<void> {
    if (pending.length === 0 || !latest) return;
    const [changes, shown] = [pending, latest];
    let wasSeen = true;
    try {
      const made = await write((stored, isSeen) => {
        wasSeen = isSeen;
        if (isSeen) return shown;
        return stored && changes.reduce((run, change) => change(run), stored);
      });
      pending = pending.slice(changes.length);
      // What was done since goes on from there.
      show(wasSeen ? latest : made && pending.reduce((run, change) => change(run), made));
      if (!made) pending = [];
    } catch {
      isKept = false;
      pending = pending.slice(changes.length);
      show(latest);
    }
  }

  const inTurn = (work: () => Promise<void>): Promise<void> => {
    writing = writing.then(work);
    return writing;
  };

  return {
    /** Shows what is on the device; `taken` says how it is taken up. */
    async open(taken: (run: Run) => Run): Promise<void> {
      try {
        const stored = await runs.read(clientId);
        take(stored && { ...taken(stored), stamp: stored.stamp });
      } catch {
        isKept = false;
        show(null);
      }
    },
    /** Another tab has written: its run is this one's too. What this tab is about to write finds that by itself. */
    look: (): Promise<void> =>
      inTurn(async () => {
        const stored = await runs.read(clientId).catch(() => undefined);
        if (stored === undefined || pending.length > 0 || stored?.stamp === seen) return;
        take(stored);
      }),
    /** Resolves with the run as it is on the device, or as it is shown where the browser keeps nothing. */
    async change(change: Change): Promise<Run | null> {
      if (!latest) return null;
      pending = [...pending, change];
      show(change(latest));
      await inTurn(writePending);
      return latest;
    },
    /** One that another tab has begun meanwhile is gone on with. */
    start(run: Run): Promise<void> {
      show(run);
      return inTurn(async () => {
        try {
          show(await write((stored) => stored ?? run));
        } catch {
          isKept = false;
          show(latest);
        }
      });
    },
    finish(): Promise<void> {
      pending = [];
      show(null);
      return inTurn(async () => {
        try {
          await write(() => null);
        } catch {
          isKept = false;
        }
        show(null);
      });
    },
  };
}

const withoutStamp = ({ stamp: _, ...run }: StoredRun): Run => run;
