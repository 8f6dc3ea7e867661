import type { AssignmentRow, PlannedRow } from '@/db/factories/plans';
import type { flares } from '@/db/schema';
import {
  type ChartRecord,
  type ConfidenceRecord,
  type DecisionRecord,
  itemsOf,
  type LiftItem,
  type OverrideRecord,
  type ReportRecord,
  type SessionRecord,
} from '@/domain/progression/record';
import { addDays, type IsoDate } from '@/domain/schedule/dates';
import type { PainOn } from '@/domain/symptoms/usual';
import type { Person } from './context';
import type { PlanSpec } from './personas/types';
import { Capacities } from './strength';

type Listed = 'sessions' | 'reports' | 'decisions' | 'overrides' | 'signOffs' | 'feared' | 'confidence' | 'locks';

/** What the rules know of one client, growing as the history goes on. Oldest first, as in the product. */
type LiveRecord = { -readonly [Key in Exclude<keyof ChartRecord, Listed | 'flares'>]: ChartRecord[Key] } & {
  sessions: SessionRecord[];
  reports: ReportRecord[];
  decisions: DecisionRecord[];
  overrides: OverrideRecord[];
  signOffs: { exerciseId: string; passed: boolean; at: string }[];
  feared: { exerciseId: string; feared: boolean; at: string }[];
  confidence: ConfidenceRecord[];
  locks: { level: 'review' | 'emergency'; from: string; until: string | null }[];
  flares: { from: IsoDate; until: IsoDate | null }[];
};

export type LivePlan = { readonly spec: PlanSpec; readonly assignment: AssignmentRow; readonly planned: PlannedRow[] };

export type FlareRow = typeof flares.$inferInsert & { id: string };

/** A session that was done, for the morning after. */
export type TrainedDay = { readonly sessionLogId: string; readonly morning: number | null };

/** One client's chart while it is made up, day by day. */
export type Live = {
  readonly record: LiveRecord;
  readonly plans: LivePlan[];
  readonly capacities: Capacities;
  /** By days ago. */
  readonly trained: Map<number, TrainedDay>;
  /** Loads performed outside lighter weeks, ever, kilograms. */
  readonly lastEver: Map<string, number>;
  /** Every report of pain, for the usual one. */
  readonly pains: PainOn[];
  /** When usual pain was changed, without the intake's answer; and the day of it. */
  readonly usualChanges: IsoDate[];
  /** Lifts that the trainer will look at, by days ago. */
  readonly signOffs: Map<string, number>;
  /** Proposals that the trainer let pass. */
  readonly passedOver: Set<string>;
  /** Planned sessions that are done a day late, by id. */
  readonly late: Set<string>;
  flare: FlareRow | null;
  /** Day of the newest screening in full. */
  screenedOn: IsoDate;
  /** Lifting waits, so no session begins. */
  stopped: boolean;
  /** Something changed that the newest session is decided by. */
  touched: boolean;
  undecided: boolean;
  slipped: boolean;
};

export const liveChart = ({ persona, rng, equipment, dateOf }: Person): Live => ({
  record: {
    usual: null,
    approval: null,
    equipment,
    sessions: [],
    reports: [],
    decisions: [],
    overrides: [],
    signOffs: [],
    feared: [],
    confidence: [],
    locks: [],
    checksAfterBreak: [],
    flares: [],
  },
  plans: [],
  capacities: new Capacities(persona.strength, persona.gain, rng),
  trained: new Map(),
  lastEver: new Map(),
  pains: [],
  usualChanges: [],
  signOffs: new Map(),
  passedOver: new Set(),
  late: new Set(),
  flare: null,
  screenedOn: dateOf(persona.joined),
  stopped: false,
  touched: false,
  undecided: false,
  slipped: false,
});

/** As far back as the product looks: server/progression/record.ts. */
const DAYS_BACK = 84;
const SESSIONS_AT_LEAST = 12;
const SESSIONS_AHEAD = 14;

/** Forgets what the product would not read any more at `at`. The window only ever moves on. */
export function forget({ record }: Live, at: Date): void {
  const utcToday = at.toISOString().slice(0, 10);
  const from = addDays(utcToday, -DAYS_BACK);
  const newest = record.sessions.length - SESSIONS_AT_LEAST;
  if ((record.sessions[0]?.date ?? utcToday) < from && newest > 0) {
    record.sessions = record.sessions.filter(({ date }, index) => index >= newest || date >= from);
    const kept = new Set(record.sessions.map(({ plannedSessionId }) => plannedSessionId));
    record.decisions = record.decisions.filter((each) => kept.has(each.plannedSessionId));
  }
  if ((record.reports[0]?.date ?? utcToday) < from) record.reports = record.reports.filter(({ date }) => date >= from);
  if ((record.overrides[0]?.at ?? utcToday) < from) record.overrides = record.overrides.filter((o) => o.at >= from);
  if ((record.confidence[0]?.at ?? utcToday) < from) record.confidence = record.confidence.filter((c) => c.at >= from);
}

const lines = new WeakMap<object, LiftItem[]>();

/** Lines of a planned session, made once. */
export function linesOf({ prescription }: PlannedRow): LiftItem[] {
  const known = lines.get(prescription) ?? itemsOf(prescription);
  lines.set(prescription, known);
  return known;
}

const isToDo = ({ kind = 'program', status = 'planned' }: PlannedRow) => kind === 'program' && status === 'planned';

/** Sessions of plans that are still to do, from yesterday on. */
export function upcoming({ plans }: Live, at: Date): { date: IsoDate; items: LiftItem[] }[] {
  const from = addDays(at.toISOString().slice(0, 10), -1);
  return plans
    .flatMap(({ planned }) => planned.filter((each) => isToDo(each) && each.date >= from))
    .sort((a, b) => (a.date < b.date ? -1 : 1))
    .slice(0, SESSIONS_AHEAD)
    .map((row) => ({ date: row.date, items: linesOf(row) }));
}

/** The session of a plan to do on `date`. */
export function sessionOn({ plans }: Live, date: IsoDate, kind: 'program' | 'flare' = 'program'): PlannedRow | null {
  for (const { planned } of plans) {
    const found = planned.find(
      (each) => each.date === date && (each.kind ?? 'program') === kind && (each.status ?? 'planned') === 'planned',
    );
    if (found) return found;
  }
  return null;
}
