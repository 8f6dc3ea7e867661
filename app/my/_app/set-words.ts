import type { SessionDetail } from '@/contracts/plan';
import { formatDuration } from '@/lib/format/numbers';
import { formatLoad, type WeightUnit } from '@/lib/units';

/** What it takes to say an entry in words. */
export type Telling = {
  readonly units: WeightUnit;
  /** BCP 47 tag. */
  readonly locale: string;
  readonly timeZone: string;
  /** A session as this device has read it, for the names in it. */
  readonly sessionOf: (plannedSessionId: string) => SessionDetail | undefined;
};

type Done = {
  readonly reps: number | null;
  readonly loadKg: number | null;
  readonly seconds: number | null;
  readonly metres: number | null;
};

/** "8 reps with 22.5 kg". */
export function doneWords({ reps, loadKg, seconds, metres }: Done, { units, locale }: Telling): string {
  const amount =
    reps !== null
      ? `${reps} ${reps === 1 ? 'rep' : 'reps'}`
      : seconds !== null
        ? formatDuration(seconds)
        : metres !== null
          ? `${metres} m`
          : '';
  return loadKg === null ? amount : `${amount} with ${formatLoad(loadKg, units, locale)}`;
}

/** "Set 2 of Goblet squat", as far as this device knows the session. */
export function setName(plannedSessionId: string, itemId: string, setNumber: number, { sessionOf }: Telling): string {
  const line = sessionOf(plannedSessionId)?.items.find((item) => item.itemId === itemId);
  return line ? `Set ${setNumber} of ${line.name}` : `Set ${setNumber}`;
}
