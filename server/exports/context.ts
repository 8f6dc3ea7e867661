import type { ChartScope } from '@/server/access/chart-access';
import type { RouteContext } from '@/server/http/signed-in-request';

/** Who exports, and the proof that it is their own chart. */
export type ExportContext = RouteContext & { readonly scope: ChartScope };
