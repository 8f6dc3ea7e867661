import { adherence, type PlannedState, protectedByFlares } from '@/domain/adherence/adherence';
import type { FlareSpan } from '@/domain/flare/flare';
import { changeBand } from '@/domain/instruments/change-band';
import { instruments } from '@/domain/instruments/instruments';
import { exactDifference } from '@/domain/instruments/rounding';
import { addDays, daysBetween, type IsoDate } from '@/domain/schedule/dates';
import type { Period } from './course';
import { type Interval, mean, meanInterval, quantile, shareInterval } from './statistics';

/** A figure of fewer clients tells of persons rather than of a caseload, and says little about either. Convention. */
export const FEWEST = 5;

const changeIds = ['nprs', 'rmdq24', 'psfs'] as const;
export type ChangeId = (typeof changeIds)[number];

/** First and last value of a client within the period; null where there are no two that can be compared. */
type Pair = { readonly first: number; readonly last: number };

export type SummaryClient = {
  readonly clientId: string;
  /** The day from which the client was in care. */
  readonly since: IsoDate;
  readonly planned: readonly PlannedState[];
  readonly flares: readonly FlareSpan[];
  readonly pairs: Readonly<Partial<Record<ChangeId, Pair>>>;
};

/** Something that waited for the clinic. Instants in ms; `answered` is null while it still waits. */
export type Wait = { readonly clientId: string; readonly since: number; readonly answered: number | null };

export const waitIds = ['message', 'stop', 'proposal'] as const;
export type WaitId = (typeof waitIds)[number];

export type SummaryFacts = Period & {
  readonly clients: readonly SummaryClient[];
  readonly invited: number;
  readonly withoutIntake: number;
  readonly waits: Readonly<Record<WaitId, readonly Wait[]>>;
};

type LeftOut = { readonly count: number; readonly why: string };

/** Whom a figure counts. `figure` is null below {@link FEWEST} clients. */
type Counted<Figure> = {
  readonly clients: number;
  readonly leftOut: readonly LeftOut[];
  readonly figure: Figure | null;
};

type AdherenceFigure = {
  readonly done: number;
  readonly due: number;
  /** Of the clients' own shares, 0–1. */
  readonly median: number;
  readonly quarters: readonly [number, number];
};

type ChangeFigure = {
  readonly first: number;
  readonly last: number;
  readonly change: Interval;
  /** Share of clients who got better by the minimal important change. */
  readonly improved: Interval & { readonly count: number };
  readonly worse: number;
  /** Began so near the good end that no change could count. */
  readonly outOfReach: number;
};

type FlareFigure = {
  readonly flares: number;
  readonly clientMonths: number;
  readonly perClientMonth: number;
  /** Share of all days in care that were days of a flare, 0–1. */
  readonly daysInFlare: number;
  readonly clientsWith: number;
};

type WaitFigure = {
  readonly asked: number;
  readonly answered: number;
  readonly waiting: number;
  /** Hours by the clock, of those answered; null while none was. */
  readonly median: number | null;
  readonly ninetieth: number | null;
  readonly withinDay: number;
};

export type CaseloadSummary = Period & {
  readonly clients: number;
  readonly leftOut: readonly LeftOut[];
  readonly adherence: Counted<AdherenceFigure>;
  readonly changes: readonly (Counted<ChangeFigure> & {
    readonly id: ChangeId;
    readonly unit: string;
    readonly minimalChange: number;
    readonly better: 'higher' | 'lower';
  })[];
  readonly flares: Counted<FlareFigure>;
  readonly waits: Readonly<Record<WaitId, Counted<WaitFigure>>>;
};

const DAYS_OF_A_MONTH = 365.25 / 12;
const HOUR = 3_600_000;

/** What a caseload comes to over a period that ends on the day it is read. No client stands in it by name. */
export function caseloadSummary(facts: SummaryFacts): CaseloadSummary {
  const { from, until, clients, waits } = facts;
  return {
    ...{ from, until },
    clients: clients.length,
    leftOut: reasons([
      [facts.invited, 'invited and not joined yet'],
      [facts.withoutIntake, 'intake not finished'],
    ]),
    adherence: adherenceOf(facts),
    changes: changeIds.map((id) => {
      const { unit, minimalChange, better } = instruments[id];
      return { id, unit, minimalChange: minimalChange.points, better, ...changeOf(id, clients) };
    }),
    flares: flaresOf(facts),
    waits: {
      message: waitsOf(waits.message),
      stop: waitsOf(waits.stop),
      proposal: waitsOf(waits.proposal),
    },
  };
}

