import { assignmentRows, type PlannedRow } from '@/db/factories/plans';
import { daysBetween, type IsoDate, startOfWeek, weekdayOf } from '@/domain/schedule/dates';
import { audit } from './audit';
import { type ClinicContext, type Person, staffId } from './context';
import { planLoad, scriptedOverrides, type TrainingState, trainingState } from './loads';
import type { PlanSpec } from './personas/types';
import { trainSession } from './session';

type Trained = { readonly planned: PlannedRow; readonly daysAgo: number };

const endWords = {
  replaced: 'Followed by Deadlift 8.',
  paused: 'Paused, as we agreed.',
  left: 'You left the clinic.',
  finished: 'All sessions of this plan are behind you.',
} as const;

/** Where a plan starts and on which weekdays. Weekday plans start on a Monday, near the day that was asked for. */
function placing(spec: PlanSpec, person: Person): { startDate: IsoDate; trainingDays: number[] } {
  const asked = person.dateOf(spec.startedDaysAgo);
  if (!('offsets' in spec.on)) return { startDate: startOfWeek(asked, 1), trainingDays: [...spec.on] };
  const days = spec.on.offsets.map((offset) => weekdayOf(person.dateOf(spec.startedDaysAgo - offset)));
  return { startDate: asked, trainingDays: [...days].sort((a, b) => a - b) };
}

/** Makes up all plans of a client, oldest first, and what was done of them. Returns what the reports build on. */
export function makeHistory(person: Person, context: ClinicContext): TrainingState {
  const state = trainingState(person);
  for (const spec of person.persona.plans) {
    const planned = makePlan(spec, person, context, state);
    const trained = attended(planned, person);
    trained.forEach(({ planned: session, daysAgo }, index) => {
      scriptedOverrides(person, context, state, daysAgo);
      trainSession({ session, daysAgo, nextDaysAgo: trained[index + 1]?.daysAgo ?? null }, person, context, state);
    });
  }
  scriptedOverrides(person, context, state, 0);
  return state;
}

function makePlan(spec: PlanSpec, person: Person, context: ClinicContext, state: TrainingState): PlannedRow[] {
  const { persona, rng } = person;
  const program = context.programs[spec.program];
  const { startDate, trainingDays } = placing(spec, person);
  const assignedDaysAgo = Math.min(persona.joined, Math.max(1, daysBetween(startDate, context.today) + rng.int(2, 4)));
  const createdAt = person.at(assignedDaysAgo, assignedDaysAgo === persona.joined ? 20 : rng.int(9, 16));
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
  const endedOn = spec.ended ? person.dateOf(spec.ended.daysAgo) : null;
  if (spec.ended && endedOn) {
    Object.assign(assignment, {
      status: 'ended',
      endDate: endedOn,
      endReason: endWords[spec.ended.reason],
      version: 2,
    });
    const cut = planned.filter(({ date }) => date > endedOn);
    for (const session of cut) session.status = 'cancelled';
    audit(person, context, {
      at: person.at(spec.ended.daysAgo, 14.4),
      userId: assignment.assignedBy,
      action: spec.ended.reason === 'replaced' ? 'assignment.replace' : 'assignment.end',
      subject: ['assignment', assignment.id],
      detail: { version: 2, cancelledSessions: cut.length },
    });
  } else if (assignment.endDate < context.today && spec !== persona.plans.at(-1)) {
    // Closed when the next one was made. The last one stays as the product leaves it: in force, behind its last day.
    Object.assign(assignment, { status: 'ended', endReason: endWords.finished, version: 2 });
  }
  context.rows.assignments.push(assignment);
  context.rows.plannedSessions.push(...planned);
  audit(person, context, {
    at: createdAt,
    userId: assignment.assignedBy,
    action: 'assignment.create',
    subject: ['assignment', assignment.id],
    detail: { programVersion: program.version, sessions: planned.length, onConflict: 'ask' },
  });
  planLoad(person, context, state, { program: spec.program, createdAt, planned });
  return planned;
}

/** Which sessions were done, and on which day: most on theirs, a few the day after. Nothing on `today` itself. */
function attended(planned: readonly PlannedRow[], person: Person): Trained[] {
  const { persona, rng, pain } = person;
  const trained: Trained[] = [];
  planned.forEach((session, index) => {
    const due = daysBetween(session.date, person.dateOf(0));
    if (due < 1 || session.status === 'cancelled' || person.paused(due)) return;
    const settled = persona.settled && due <= 12;
    const sore = pain.baseline(due) >= 5.5;
    const comes = settled || (pain.baseline(due) < 7 && rng.chance(sore ? 0.35 : persona.keeps));
    if (!comes) return;
    const next = planned[index + 1];
    const free = next !== undefined && daysBetween(session.date, next.date) >= 2;
    const late = !settled && free && due > 3 && due - 1 < persona.joined && rng.chance(0.06);
    trained.push({ planned: session, daysAgo: late && !person.paused(due - 1) ? due - 1 : due });
  });
  return trained;
}
