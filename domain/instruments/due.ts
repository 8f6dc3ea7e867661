import { type InstrumentId, instruments } from '@/domain/instruments/instruments';
import { addDays, type IsoDate } from '@/domain/schedule/dates';

/**
 * The date on which `id` is to be taken next, in the client's zone: today when it never was, else four weeks after the
 * last time. A date before `today` says since when it has been due.
 */
export function dueOn(id: InstrumentId, lastTakenOn: IsoDate | null, today: IsoDate): IsoDate {
  return lastTakenOn === null ? today : addDays(lastTakenOn, instruments[id].dueEveryDays);
}

/** Whether `id` is to be taken today or has been due before. Being optional or not is left to the caller. */
export function isDue(id: InstrumentId, lastTakenOn: IsoDate | null, today: IsoDate): boolean {
  return dueOn(id, lastTakenOn, today) <= today;
}
