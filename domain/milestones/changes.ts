import type { LoadKind } from '@/domain/exercises/types';
import { type ChangeBand, changeBand } from '@/domain/instruments/change-band';
import { type InstrumentId, instruments } from '@/domain/instruments/instruments';
import { addDays, daysBetween, type IsoDate } from '@/domain/schedule/dates';

/** What the first glance is read from: the days that are looked at, and what was told and lifted in them. */
export type ChangeFacts = {
  /** First and last day, both included. */
  readonly from: IsoDate;
  readonly today: IsoDate;
  /** Pain on mornings, 0–10, oldest first. */
  readonly mornings: readonly { readonly date: IsoDate; readonly pain: number }[];
  /** The lifts that count most first; points oldest first, kilograms. */
  readonly lifts: readonly {
    readonly name: string;
    readonly loadKind: LoadKind;
    readonly points: readonly { readonly date: IsoDate; readonly loadKg: number; readonly deload: boolean }[];
  }[];
  /** Results of the questionnaires on function in these days: the first of all and the newest. */
  readonly measures: readonly {
    readonly instrument: InstrumentId;
    readonly first: { readonly date: IsoDate; readonly score: number };
    readonly last: { readonly date: IsoDate; readonly score: number };
  }[];
  readonly sessions: { readonly done: number; readonly missed: number; readonly held: number };
};

/** One thing that can be said from the numbers. `band` says better or worse only beyond the error of measurement. */
export type Change =
  | {
      readonly kind: 'lift';
      readonly name: string;
      readonly loadKind: LoadKind;
      readonly fromKg: number;
      readonly toKg: number;
      readonly days: number;
    }
  | { readonly kind: 'mornings'; readonly from: number; readonly to: number; readonly band: ChangeBand }
  | {
      readonly kind: 'measure';
      readonly instrument: InstrumentId;
      readonly from: number;
      readonly to: number;
      readonly band: ChangeBand;
    }
  | { readonly kind: 'sessions'; readonly done: number; readonly due: number; readonly held: number };

/** Mornings are compared two weeks with two weeks, each with reports on at least four days. Convention. */
const SPAN_DAYS = 14;
const LEAST_MORNINGS = 4;
/** Two sessions of a lift are compared from two weeks on. Convention. */
const LEAST_LIFT_DAYS = 14;
const LIFTS = 2;

/**
 * What changed, at most: two lifts, the mornings, function, the sessions. Empty while there is too little to compare.
 * A load is what was lifted and gets no verdict. Means are rounded to one decimal before they are compared, so that
 * what is read and what is judged are the same numbers.
 */
export function changes(facts: ChangeFacts): Change[] {
  return [...liftChanges(facts), ...morningChange(facts), ...measureChanges(facts), ...sessionCount(facts)];
}

function liftChanges({ lifts }: ChangeFacts): Change[] {
  return lifts
    .flatMap(({ name, loadKind, points }): Change[] => {
      // A lighter week says nothing of what a lift has come to.
      const full = points.filter(({ deload }) => !deload);
      const first = full[0];
      const last = full.at(-1);
      if (!first || !last) return [];
      const days = daysBetween(first.date, last.date);
      if (days < LEAST_LIFT_DAYS) return [];
      return [{ kind: 'lift', name, loadKind, fromKg: first.loadKg, toKg: last.loadKg, days }];
    })
    .slice(0, LIFTS);
}

function morningChange({ from, today, mornings }: ChangeFacts): Change[] {
  const first = mornings.find(({ date }) => date >= from)?.date;
  if (first === undefined) return [];
  const lastFrom = addDays(today, 1 - SPAN_DAYS);
  const firstBefore = addDays(first, SPAN_DAYS);
  const before = meanOf(mornings.filter(({ date }) => date >= first && date < firstBefore && date < lastFrom));
  const now = meanOf(mornings.filter(({ date }) => date >= lastFrom && date <= today));
  if (before === null || now === null) return [];
  return [{ kind: 'mornings', from: before, to: now, band: changeBand({ instrument: 'nprs', baseline: before, now }) }];
}

function meanOf(reports: readonly { readonly date: IsoDate; readonly pain: number }[]): number | null {
  const days = new Set(reports.map(({ date }) => date));
  if (days.size < LEAST_MORNINGS) return null;
  return Math.round((reports.reduce((sum, { pain }) => sum + pain, 0) / reports.length) * 10) / 10;
}

/** Those with a stated change that counts; one that goes beyond it comes first. */
function measureChanges({ measures }: ChangeFacts): Change[] {
  return measures
    .flatMap(({ instrument, first, last }): Change[] => {
      if (instruments[instrument].minimalChange === null || first.date === last.date) return [];
      const band = changeBand({ instrument, baseline: first.score, now: last.score });
      return [{ kind: 'measure', instrument, from: first.score, to: last.score, band }];
    })
    .sort((a, b) => Number(isVerdict(b)) - Number(isVerdict(a)))
    .slice(0, 1);
}

const isVerdict = (change: Change) => 'band' in change && (change.band === 'better' || change.band === 'worse');

function sessionCount({ sessions: { done, missed, held } }: ChangeFacts): Change[] {
  return done + missed === 0 ? [] : [{ kind: 'sessions', done, due: done + missed, held }];
}
