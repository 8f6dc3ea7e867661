import { initTRPC, TRPCError } from '@trpc/server';
import { z } from 'zod';
import { type Db, inTransaction } from '@/db/connection';
import { type ChartCapability, type ClinicCapability, clinicAllows } from './access/capabilities';
import { type ChartScope, openChart } from './access/chart-access';
import type { RequestOrigin } from './audit/audit';
import type { Actor } from './auth/actor';
import { storeNameOf } from './auth/store-name';
import { AppError, type AppErrorCode, type AppErrorDetails, asAppError, trpcCodeOf, unexpectedWords } from './errors';
import { log } from './log';
import type { Once } from './once';

/** What every procedure starts from. The actor is read when first needed, once per request. */
export type RequestContext = {
  readonly origin: RequestOrigin;
  /** The clock of this request. */
  readonly now: Date;
  /** What the phone's own clock showed when it sent this; null when it did not say. */
  readonly phoneTime: Date | null;
  /** The store of the person on whose behalf a page of the client's app asks; null for any other page. */
  readonly askedFor: string | null;
  /** Throws `unavailable` when the database is away: being unable to look is not being signed out. */
  readonly actor: () => Promise<Actor | null>;
  /** What several procedures of one page need is read by the first of them. */
  readonly once: Once;
};

/** What a procedure on a person's behalf works with: one transaction, their rights set in it. */
export type WorkContext = {
  readonly db: Db;
  readonly actor: Actor;
  readonly now: Date;
  readonly phoneTime: Date | null;
  readonly origin: RequestOrigin;
  readonly once: Once;
  /**
   * Runs `work` when the transaction has been committed and before the answer leaves; not at all after a rollback.
   * For what cannot be taken back, such as a mail. What it throws is logged and changes nothing: `work` says
   * whether it succeeded by setting a field of the object that the procedure returned.
   */
  readonly afterCommit: (work: () => Promise<void>) => void;
};

export type ChartContext = WorkContext & { readonly scope: ChartScope };

const t = initTRPC.context<RequestContext>().create({
  // No stack and no text from the database ever leaves: the formatter rebuilds the answer from our own words.
  isDev: false,
  errorFormatter({ shape, error }) {
    const app = asAppError(error.cause ?? error);
    const data = {
      code: shape.data.code,
      httpStatus: shape.data.httpStatus,
      ...(shape.data.path ? { path: shape.data.path } : {}),
    };
    if (app) {
      return {
        code: shape.code,
        message: app.message,
        data: { ...data, app: { code: app.code, details: app.details ?? null } },
      };
    }
    if (error.cause instanceof z.ZodError) {
      const fields = error.cause.issues
        .slice(0, 20)
        .map((issue) => ({ path: issue.path.join('.'), message: issue.message }));
      return {
        code: shape.code,
        message: new AppError('invalid').message,
        data: { ...data, app: { code: 'invalid' as AppErrorCode, details: null as AppErrorDetails | null }, fields },
      };
    }
    const own = shape.data.httpStatus < 500;
    return {
      code: shape.code,
      message: own ? new AppError(error.code === 'NOT_FOUND' ? 'not_found' : 'invalid').message : unexpectedWords,
      data: { ...data, app: null as { code: AppErrorCode; details: AppErrorDetails | null } | null },
    };
  },
});

export const router = t.router;
export const createCallerFactory = t.createCallerFactory;

/** Gives an `AppError` its tRPC code, and logs what nobody expected, without what was sent. */
const answering = t.middleware(async ({ path, type, ctx, next }) => {
  const started = performance.now();
  const result = await next();
  const ms = Math.round(performance.now() - started);
  if (result.ok) {
    log.debug({ requestId: ctx.origin.requestId, path, type, ms }, 'procedure');
    return result;
  }
  const app = asAppError(result.error.cause ?? result.error);
  if (app) {
    log.info({ requestId: ctx.origin.requestId, path, type, ms, code: app.code }, 'procedure refused');
    throw new TRPCError({ code: trpcCodeOf(app.code), message: app.message, cause: app });
  }
  if (result.error.code === 'INTERNAL_SERVER_ERROR') {
    const cause = result.error.cause;
    const pg = cause?.cause ?? cause;
    log.error(
      {
        requestId: ctx.origin.requestId,
        path,
        type,
        ms,
        error: cause?.name,
        pg: pg instanceof Error && 'code' in pg ? String(pg.code) : undefined,
        // Frames only: a message may quote what was sent.
        at: pg instanceof Error ? pg.stack?.match(/^ +at .*$/gm)?.slice(0, 6) : undefined,
      },
      'procedure failed',
    );
    // Without its cause: whoever prints this error would print the query and its parameters with it.
    throw new TRPCError({ code: 'INTERNAL_SERVER_ERROR', message: unexpectedWords });
  }
  return result;
});

/** Open to anyone: takes no actor and opens no transaction. */
export const publicProcedure = t.procedure.use(answering);

/** For a signed-in person of any role, in one transaction with their rights. */
export const signedInProcedure = publicProcedure.use(async ({ ctx, path, next }) => {
  const actor = await ctx.actor();
  if (!actor) throw new AppError('signed_out');
  // Somebody else has signed in since, in another tab: what this page kept must not end up in their record.
  if (ctx.askedFor !== null && ctx.askedFor !== storeNameOf(actor)) {
    throw new AppError(
      'signed_out',
      'Somebody else is signed in on this device now. What you entered is kept for you.',
    );
  }
  const afterwards: (() => Promise<void>)[] = [];
  const afterCommit: WorkContext['afterCommit'] = (work) => {
    afterwards.push(work);
  };
  const context = { clinicId: actor.clinicId, userId: actor.userId, role: actor.role };
  const committed = await inTransaction(context, async (db) => {
    const result = await next({ ctx: { ...ctx, actor, db, afterCommit } });
    // tRPC turns a throw into a value; the transaction has to see it to roll back.
    if (!result.ok) throw result.error.cause instanceof AppError ? result.error.cause : result.error;
    return result;
  });
  for (const work of afterwards) {
    await work().catch((error: unknown) => {
      const name = error instanceof Error ? error.name : typeof error;
      log.error({ requestId: ctx.origin.requestId, path, error: name }, 'work after the commit failed');
    });
  }
  return committed;
});

/** For staff deeds on the clinic as a whole. */
export const clinicProcedure = (capability: ClinicCapability) =>
  signedInProcedure.use(({ ctx, next }) => {
    if (!clinicAllows(ctx.actor.role, capability)) throw new AppError('forbidden');
    return next({ ctx });
  });

/** For anything on one client's chart, named by `clientId` in the input. */
export const chartProcedure = (capability: ChartCapability) =>
  signedInProcedure.input(z.object({ clientId: z.uuid() })).use(async ({ ctx, input, next }) => {
    const scope = await openChart(ctx.db, ctx.actor, input.clientId, capability);
    return next({ ctx: { ...ctx, scope } });
  });

/** For a client's own chart: the input names no client, so it cannot name another one. */
export const selfProcedure = (capability: ChartCapability) =>
  signedInProcedure.use(async ({ ctx, next }) => {
    if (ctx.actor.clientId === null) throw new AppError('forbidden');
    const scope = await openChart(ctx.db, ctx.actor, ctx.actor.clientId, capability);
    return next({ ctx: { ...ctx, scope } });
  });
