import { TRPCClientError } from '@trpc/client';
import type { AppErrorCode, AppErrorDetails } from '@/server/errors';

export type Failure = {
  /** Null for the network or anything unexpected. */
  readonly code: AppErrorCode | null;
  readonly words: string;
  readonly details: AppErrorDetails | null;
  /** Messages for single fields, by their path. */
  readonly fields: Readonly<Record<string, string>>;
};

const offline = 'There is no connection right now. Nothing was lost; try again when there is.';

/** What went wrong in words a person can use. */
export function failureOf(error: unknown): Failure {
  if (!(error instanceof TRPCClientError)) {
    return {
      code: null,
      words: error instanceof Error && error.message ? error.message : offline,
      details: null,
      fields: {},
    };
  }
  const data = error.data as
    | {
        app?: { code: AppErrorCode; details: AppErrorDetails | null } | null;
        fields?: { path: string; message: string }[];
      }
    | undefined
    | null;
  if (!data) return { code: null, words: offline, details: null, fields: {} };
  return {
    code: data.app?.code ?? null,
    words: error.message,
    details: data.app?.details ?? null,
    fields: Object.fromEntries((data.fields ?? []).map((f) => [f.path, f.message])),
  };
}
