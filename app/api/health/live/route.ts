export const dynamic = 'force-dynamic';

/** Liveness: this process answers. Says nothing about the database, or a restart would not help. */
export const GET = () => Response.json({ status: 'live' }, { headers: { 'cache-control': 'no-store' } });
