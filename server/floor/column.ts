import type { FloorColumn } from '@/contracts/floor';
import { noteOpening } from '@/server/charts/opening';
import { restrictionsInForce } from '@/server/notes/restrictions';
import { readSession } from '@/server/plan/read';
import { readToday } from '@/server/plan/today';
import { liftChecks } from '@/server/technique/queries';
import type { ChartContext } from '@/server/trpc';

/** What the client's own phone shows today, read by the same code, with what only staff see. */
export async function readColumn(ctx: ChartContext): Promise<FloorColumn> {
  const { db, scope } = ctx;
  await noteOpening(ctx);
  const { today, client, clinic, policy, intakeDone, hasPlan, ...now } = await readToday(ctx);
  const todays = [now.session, now.flareSession].flatMap((each) => each ?? []);
  const shown =
    todays.find(({ state }) => state === 'started') ?? todays.find(({ state }) => state !== 'done') ?? todays[0];
  const session = shown ? await readSession(ctx, shown.plannedSessionId) : null;
  const lifts = new Set(session?.items.map(({ exerciseId }) => exerciseId));
  return {
    clientId: scope.clientId,
    today,
    client,
    clinic,
    policy,
    intakeDone,
    hasPlan,
    lock: now.lock,
    screeningDue: now.screeningDue,
    cleared: now.cleared,
    flareDay: now.flare?.day ?? null,
    session,
    next: now.next && { title: now.next.title, date: now.next.date },
    restrictions: await restrictionsInForce(db, scope, today),
    checks: (await liftChecks(db, scope, today)).filter(({ exerciseId }) => lifts.has(exerciseId)),
  };
}
