import type { ExportKind } from '@/contracts/exports';
import { localDate } from '@/domain/schedule/local-date';
import { openChart } from '@/server/access/chart-access';
import { writeAudit } from '@/server/audit/audit';
import { AppError } from '@/server/errors';
import type { RouteContext } from '@/server/http/signed-in-request';
import { clientRecord } from '@/server/screening/queries';
import { Chunks } from './chunks';
import type { ExportContext } from './context';
import { writeRecord } from './record';
import { writeMeasures, writeSets, writeSymptoms } from './sheets';

export type ExportFile = { readonly name: string; readonly mediaType: string; readonly content: Chunks };

type Writer = (ctx: ExportContext, out: Chunks) => Promise<void>;
const files: Record<ExportKind, { readonly name: string; readonly write: Writer; readonly ending: 'json' | 'csv' }> = {
  record: { name: 'sturdy-record', write: writeRecord, ending: 'json' },
  sets: { name: 'sturdy-sessions-and-sets', write: writeSets, ending: 'csv' },
  symptoms: { name: 'sturdy-pain-reports', write: writeSymptoms, ending: 'csv' },
  measures: { name: 'sturdy-measures', write: writeMeasures, ending: 'csv' },
};
const mediaTypes = { json: 'application/json; charset=utf-8', csv: 'text/csv; charset=utf-8' };

/**
 * Makes a file of a client's own record, and notes that it was made. Everything is read in one transaction, so that it
 * fits together, and is whole before the first byte leaves. Throws `forbidden` for staff: a clinic has other ways.
 */
export async function makeExport(ctx: RouteContext, kind: ExportKind): Promise<ExportFile> {
  const { db, actor, origin, now } = ctx;
  if (actor.clientId === null) throw new AppError('forbidden');
  const scope = await openChart(db, actor, actor.clientId, 'record:export');
  const { name, write, ending } = files[kind];
  const content = new Chunks();
  await write({ ...ctx, scope }, content);
  await writeAudit(db, actor, origin, {
    action: 'export.made',
    subjectType: 'client',
    subjectId: scope.clientId,
    clientId: scope.clientId,
    relation: scope.relation,
    detail: { kind, bytes: content.size },
  });
  const { client } = await clientRecord({ db, scope, now });
  return { name: `${name}-${localDate(now, client.timeZone)}.${ending}`, mediaType: mediaTypes[ending], content };
}
