import { dueOn } from '@/domain/instruments/due';
import { type Instrument, type InstrumentId, instruments } from '@/domain/instruments/instruments';
import { addDays, type IsoDate } from '@/domain/schedule/dates';

export type DueFacts = {
  /** The client's first day in the clinic, in their zone; null until the intake is done. */
  readonly startedOn: IsoDate | null;
  /** When each was last taken. */
  readonly lastTaken: Readonly<Partial<Record<InstrumentId, IsoDate>>>;
  /** The client agreed to have body mass followed. */
  readonly followsBodyMass: boolean;
  readonly today: IsoDate;
};

/** What comes by itself: pain from the reports, minutes whenever some are logged. */
const neverAsked: ReadonlySet<InstrumentId> = new Set(['nprs', 'active-minutes']);

/**
 * When an instrument is to be taken next, in the client's zone: the first time from the intake on, then every four
 * weeks. A rating of change has nothing to look back on at first, so it begins after four weeks. Null for what is
 * never asked for, before the intake, and for body mass without the client's word.
 */
export function nextDue(id: InstrumentId, { startedOn, lastTaken, followsBodyMass, today }: DueFacts): IsoDate | null {
  const { optional, dueEveryDays }: Instrument = instruments[id];
  if (startedOn === null || neverAsked.has(id) || (optional && !followsBodyMass)) return null;
  const last = lastTaken[id] ?? null;
  if (last === null && id === 'groc') return addDays(startedOn, dueEveryDays);
  return dueOn(id, last, today);
}

/** What one side fills in and is due today or before, in the order of a report. */
export function dueFor(side: Instrument['enteredBy'], facts: DueFacts): InstrumentId[] {
  return (Object.keys(instruments) as InstrumentId[]).filter((id) => {
    if (instruments[id].enteredBy !== side) return false;
    const due = nextDue(id, facts);
    return due !== null && due <= facts.today;
  });
}
