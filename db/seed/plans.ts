import { assignmentRows } from '@/db/factories/plans';
import { addDays, daysBetween, type IsoDate, startOfWeek, weekdayOf } from '@/domain/schedule/dates';
import { audit } from './audit';
import { type ClinicContext, type Person, staffId } from './context';
import type { Live, LivePlan } from './live';
import { planLoads } from './loads';
import type { PlanSpec } from './personas/types';

const endWords = {
  replaced: 'Followed by Deadlift 8.',
  paused: 'Paused, as we agreed.',
  left: 'You left the clinic.',
  finished: 'All sessions of this plan are behind you.',
} as const;

export type PlanToMake = { readonly spec: PlanSpec; readonly startDate: IsoDate; readonly createdAt: Date };

/** Where a plan starts and on which weekdays. Weekday plans start on a Monday, near the day that was asked for. */
function placing(spec: PlanSpec, person: Person): { startDate: IsoDate; trainingDays: number[] } {
  const asked = person.dateOf(spec.startedDaysAgo);
  if (!('offsets' in spec.on)) return { startDate: startOfWeek(asked, 1), trainingDays: [...spec.on] };
  const days = spec.on.offsets.map((offset) => weekdayOf(person.dateOf(spec.startedDaysAgo - offset)));
  return { startDate: asked, trainingDays: [...days].sort((a, b) => a - b) };
}

/** When the plans of a client were assigned, some days before they begin. */
export function plansToMake(person: Person, context: ClinicContext): PlanToMake[] {
  const { persona, rng } = person;
  return persona.plans.map((spec) => {
    const { startDate } = placing(spec, person);
    const daysAgo = Math.min(persona.joined, Math.max(1, daysBetween(startDate, context.today) + rng.int(2, 4)));
    return { spec, startDate, createdAt: person.at(daysAgo, daysAgo === persona.joined ? 20 : rng.int(9, 16)) };
  });
}

/** Assigns a plan. One that ran before it is finished, or was ended. */
export function makePlan(person: Person, context: ClinicContext, live: Live, { spec, createdAt }: PlanToMake): void {
  const { persona } = person;
  const program = context.programs[spec.program];
  if (!program) throw new Error(`${spec.program} is no program of this clinic`);
  const { startDate, trainingDays } = placing(spec, person);
  finishBefore(live, startDate, persona.name);
  const { assignment, planned } = assignmentRows({
    clinicId: person.clinicId,
    clientId: person.clientId,
    program,
    startDate,
    trainingDays,
    assignedBy: staffId(context, persona.trainer),
    createdAt: createdAt.toISOString(),
    nextId: () => person.id(createdAt),
  });
  live.plans.push({ spec, assignment, planned });
  context.rows.assignments.push(assignment);
  context.rows.plannedSessions.push(...planned);
  audit(person, context, {
    at: createdAt,
    userId: assignment.assignedBy,
    action: 'assignment.create',
    subject: ['assignment', assignment.id],
    detail: { programVersion: program.version, sessions: planned.length, onConflict: 'ask' },
  });
  planLoads(person, context, live, { createdAt, planned });
}

/** Closed when the next one is made. The last plan of all stays as the product leaves it: in force, behind its last day. */
function finishBefore({ plans }: Live, startDate: IsoDate, name: string): void {
  for (const { assignment, spec } of plans) {
    if (assignment.status === 'ended') continue;
    if (spec.ended === undefined) {
      if (assignment.endDate >= startDate) throw new Error(`Two plans of ${name} overlap`);
      Object.assign(assignment, { status: 'ended', endReason: endWords.finished, version: 2 });
    }
  }
}

/** The trainer ends a plan before its last session. */
export function endPlan(person: Person, context: ClinicContext, plan: LivePlan, at: Date): void {
  const { assignment, planned, spec } = plan;
  if (!spec.ended) return;
  const endDate = person.dateOf(spec.ended.daysAgo);
  Object.assign(assignment, { status: 'ended', endDate, endReason: endWords[spec.ended.reason], version: 2 });
  const cut = planned.filter(({ date, status = 'planned' }) => date > endDate && status === 'planned');
  for (const session of cut) session.status = 'cancelled';
  audit(person, context, {
    at,
    userId: assignment.assignedBy,
    action: spec.ended.reason === 'replaced' ? 'assignment.replace' : 'assignment.end',
    subject: ['assignment', assignment.id],
    detail: { version: 2, cancelledSessions: cut.length },
  });
}

/** Whether the session is done, and on which day: most on theirs, a few the day after. */
export function attends(
  person: Person,
  live: Live,
  daysAgo: number,
): { readonly comes: boolean; readonly late: boolean } {
  const { persona, rng, pain } = person;
  const settled = person.settled(daysAgo);
  const sore = pain.baseline(daysAgo) >= 5.5;
  const comes = settled || (pain.baseline(daysAgo) < 7 && rng.chance(sore ? 0.35 : persona.keeps));
  const date = person.dateOf(daysAgo);
  const next = live.plans.flatMap(({ planned }) => planned).find((each) => each.date > date);
  const free = next !== undefined && next.date > addDays(date, 1);
  const late = comes && !settled && free && daysAgo > 3 && !person.paused(daysAgo - 1) && rng.chance(0.06);
  return { comes, late };
}
