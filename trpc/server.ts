import 'server-only';
import { headers } from 'next/headers';
import { cache } from 'react';
import { onceEach } from '@/server/once';
import { requestContext } from '@/server/request-context';
import { createCaller } from '@/server/root';

/**
 * Procedures for server-rendered pages: `const api = await serverCaller(); await api.triage.caseload({…})`.
 * The same context, access and row-level security as over HTTP; the actor is read once
 * per page, and so is what several procedures need.
 */
export const serverCaller = cache(async () => createCaller({ ...requestContext(await headers()), once: onceEach() }));
