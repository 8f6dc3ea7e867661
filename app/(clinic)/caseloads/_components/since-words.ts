import { localDate } from '@/domain/schedule/local-date';
import { formatDate } from '@/lib/format/dates';

export type Zone = { readonly timeZone: string; readonly locale: string };

/** Since when somebody has this client: the day that it was in the clinic. */
export const sinceWords = (since: string | null, { timeZone, locale }: Zone): string =>
  since === null ? 'Without a trainer' : `Since ${formatDate(localDate(new Date(since), timeZone), locale)}`;
