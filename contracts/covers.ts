import { z } from 'zod';
import { daysBetween, type IsoDate } from '@/domain/schedule/dates';
import { isoDate, uuid } from './text';

/** Longer than this is a hand-over rather than a cover, in days. */
const LONGEST = 184;

export const addCover = z
  .strictObject({
    id: uuid,
    /** Who is away. */
    trainerId: uuid,
    /** Who stands in. */
    coverId: uuid,
    fromDate: isoDate,
    /** The last day, included. */
    untilDate: isoDate,
  })
  .refine(({ trainerId, coverId }) => trainerId !== coverId, {
    path: ['coverId'],
    message: 'Nobody stands in for themselves.',
  })
  .refine(({ fromDate, untilDate }) => untilDate >= fromDate, {
    path: ['untilDate'],
    message: 'The last day lies before the first.',
  })
  .refine(({ fromDate, untilDate }) => daysBetween(fromDate, untilDate) < LONGEST, {
    path: ['untilDate'],
    message: 'At most half a year. For longer, hand the clients over.',
  });
export const endCover = z.strictObject({
  id: uuid,
  coverId: uuid,
  /** Access lasts to the end of this day; null ends it at once. */
  lastDay: isoDate.nullable(),
});

export type AddCoverInput = z.output<typeof addCover>;
export type EndCoverInput = z.output<typeof endCover>;

/** Another cover that falls on some of the same days, and what it means for this one. */
export type CoverOverlap = {
  /** `also`: somebody else stands in for the same trainer too. `away`: whoever stands in is away as well. */
  readonly kind: 'also' | 'away';
  readonly name: string;
  readonly from: IsoDate;
  readonly until: IsoDate;
};

export type Cover = {
  readonly id: string;
  readonly trainerId: string;
  readonly trainerName: string;
  readonly coverId: string;
  readonly coverName: string;
  readonly from: IsoDate;
  readonly until: IsoDate;
  readonly state: 'current' | 'coming' | 'past';
  /** Clients now on the caseload of whoever is away. */
  readonly clients: number;
  readonly overlaps: readonly CoverOverlap[];
  readonly mayEnd: boolean;
};

export type CoverList = {
  readonly today: IsoDate;
  /** Now and to come, the first to come first. */
  readonly ahead: readonly Cover[];
  /** Of the last year, the latest first. */
  readonly past: readonly Cover[];
  /** Who works here now, by name. */
  readonly staff: readonly { readonly userId: string; readonly name: string }[];
  readonly self: string;
  /** An owner adds covers for everybody; a trainer for their own absence. */
  readonly forEverybody: boolean;
};

export type AddedCover = { readonly coverId: string; readonly clients: number };
