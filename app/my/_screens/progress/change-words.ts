import { instruments } from '@/domain/instruments/instruments';
import type { Change } from '@/domain/milestones/changes';
import { formatCount, formatNumber } from '@/lib/format/numbers';
import { loadParts, type WeightUnit } from '@/lib/units';

type Reader = { readonly units: WeightUnit; readonly locale: string };

/** A sentence in its parts: "Block pull", "40", "62.5 kg", "in 8 weeks". */
export type ChangeSentence = {
  readonly about: string;
  /** Null where nothing is compared. */
  readonly from: string | null;
  readonly to: string;
  /** Follows the numbers; empty for nothing to add. */
  readonly tail: string;
};

/** What changed, in plain words: the numbers, and no praise or blame for them. */
export function changeSentence(change: Change, { units, locale }: Reader): ChangeSentence {
  const number = (value: number) => formatNumber(value, locale, 1);
  switch (change.kind) {
    case 'lift': {
      const { value, unit } = loadParts(change.toKg, units, locale);
      const hand = change.loadKind.endsWith('-per-hand') ? ' each hand' : '';
      const weeks = formatCount(Math.max(1, Math.round(change.days / 7)), 'week', 'weeks', locale);
      const from = loadParts(change.fromKg, units, locale).value;
      return from === value
        ? { about: change.name, from: null, to: `${value}\u00a0${unit}${hand}`, tail: `as ${weeks} ago` }
        : { about: change.name, from, to: `${value}\u00a0${unit}${hand}`, tail: `in ${weeks}` };
    }
    case 'mornings':
      return {
        about: 'Mornings, mean pain',
        from: number(change.from),
        to: number(change.to),
        tail: 'of 10, the first two weeks beside the last two',
      };
    case 'measure': {
      const { name, unit, range } = instruments[change.instrument];
      const write = (value: number) => formatNumber(value, locale, range.decimals);
      return {
        about: name,
        from: write(change.from),
        to: `${write(change.to)}\u00a0${unit}`,
        tail: 'since the first time',
      };
    }
    case 'sessions': {
      const held = change.held === 0 ? '' : `; ${formatNumber(change.held, locale, 0)} called off, not counted`;
      const due = formatCount(change.due, 'session', 'sessions', locale);
      return {
        about: 'Training',
        from: null,
        to: `${formatNumber(change.done, locale, 0)} of ${due} done`,
        tail: held,
      };
    }
  }
}

/** The same as one line, to be read out. */
export function changeText(change: Change, reader: Reader): string {
  const { about, from, to, tail } = changeSentence(change, reader);
  const glue = tail === '' || tail.startsWith(';') ? '' : ' ';
  return `${about}: ${from === null ? to : `from ${from} to ${to}`}${glue}${tail}.`;
}
