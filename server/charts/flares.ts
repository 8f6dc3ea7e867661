import { FLARE_RISE, FLARE_SETTLED_BELOW } from '@/domain/flare/flare';
import { addDays, daysBetween, type IsoDate } from '@/domain/schedule/dates';

export type Flare = { readonly from: IsoDate; readonly until: IsoDate; readonly peak: number };

/** Without a word for longer than this it is over. */
export const FLARE_SILENCE_DAYS = 7;

/**
 * Stretches of two days or more in which pain stood clearly above usual, to shade in the chart. `days` holds the
 * highest pain of each day with a report, in any order; `usual` is U, 0–10. Cut-points beyond the decision table's
 * are convention.
 */
export function flares(days: readonly { readonly date: IsoDate; readonly pain: number }[], usual: number): Flare[] {
  const found: { from: IsoDate; until: IsoDate; peak: number }[] = [];
  let open: { from: IsoDate; until: IsoDate; peak: number } | null = null;
  for (const { date, pain } of [...days].sort((a, b) => (a.date < b.date ? -1 : 1))) {
    if (open && (pain < usual + FLARE_SETTLED_BELOW || daysBetween(open.until, date) > FLARE_SILENCE_DAYS)) open = null;
    if (open) {
      open.until = date;
      open.peak = Math.max(open.peak, pain);
    } else if (pain >= usual + FLARE_RISE) {
      open = { from: date, until: date, peak: pain };
      found.push(open);
    }
  }
  return found.filter(({ from, until }) => until >= addDays(from, 1));
}

/**
 * What is shaded between two days, both included: flares from the client's own word, and stretches found in the reports
 * that touch none of them. Nothing is shaded twice. One that goes on reaches until the last day.
 */
export function shadedFlares(
  told: readonly { readonly from: IsoDate; readonly until: IsoDate | null; readonly peak: number }[],
  found: readonly Flare[],
  { from, until }: { readonly from: IsoDate; readonly until: IsoDate },
): Flare[] {
  const shaded: Flare[] = [];
  const own = told.map((flare) => ({ ...flare, until: flare.until ?? until }));
  for (const flare of [...own].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    const last = shaded.at(-1);
    // One that came back on the day on which the one before it ended.
    if (last && flare.from <= last.until) {
      const end = flare.until > last.until ? flare.until : last.until;
      shaded[shaded.length - 1] = { from: last.from, until: end, peak: Math.max(last.peak, flare.peak) };
    } else shaded.push(flare);
  }
  const apart = found.filter((each) => !shaded.some((flare) => each.from <= flare.until && each.until >= flare.from));
  return [...shaded, ...apart]
    .filter((flare) => flare.until >= from && flare.from <= until)
    .map((flare) => ({ ...flare, from: flare.from < from ? from : flare.from }))
    .sort((a, b) => (a.from < b.from ? -1 : 1));
}
