import type { PublishedProgram } from '@/db/factories/programs';
import type * as schema from '@/db/schema';
import type { Equipment } from '@/domain/load/equipment';
import type { Policy } from '@/domain/progression/policy';
import { addDays, type IsoDate } from '@/domain/schedule/dates';
import type { BodyRegionId } from '@/domain/symptoms/regions';
import { instantAt } from './clock';
import { kits } from './kits';
import type { PainModel } from './pain';
import { painModel, wholePain } from './pain';
import type { Persona, ProgramSlug, StaffKey } from './personas/types';
import { idAt, type Rng, randomFor } from './random';
import { homeRegions } from './words';

/** Everything that will be written, by table, in an order that the foreign keys allow. */
export type Rows = {
  users: (typeof schema.users.$inferInsert)[];
  memberships: (typeof schema.memberships.$inferInsert)[];
  clients: (typeof schema.clients.$inferInsert)[];
  caseloads: (typeof schema.caseloads.$inferInsert)[];
  covers: (typeof schema.covers.$inferInsert)[];
  invitations: (typeof schema.invitations.$inferInsert)[];
  screenings: (typeof schema.screenings.$inferInsert)[];
  clearances: (typeof schema.clearances.$inferInsert)[];
  consents: (typeof schema.consents.$inferInsert)[];
  assignments: (typeof schema.assignments.$inferInsert)[];
  plannedSessions: (typeof schema.plannedSessions.$inferInsert)[];
  lineSwaps: (typeof schema.lineSwaps.$inferInsert)[];
  planPauses: (typeof schema.planPauses.$inferInsert)[];
  loadOverrides: (typeof schema.loadOverrides.$inferInsert)[];
  sessionLogs: (typeof schema.sessionLogs.$inferInsert)[];
  setLogs: (typeof schema.setLogs.$inferInsert)[];
  symptomReports: (typeof schema.symptomReports.$inferInsert)[];
  policies: (typeof schema.policies.$inferInsert)[];
  decisions: (typeof schema.decisions.$inferInsert)[];
  proposals: (typeof schema.proposals.$inferInsert)[];
  liftStops: (typeof schema.liftStops.$inferInsert)[];
  usualPainChanges: (typeof schema.usualPainChanges.$inferInsert)[];
  techniqueSignOffs: (typeof schema.techniqueSignOffs.$inferInsert)[];
  fearedLifts: (typeof schema.fearedLifts.$inferInsert)[];
  confidenceReports: (typeof schema.confidenceReports.$inferInsert)[];
  flares: (typeof schema.flares.$inferInsert)[];
  measurements: (typeof schema.measurements.$inferInsert)[];
  clearanceDocuments: (typeof schema.clearanceDocuments.$inferInsert)[];
  messages: (typeof schema.messages.$inferInsert)[];
  messagePictures: (typeof schema.messagePictures.$inferInsert)[];
  messageReads: (typeof schema.messageReads.$inferInsert)[];
  wordTemplates: (typeof schema.wordTemplates.$inferInsert)[];
  staffNotes: (typeof schema.staffNotes.$inferInsert)[];
  logComments: (typeof schema.logComments.$inferInsert)[];
  notificationSettings: (typeof schema.notificationSettings.$inferInsert)[];
  auditEvents: (typeof schema.auditEvents.$inferInsert)[];
};

export const noRows = (): Rows => ({
  users: [],
  memberships: [],
  clients: [],
  caseloads: [],
  covers: [],
  invitations: [],
  screenings: [],
  clearances: [],
  consents: [],
  assignments: [],
  plannedSessions: [],
  lineSwaps: [],
  planPauses: [],
  loadOverrides: [],
  sessionLogs: [],
  setLogs: [],
  symptomReports: [],
  policies: [],
  decisions: [],
  proposals: [],
  liftStops: [],
  usualPainChanges: [],
  techniqueSignOffs: [],
  fearedLifts: [],
  confidenceReports: [],
  flares: [],
  measurements: [],
  clearanceDocuments: [],
  messages: [],
  messagePictures: [],
  messageReads: [],
  wordTemplates: [],
  staffNotes: [],
  logComments: [],
  notificationSettings: [],
  auditEvents: [],
});

