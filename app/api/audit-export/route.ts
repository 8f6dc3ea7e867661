import { answerAuditExport } from '@/server/audit/export-route';
import { requestContext } from '@/server/request-context';

/** Gives an owner the audit as a file. */
export const POST = async (request: Request): Promise<Response> =>
  answerAuditExport(request, requestContext(request.headers));
