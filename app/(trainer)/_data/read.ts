import 'server-only';
import { TRPCError } from '@trpc/server';
import { headers } from 'next/headers';
import { notFound, redirect, unstable_rethrow } from 'next/navigation';
import { cache } from 'react';
import type { ClinicSign } from '@/contracts/clinics';
import type { UnreadThreads } from '@/contracts/messages';
import { localeFrom } from '@/lib/format/locale';
import { serverCaller } from '@/trpc/server';

type Caller = Awaited<ReturnType<typeof serverCaller>>;

/** Sends the person to sign in and back to this very page. */
export async function goToSignIn(): Promise<never> {
  const path = (await headers()).get('x-path') ?? '/';
  redirect(`/sign-in?callbackUrl=${encodeURIComponent(path)}`);
}

const isNotThere = ({ code }: TRPCError) => code === 'NOT_FOUND' || code === 'FORBIDDEN' || code === 'BAD_REQUEST';

/**
 * Reads for a page. Without a sign-in it leads there; what is absent, hidden or misspelt is one and the same "not
 * found"; anything else goes to the nearest error page.
 */
export async function read<Result>(ask: (api: Caller) => Promise<Result>): Promise<Result> {
  try {
    return await ask(await serverCaller());
  } catch (error) {
    if (!(error instanceof TRPCError)) throw error;
    if (error.code === 'UNAUTHORIZED') return goToSignIn();
    if (isNotThere(error)) notFound();
    throw error;
  }
}

/** BCP 47 tag for the dates and numbers of this page. */
export const pageLocale = cache(async () => localeFrom((await headers()).get('accept-language')));

/** Once per request: the shell counts with it, and the page shows it. */
export const readCaseload = cache((scope: 'mine' | 'clinic') => read((api) => api.triage.caseload({ scope })));

/** Counts for the menu; null when they cannot be had: a menu takes no page down. */
export async function countCaseload(): Promise<{ urgent: number; clients: number } | null> {
  try {
    const { counts } = await readCaseload('mine');
    const urgent = counts.stop + counts.decide + counts.drifting;
    return { urgent, clients: urgent + counts['on-plan'] + counts.reviewed + counts.snoozed + counts.invited };
  } catch (error) {
    unstable_rethrow(error);
    return null;
  }
}

/** For the menu; null when it cannot be had. */
export async function countUnread(): Promise<UnreadThreads | null> {
  try {
    return await read((api) => api.messages.unread());
  } catch (error) {
    unstable_rethrow(error);
    return null;
  }
}

/** The clinic's sign for the frame; null when it cannot be had. */
export async function readSign(): Promise<ClinicSign | null> {
  try {
    return await read((api) => api.clinics.sign());
  } catch (error) {
    unstable_rethrow(error);
    return null;
  }
}

const overviewOnce = cache(async (clientId: string) => (await serverCaller()).charts.overview({ clientId }));

/** The head of one chart, once per request. */
export const readOverview = (clientId: string) => read(() => overviewOnce(clientId));

/** The client's name for a title: the same access as the page, and the same words for hidden and absent. */
export async function readNameForTitle(clientId: string): Promise<string> {
  try {
    return (await overviewOnce(clientId)).client.name;
  } catch (error) {
    // The page itself says what went wrong.
    return error instanceof TRPCError && isNotThere(error) ? 'Not found' : 'Client';
  }
}
