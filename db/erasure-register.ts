import { randomUUID } from 'node:crypto';
import postgres from 'postgres';

/** One record that was erased: ids alone, so the register may be kept beside the backups. */
export type Erased = { readonly clinicId: string; readonly clientId: string; readonly pseudonym: string };

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** One line of the register. Throws an error with the line's number for anything else. */
export function readRegister(text: string): Erased[] {
  return text
    .split('\n')
    .map((line, index) => [line.trim(), index + 1] as const)
    .filter(([line]) => line !== '')
    .map(([line, number]) => {
      try {
        const { clinicId, clientId, pseudonym } = JSON.parse(line) as Record<string, unknown>;
        const ids = [clinicId, clientId, pseudonym];
        if (ids.every((id): id is string => typeof id === 'string' && uuid.test(id))) {
          return { clinicId, clientId, pseudonym } as Erased;
        }
      } catch {
        // Said below: a line that is no JSON is as wrong as one without ids.
      }
      throw new Error(`Line ${number} is not of a register of erasures.`);
    });
}

/** Everybody who was erased, the oldest first. Needs a login that policies do not bind. */
export async function listErased(adminUrl: string): Promise<Erased[]> {
  const sql = postgres(adminUrl, { max: 1, onnotice: () => undefined });
  try {
    return await sql<Erased[]>`
      select clinic_id as "clinicId", client_id as "clientId", pseudonym from erasure_requests
      where state = 'done' group by clinic_id, client_id, pseudonym order by min(decided_at), client_id`;
  } finally {
    await sql.end({ timeout: 1 });
  }
}

/**
 * Erases again whom a restored backup has brought back, and answers how many there were. Those who are not there are
 * passed over, so it may run twice.
 */
export async function replayErasures(adminUrl: string, register: readonly Erased[]): Promise<number> {
  const sql = postgres(adminUrl, { max: 1, onnotice: () => undefined });
  let back = 0;
  try {
    for (const { clinicId, clientId, pseudonym } of register) {
      await sql.begin(async (tx) => {
        const found = await tx`select 1 from clients where clinic_id = ${clinicId} and id = ${clientId}`;
        if (found.length === 0) return;
        back += 1;
        const [gone] = await tx<{ removed: object }[]>`
          select app.remove_client(${clinicId}, ${clientId}, ${pseudonym}) as removed`;
        const done = {
          ...{ state: 'done', pseudonym, removed: tx.json((gone?.removed ?? {}) as postgres.JSONValue) },
          decided_at: new Date().toISOString(),
        };
        const waited = await tx`
          update erasure_requests set ${tx(done)}
          where clinic_id = ${clinicId} and client_id = ${clientId} and state = 'waiting' returning 1`;
        if (waited.length > 0) return;
        // The backup is older than the request: the register is where it is known from, and goes on to be.
        const known = { clinic_id: clinicId, id: randomUUID(), client_id: clientId, reason: 'asked' };
        await tx`insert into erasure_requests ${tx({ ...known, ...done, requested_by: pseudonym })}`;
      });
    }
    return back;
  } finally {
    await sql.end({ timeout: 1 });
  }
}
