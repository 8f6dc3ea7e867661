import { initTRPC } from '@trpc/server';
import { fetchRequestHandler } from '@trpc/server/adapters/fetch';
import postgres from 'postgres';
import { z } from 'zod';

const sql = postgres(process.env.BENCH_DATABASE_URL ?? '', { max: 10, onnotice: () => undefined });
const { router, procedure } = initTRPC.create();

/** One row by its key and nothing else: no sign-in, no rights, no audit. */
const bare = router({
  byKey: procedure.input(z.object({ id: z.uuid() })).query(async ({ input }) => {
    const [row] = await sql`select id, name, time_zone from clinics where id = ${input.id}`;
    return row ?? null;
  }),
});

const handler = (req: Request) =>
  fetchRequestHandler({ endpoint: '/api/trpc', req, router: bare, allowMethodOverride: true });

export { handler as POST };
