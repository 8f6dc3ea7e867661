import { localeOf } from '@/lib/format/locale';
import { failureOf } from '@/trpc/errors';
import { makeTrpcClient } from '@/trpc/plain';
import { httpCodeOf } from '@/trpc/query-client';
import type { Person } from '../first-data';
import { wasEnded } from './was-ended';

/** What the server says about whose sign-in this browser holds. */
export type Here =
  | { readonly kind: 'client'; readonly person: Person; readonly locale: string; readonly intakeDone: boolean }
  | { readonly kind: 'staff' }
  | { readonly kind: 'nobody' }
  /** Nobody, since the sign-in of this device was ended elsewhere: nothing of what was read may stay. */
  | { readonly kind: 'ended' }
  /** It did not answer: nothing is known. */
  | { readonly kind: 'unreached' };

/** What this person's dates and numbers are written in, as the server would say for a page of its own. */
export const localeHere = (chosen: string | null | undefined): string =>
  localeOf(chosen, navigator.languages.join(','));

/** Asks the server, without saying who we think it is. Never throws. */
export async function whoIsHere(patienceMs: number): Promise<Here> {
  if (!navigator.onLine) return { kind: 'unreached' };
  const client = makeTrpcClient();
  const signal = AbortSignal.timeout(patienceMs);
  try {
    const [me, intake] = await Promise.all([
      client.account.me.query(undefined, { signal }),
      // Staff have none, and may not ask.
      client.intake.state.query(undefined, { signal }).catch((error: unknown) => {
        if (httpCodeOf(error) === null) throw error;
        return null;
      }),
    ]);
    if (me.store === null || intake === null) return { kind: 'staff' };
    const person = { name: me.name, clinic: me.clinicName, sign: me.clinicSign, store: me.store };
    return { kind: 'client', person, locale: localeHere(intake.locale), intakeDone: intake.completed };
  } catch (error) {
    if (failureOf(error).code !== 'signed_out') return { kind: 'unreached' };
    return { kind: (await wasEnded(signal)) ? 'ended' : 'nobody' };
  }
}