const reasons = (all: readonly (readonly [count: number, why: string])[]): LeftOut[] =>
  all.flatMap(([count, why]) => (count > 0 ? [{ count, why }] : []));

function counted<Figure>(clients: number, leftOut: readonly LeftOut[], figure: () => Figure): Counted<Figure> {
  return { clients, leftOut, figure: clients < FEWEST ? null : figure() };
}

function adherenceOf({ clients, from, until }: SummaryFacts): Counted<AdherenceFigure> {
  const each = clients.flatMap(({ planned, flares }) => {
    const within = planned.filter(({ date }) => date >= from && date <= until);
    const { done, missed, share } = adherence(protectedByFlares(within, flares, until), until);
    return share === null ? [] : [{ done, due: done + missed, share }];
  });
  const shares = each.map(({ share }) => share);
  const sum = (of: (one: (typeof each)[number]) => number) => each.reduce((total, one) => total + of(one), 0);
  return counted(each.length, reasons([[clients.length - each.length, 'no session was due']]), () => ({
    done: sum(({ done }) => done),
    due: sum(({ due }) => due),
    median: quantile(shares, 0.5),
    quarters: [quantile(shares, 0.25), quantile(shares, 0.75)],
  }));
}

const withoutPair: Readonly<Record<ChangeId, string>> = {
  nprs: 'no two weeks with reports of pain that lie apart',
  rmdq24: 'not answered twice in this time',
  psfs: 'not answered twice in this time',
};

function changeOf(id: ChangeId, clients: readonly SummaryClient[]): Counted<ChangeFigure> {
  const pairs = clients.flatMap(({ pairs: own }) => own[id] ?? []);
  const { better, minimalChange, range } = instruments[id];
  const bands = pairs.map(({ first, last }) => changeBand({ instrument: id, baseline: first, now: last }));
  const improved = bands.filter((band) => band === 'better').length;
  const room = ({ first }: Pair) => (better === 'lower' ? first - range.min : range.max - first);
  return counted(pairs.length, reasons([[clients.length - pairs.length, withoutPair[id]]]), () => ({
    first: mean(pairs.map(({ first }) => first)),
    last: mean(pairs.map(({ last }) => last)),
    change: meanInterval(pairs.map(({ first, last }) => exactDifference(first, last))),
    improved: { ...shareInterval(improved, pairs.length), count: improved },
    worse: bands.filter((band) => band === 'worse').length,
    outOfReach: pairs.filter((pair) => room(pair) < minimalChange.points).length,
  }));
}

function flaresOf({ clients, from, until }: SummaryFacts): Counted<FlareFigure> {
  const each = clients.map(({ since, flares }) => {
    const begin = since > from ? since : from;
    const days = new Set<IsoDate>();
    for (const flare of flares) {
      const last = flare.until !== null && flare.until < until ? flare.until : until;
      for (let day = flare.from > begin ? flare.from : begin; day <= last; day = addDays(day, 1)) days.add(day);
    }
    return {
      inCare: Math.max(0, daysBetween(begin, until) + 1),
      inFlare: days.size,
      begun: flares.filter((flare) => flare.from >= begin && flare.from <= until).length,
    };
  });
  const sum = (of: (one: (typeof each)[number]) => number) => each.reduce((total, one) => total + of(one), 0);
  const days = sum(({ inCare }) => inCare);
  return counted(days === 0 ? 0 : clients.length, [], () => {
    const clientMonths = days / DAYS_OF_A_MONTH;
    const flares = sum(({ begun }) => begun);
    return {
      ...{ flares, clientMonths, perClientMonth: flares / clientMonths },
      daysInFlare: sum(({ inFlare }) => inFlare) / days,
      clientsWith: each.filter(({ inFlare }) => inFlare > 0).length,
    };
  });
}

function waitsOf(waits: readonly Wait[]): Counted<WaitFigure> {
  const hours = waits.flatMap(({ since, answered }) => (answered === null ? [] : [(answered - since) / HOUR]));
  return counted(new Set(waits.map(({ clientId }) => clientId)).size, [], () => ({
    asked: waits.length,
    answered: hours.length,
    waiting: waits.length - hours.length,
    median: hours.length > 0 ? quantile(hours, 0.5) : null,
    ninetieth: hours.length > 0 ? quantile(hours, 0.9) : null,
    withinDay: hours.filter((each) => each <= 24).length,
  }));
}
