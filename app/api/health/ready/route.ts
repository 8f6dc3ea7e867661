import { isReady } from '@/server/readiness';

export const dynamic = 'force-dynamic';

/** Readiness: the database answers both roles, its rules are in force, and this process is not shutting down. */
export async function GET(): Promise<Response> {
  const readiness = await isReady();
  return Response.json(readiness, {
    status: readiness.status === 'ready' ? 200 : 503,
    headers: { 'cache-control': 'no-store' },
  });
}
