import { createHash } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import type { Db } from '@/db/connection';
import { idempotency } from '@/db/schema';
import type { Actor } from '@/server/auth/actor';
import { AppError } from '@/server/errors';

const saysNothing = (value: unknown): boolean =>
  value === null || value === undefined || value === false || (Array.isArray(value) && value.length === 0);

/** The same value for the same content, whatever the order of keys; of the fields that `counts` names. */
function digest(value: unknown, counts: (field: unknown) => boolean): string {
  const ordered = JSON.stringify(value, (_, v) =>
    v !== null && typeof v === 'object' && !Array.isArray(v)
      ? Object.fromEntries(
          Object.entries(v)
            .filter(([, each]) => counts(each))
            .sort(([a], [b]) => (a < b ? -1 : 1)),
        )
      : v,
  );
  return createHash('sha256').update(ordered).digest('hex');
}

/**
 * A field that says nothing counts like one that is not there: a message that was stored before a deploy, and is sent
 * again after it, may have got such fields on the way.
 */
const fingerprint = (input: unknown): string => digest(input, (field) => !saysNothing(field));

/** As rows were marked at first, with every field: their messages may still be on a phone, without their answer. */
const formerFingerprint = (input: unknown): string => digest(input, () => true);

type Message = {
  readonly id: string;
  readonly procedure: string;
  readonly input: unknown;
  /** Whose chart it concerns, where the input does not say; a client's own answers are the client's in any case. */
  readonly clientId?: string;
};

/** Whose chart a message concerns: the answer is erased with it. */
function clientOf({ input, clientId }: Message): string | null {
  if (clientId !== undefined) return clientId;
  const named = input !== null && typeof input === 'object' && 'clientId' in input ? input.clientId : null;
  return typeof named === 'string' ? named : null;
}

/**
 * Runs `write` once for a message id made by the phone. A replay with the same content gets the first answer and
 * writes nothing; the same id with other content throws `reused_id`. Of copies that arrive together, one writes
 * and the others wait for its commit: the unique key makes them queue.
 */
export async function idempotent<T>(db: Db, actor: Actor, message: Message, write: () => Promise<T>): Promise<T> {
  const requestHash = fingerprint(message.input);
  const key = and(
    eq(idempotency.clinicId, actor.clinicId),
    eq(idempotency.userId, actor.userId),
    eq(idempotency.id, message.id),
  );
  const claimed = await db
    .insert(idempotency)
    .values({
      clinicId: actor.clinicId,
      userId: actor.userId,
      id: message.id,
      clientId: clientOf(message),
      procedure: message.procedure,
      requestHash,
    })
    .onConflictDoNothing()
    .returning({ id: idempotency.id });
  if (claimed.length === 0) {
    const [first] = await db.select().from(idempotency).where(key);
    const isSame = first?.requestHash === requestHash || first?.requestHash === formerFingerprint(message.input);
    if (!first || first.procedure !== message.procedure || !isSame) throw new AppError('reused_id');
    return first.response as T;
  }
  const response = await write();
  await db.update(idempotency).set({ response }).where(key);
  return response;
}
