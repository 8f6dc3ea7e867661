import { auditExportInput } from '@/contracts/audit';
import { clinicAllows } from '@/server/access/capabilities';
import { answerFile } from '@/server/exports/answer-file';
import type { RequestContext } from '@/server/trpc';
import { makeAuditFile } from './export';

/** The audit as a file, for owners. */
export const answerAuditExport = (request: Request, context: RequestContext): Promise<Response> =>
  answerFile(request, context, {
    path: 'audit-export',
    input: auditExportInput,
    isFor: (actor) => clinicAllows(actor.role, 'audit:export'),
    make: makeAuditFile,
  });
