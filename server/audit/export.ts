import type { AuditEvent, AuditExportInput } from '@/contracts/audit';
import { actionWords, detailWords, relationWords, roleWords } from '@/domain/audit/words';
import { localDate } from '@/domain/schedule/local-date';
import { clinicAllows } from '@/server/access/capabilities';
import { readSettings } from '@/server/clinics/queries';
import { AppError } from '@/server/errors';
import type { AnsweredFile } from '@/server/exports/answer-file';
import { Chunks } from '@/server/exports/chunks';
import { byteOrderMark, csvLine } from '@/server/exports/csv';
import type { RouteContext } from '@/server/http/signed-in-request';
import { writeAudit } from './audit';
import { listAudit } from './queries';

/** Events read at once. */
const page = 1_000;

const header = [
  ...['at_utc', 'date_in_clinic', 'person', 'role', 'what', 'details', 'whose_record', 'relation', 'why'],
  ...['network_address', 'action', 'event_id'],
];

const lineOf = (event: AuditEvent, timeZone: string): string =>
  csvLine([
    event.at,
    localDate(new Date(event.at), timeZone),
    event.name ?? 'Somebody who left',
    roleWords(event.role),
    actionWords(event.action),
    detailWords(event.detail),
    event.clientId === null ? null : (event.clientName ?? 'A client who left'),
    relationWords(event.relation),
    event.why,
    event.ip,
    event.action,
    event.id,
  ]);

/**
 * The audit as a table, narrowed as the page was, newest first; that it was taken is an event of its own. Read page by
 * page in one transaction, so that nothing is missing between two. Throws `forbidden` for anybody but an owner.
 */
export async function makeAuditFile(ctx: RouteContext, input: AuditExportInput): Promise<AnsweredFile> {
  const { db, actor, origin, now } = ctx;
  if (!clinicAllows(actor.role, 'audit:export')) throw new AppError('forbidden');
  const { password: _, ...filters } = input;
  const { timeZone } = await readSettings(ctx);
  const content = new Chunks('That is too much for one file. Choose a shorter period.');
  content.add(`${byteOrderMark}${csvLine(header)}`);
  let cursor: string | undefined;
  let events = 0;
  do {
    const { items, nextCursor } = await listAudit(ctx, { ...filters, limit: page, ...(cursor && { cursor }) });
    if (items.length > 0) content.add(items.map((event) => lineOf(event, timeZone)).join(''));
    events += items.length;
    cursor = nextCursor ?? undefined;
  } while (cursor !== undefined);
  await writeAudit(db, actor, origin, { action: 'audit.export', subjectType: 'audit', detail: { events } });
  return {
    name: `sturdy-audit-${localDate(now, timeZone)}.csv`,
    mediaType: 'text/csv; charset=utf-8',
    content,
  };
}
