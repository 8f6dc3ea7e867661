import type { ChartCapability } from '@/server/access/capabilities';

/**
 * What may be of interest to somebody who looks at this moment, and what one must be allowed to do to hear of it. The
 * kinds are those of the triggers that tell them (`app.tell_live`): a new one is a trigger and a line here.
 */
export const liveKinds = {
  message: 'messages:read',
  read: 'messages:read',
  queue: 'queue:read',
} as const satisfies Record<string, ChartCapability>;

export type LiveKind = keyof typeof liveKinds;

export type LiveNotice = { readonly clinic: string; readonly client: string; readonly kind: LiveKind };

/** What the database told; null for anything that is not ours. */
export function noticeOf(payload: string): LiveNotice | null {
  try {
    const { clinic, client, kind } = JSON.parse(payload) as Record<string, unknown>;
    if (typeof clinic !== 'string' || typeof client !== 'string' || typeof kind !== 'string') return null;
    return Object.hasOwn(liveKinds, kind) ? { clinic, client, kind: kind as LiveKind } : null;
  } catch {
    return null;
  }
}
