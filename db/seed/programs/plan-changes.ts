import { exerciseById } from '@/domain/exercises/library';
import { swappedItems } from '@/domain/program/swap-exercise';
import { addDays } from '@/domain/schedule/dates';
import { instantAt } from '../clock';
import type { ClinicContext } from '../context';
import { idAt, randomFor } from '../random';

type Swap = { readonly exerciseId: string; readonly toExerciseId: string; readonly reason: string };

/** Exercises that single clients have in place of the program's. The second stands where version 3 has another one. */
const swaps: Readonly<Record<string, Swap>> = {
  'Amara Nwosu': {
    exerciseId: 'overhead-press',
    toExerciseId: 'half-kneeling-press',
    reason: 'Your shoulder likes one side at a time.',
  },
  'Rohan Kapoor': {
    exerciseId: 'dead-bug',
    toExerciseId: 'bird-dog',
    reason: 'On all fours you feel less of a pinch.',
  },
};

/** Who trains on another day in the coming week. */
const movers = ['Rohan Kapoor', 'Zainab Hussain'];

/** What single clients' plans have otherwise than the program: it has to outlive a new version, or be named as a conflict. */
export function changePlans(context: ClinicContext): void {
  for (const [name, swap] of Object.entries(swaps)) swapIn(context, name, swap);
  for (const name of movers) moveOne(context, name);
}

/** The sessions that lie ahead in the plan of this name's client; none in another clinic. */
function ahead({ rows, clinicId, today }: ClinicContext, name: string) {
  const client = rows.clients.find((each) => each.clinicId === clinicId && each.name === name);
  if (!client) return [];
  return rows.plannedSessions
    .filter(({ clientId, date, status, kind = 'program' }) => {
      return clientId === client.id && date > today && status === 'planned' && kind === 'program';
    })
    .sort((a, b) => a.date.localeCompare(b.date));
}

function swapIn(context: ClinicContext, name: string, { exerciseId, toExerciseId, reason }: Swap): void {
  const sessions = ahead(context, name);
  const [first] = sessions;
  if (!first) return;
  const at = instantAt(addDays(context.today, -1), 16, context.timeZone);
  context.rows.lineSwaps.push({
    clinicId: context.clinicId,
    clientId: first.clientId,
    id: idAt(randomFor(context.seed, `${context.clinicId}/swap/${name}`), at),
    assignmentId: first.assignmentId,
    fromDate: addDays(context.today, 1),
    exerciseId,
    toExerciseId,
    reason,
    madeBy: context.staff.coach ?? '',
    createdAt: at.toISOString(),
  });
  for (const session of sessions) {
    const items = swappedItems(session.prescription.items, [{ exerciseId, toExerciseId }], exerciseById);
    session.prescription = { ...session.prescription, items };
  }
}

/** The second session ahead, a day later than planned, where that day is free. */
function moveOne(context: ClinicContext, name: string): void {
  const sessions = ahead(context, name);
  const session = sessions[1];
  if (!session) return;
  const date = addDays(session.date, 1);
  if (sessions.some((other) => other.date === date)) return;
  session.movedFrom = session.date;
  session.date = date;
}
