import { isLinkError } from '@/db/connection';

/** Everything that a procedure may answer besides its result. The list is closed. */
export type AppErrorCode =
  | 'signed_out'
  | 'not_found'
  | 'forbidden'
  | 'invalid'
  | 'conflict'
  | 'version_conflict'
  | 'reused_id'
  | 'locked'
  | 'gone'
  | 'rate_limited'
  | 'unavailable';

/**
 * What a client may act on, as plain JSON: the current version of a document or the document itself, the assignment in
 * the way. Never free text from a chart.
 */
export type AppErrorDetails = Readonly<Record<string, unknown>>;

const words: Record<AppErrorCode, string> = {
  signed_out: 'You are signed out. Sign in to go on; what you entered is kept on this device.',
  not_found: 'There is nothing here, or it is not yours to see.',
  forbidden: 'Your role does not allow this.',
  invalid: 'Something in what was sent is not valid. Nothing was changed.',
  conflict: 'This clashes with something that is already there. Nothing was changed.',
  version_conflict: 'Somebody else changed this in the meantime. Load it again, then repeat your change.',
  reused_id: 'This was already sent with other content. The first version is kept.',
  locked: 'Lifting is paused until a clinician has cleared it.',
  gone: 'This link can no longer be used.',
  rate_limited: 'Too many attempts. Wait a few minutes, then try again.',
  unavailable: 'The server cannot reach its database right now. Nothing was lost; try again in a moment.',
};

const trpcCodes = {
  signed_out: 'UNAUTHORIZED',
  not_found: 'NOT_FOUND',
  forbidden: 'FORBIDDEN',
  invalid: 'BAD_REQUEST',
  conflict: 'CONFLICT',
  version_conflict: 'CONFLICT',
  reused_id: 'CONFLICT',
  locked: 'PRECONDITION_FAILED',
  gone: 'PRECONDITION_FAILED',
  rate_limited: 'TOO_MANY_REQUESTS',
  unavailable: 'SERVICE_UNAVAILABLE',
} as const satisfies Record<AppErrorCode, string>;

/** An answer that is not a result. `message` is shown to the person. */
export class AppError extends Error {
  override name = 'AppError';
  readonly code: AppErrorCode;
  readonly details: AppErrorDetails | undefined;
  constructor(code: AppErrorCode, message: string = words[code], details?: AppErrorDetails) {
    super(message);
    this.code = code;
    this.details = details;
  }
}

export const trpcCodeOf = (code: AppErrorCode) => trpcCodes[code];

/** Words for a failure whose cause stays in the log. */
export const unexpectedWords = 'Something went wrong on our side. Nothing was changed; try again in a moment.';

/**
 * PostgreSQL is there but cannot do it now: statement timeout, disk or memory full, deadlock, lock timeout. Nothing
 * was stored, and the same message may be sent again.
 */
const passingCodes = new Set(['57014', '53100', '53200', '40001', '40P01', '55P03']);

/** The `AppError` in or behind `error`; a lost or busy database counts as `unavailable`; null for anything unexpected. */
export function asAppError(error: unknown): AppError | null {
  if (error instanceof AppError) return error;
  if (isLinkError(error)) return new AppError('unavailable');
  if (error instanceof Error && 'code' in error && passingCodes.has(String(error.code)))
    return new AppError('unavailable');
  if (error instanceof Error && error.cause !== undefined) return asAppError(error.cause);
  return null;
}