/** One clinic of the demo while its history is made up. */
export type ClinicContext = {
  readonly seed: number;
  readonly today: IsoDate;
  readonly passwordHash: string;
  readonly clinicId: string;
  readonly timeZone: string;
  readonly staff: Readonly<Partial<Record<StaffKey, string>>>;
  readonly programs: Readonly<Partial<Record<ProgramSlug, PublishedProgram>>>;
  /** The rules by version, with the instant from which each counts; oldest first. */
  readonly policies: readonly { readonly version: number; readonly policy: Policy; readonly from: string }[];
  readonly rows: Rows;
};

/** One client while a history is made up. */
export type Person = {
  readonly persona: Persona;
  readonly clinicId: string;
  readonly clientId: string;
  readonly userId: string;
  readonly trainerId: string;
  readonly timeZone: string;
  readonly equipment: Equipment;
  readonly rng: Rng;
  readonly pain: PainModel;
  readonly usual: number;
  readonly home: readonly BodyRegionId[];
  readonly dateOf: (daysAgo: number) => IsoDate;
  /** On the client's own wall. */
  readonly at: (daysAgo: number, hour: number) => Date;
  readonly id: (instant: Date) => string;
  readonly paused: (daysAgo: number) => boolean;
  /** One of the last days, on which nothing goes wrong by chance. */
  readonly settled: (daysAgo: number) => boolean;
  /** One of the last days of somebody whose next step is to be seen: every morning is told, and no session hurts more than usual. */
  readonly calm: (daysAgo: number) => boolean;
};

const SETTLED_DAYS = 12;

export function staffId(context: Pick<ClinicContext, 'staff'>, key: StaffKey): string {
  const id = context.staff[key];
  if (!id) throw new Error(`No trainer "${key}" in this clinic`);
  return id;
}

export function personFor(persona: Persona, context: ClinicContext): Person {
  const rng = randomFor(context.seed, `${context.clinicId}/${persona.name}`);
  const timeZone = persona.timeZone ?? context.timeZone;
  const dates = new Map<number, IsoDate>();
  const dateOf = (daysAgo: number) => {
    const date = dates.get(daysAgo) ?? addDays(context.today, -daysAgo);
    dates.set(daysAgo, date);
    return date;
  };
  const at = (daysAgo: number, hour: number) => instantAt(dateOf(daysAgo), hour, timeZone);
  const id = (instant: Date) => idAt(rng, instant);
  const settled = (daysAgo: number) => persona.settled && daysAgo <= (persona.settledDays ?? SETTLED_DAYS);
  const isSeen = persona.answered !== undefined || persona.waits !== undefined;
  const joinedAt = at(persona.joined, 10);
  return {
    persona,
    clinicId: context.clinicId,
    clientId: id(joinedAt),
    userId: id(joinedAt),
    trainerId: staffId(context, persona.trainer),
    timeZone,
    equipment: kits[persona.kit],
    rng,
    pain: painModel(persona, randomFor(context.seed, `${context.clinicId}/${persona.name}/pain`)),
    usual: wholePain(persona.pain.start),
    home: rng.pick(homeRegions),
    dateOf,
    at,
    id,
    settled,
    calm: (daysAgo) => isSeen && settled(daysAgo),
    paused: (daysAgo) => (persona.pauses ?? []).some(({ from, until }) => daysAgo <= from && daysAgo >= until),
  };
}

export const emailOf = (persona: Persona): string =>
  persona.email ??
  `${persona.name
    .normalize('NFD')
    .replace(/[^A-Za-z ]/g, '')
    .trim()
    .toLowerCase()
    .replaceAll(/ +/g, '.')}@demo.sturdy.test`;
