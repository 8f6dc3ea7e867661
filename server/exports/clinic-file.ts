import { once } from 'node:events';
import { createGzip } from 'node:zlib';
import { asc, eq, getTableColumns } from 'drizzle-orm';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';
import { exportSchemaVersion } from '@/contracts/exports';
import { clients, clinics } from '@/db/schema';
import { localDate } from '@/domain/schedule/local-date';
import { clinicAllows } from '@/server/access/capabilities';
import { type ChartScope, openChart } from '@/server/access/chart-access';
import { type AuditEntry, writeAudit, writeAudits } from '@/server/audit/audit';
import { AppError } from '@/server/errors';
import type { RouteContext } from '@/server/http/signed-in-request';
import type { AnsweredFile } from './answer-file';
import { type ClinicTable, clinicTables, staffTables } from './clinic-tables';
import { personOf } from './record';
import { pagesOf, withInstants } from './rows';
import { exportedTables } from './tables';

/** Packed. Some fifty years of a client who trains every other day are 40 MB so. */
const maxBytes = 256 * 1024 * 1024;

/**
 * Everything that a clinic keeps, as packed lines of JSON: the clinic first, then a line for each client, then how many
 * there were. Read in one transaction, so that it fits together. Its form is described in docs/export.md.
 */
export async function makeClinicFile(ctx: RouteContext): Promise<AnsweredFile> {
  const { db, actor, origin, now } = ctx;
  if (!clinicAllows(actor.role, 'clinic:export')) throw new AppError('forbidden');
  const [clinic] = await db.select().from(clinics).where(eq(clinics.id, actor.clinicId));
  if (!clinic) throw new AppError('not_found');
  const out = new Packed();
  await out.add({
    ...{ format: 'sturdy-clinic', schemaVersion: exportSchemaVersion, madeAt: now.toISOString(), clinic },
    ...Object.fromEntries(
      await Promise.all(
        Object.entries(clinicTables).map(async ([name, exported]) => [name, await rowsOf(ctx, exported)] as const),
      ),
    ),
  });
  const ids = await db
    .select({ id: clients.id })
    .from(clients)
    .where(eq(clients.clinicId, actor.clinicId))
    .orderBy(asc(clients.id));
  const opened: AuditEntry[] = [];
  for (const { id } of ids) {
    const scope = await openChart(db, actor, id, 'chart:read');
    const { clientId, relation } = scope;
    opened.push({ action: 'chart.export', subjectType: 'client', subjectId: clientId, clientId, relation });
    await out.add({ id, ...(await clientOf(ctx, scope)) });
  }
  await out.add({ end: true, clients: ids.length });
  const content = await out.end();
  // Each chart has been opened: whoever it is about sees by whom.
  await writeAudits(db, actor, origin, opened);
  await writeAudit(db, actor, origin, {
    ...{ action: 'clinic.export', subjectType: 'clinic', subjectId: actor.clinicId },
    detail: { clients: ids.length, bytes: content.size },
  });
  const day = localDate(now, clinic.timeZone);
  return { name: `sturdy-clinic-${day}.jsonl.gz`, mediaType: 'application/gzip', content };
}

async function clientOf({ db }: RouteContext, scope: ChartScope) {
  const { person } = await personOf({ db, scope });
  const record: Record<string, object[]> = {};
  for (const [name, exported] of Object.entries({ ...exportedTables, ...staffTables })) {
    const rows: object[] = [];
    for await (const page of pagesOf(db, scope, exported)) rows.push(...page);
    record[name] = rows;
  }
  return { person, record };
}

async function rowsOf({ db, actor }: RouteContext, { table, without = [] }: ClinicTable) {
  const all: Record<string, AnyPgColumn> = getTableColumns(table);
  const columns = Object.fromEntries(
    Object.entries(all).filter(([name]) => name !== 'clinicId' && !without.includes(name)),
  );
  const instants = Object.keys(columns).filter((name) => columns[name]?.columnType === 'PgTimestampString');
  const rows: Record<string, unknown>[] = await db
    .select(columns)
    .from(table)
    .where(eq(table.clinicId, actor.clinicId));
  return rows.map((row) => withInstants(row, instants));
}

/** Packs lines as they come, so that the whole is never held unpacked. */
class Packed {
  private readonly gzip = createGzip();
  private readonly parts: Uint8Array[] = [];
  private size = 0;

  constructor() {
    this.gzip.on('data', (part: Uint8Array) => {
      this.parts.push(part);
      this.size += part.byteLength;
    });
  }

  async add(line: object): Promise<void> {
    if (!this.gzip.write(`${JSON.stringify(line)}\n`)) await once(this.gzip, 'drain');
    if (this.size > maxBytes) {
      throw new AppError('conflict', 'The clinic is too large for one file. Use a backup of the database.');
    }
  }

  async end(): Promise<AnsweredFile['content']> {
    this.gzip.end();
    await once(this.gzip, 'end');
    return { parts: this.parts, size: this.size };
  }
}
