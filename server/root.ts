import { createCallerFactory, router } from './trpc';

export const appRouter = router({});

/** The only thing that client code imports from the server, and only as a type. */
export type AppRouter = typeof appRouter;

export const createCaller = createCallerFactory(appRouter);
