import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import type { Found, FoundClient, FoundExercise, FoundProgram, findInput } from '@/contracts/search';
import { clients, programs } from '@/db/schema';
import { folded, ranked } from '@/domain/search/rank';
import { reachOf } from '@/server/access/chart-access';
import { listExercises } from '@/server/exercises/queries';
import type { WorkContext } from '@/server/trpc';

/** Of each kind; whoever wants another one types another letter. */
const LIMIT = 6;

/**
 * What a few letters find: clients within reach, programs of the clinic, its own exercises and those of the product.
 * All names are read and ranked here: accents are folded the same way everywhere, and behind row-level security an
 * index on them would go unused. What is typed is kept nowhere.
 */
export async function find(ctx: WorkContext, input: z.output<typeof findInput>): Promise<Found> {
  const { query, recent, coachOnly } = input;
  if (folded(query) === '') {
    const known = recent.length === 0 ? [] : await clientsInReach(ctx, coachOnly);
    const clients = recent.flatMap((id) => known.find((client) => client.id === id) ?? []);
    return { clients, programs: [], exercises: [] };
  }
  const [known, programs, exercises] = await Promise.all([
    clientsInReach(ctx, coachOnly),
    findPrograms(ctx, query),
    findExercises(ctx, query),
  ]);
  const people = known.map((client) => ({ ...client, isLast: client.status === 'archived' }));
  const clients = ranked(people, query, LIMIT).map(({ isLast: _, ...client }) => client);
  return { clients, programs, exercises };
}

async function clientsInReach({ db, actor }: WorkContext, coachOnly: boolean): Promise<FoundClient[]> {
  const [rows, readable, coached] = await Promise.all([
    db
      .select({ id: clients.id, name: clients.name, status: clients.status })
      .from(clients)
      .where(eq(clients.clinicId, actor.clinicId)),
    reachOf(db, actor, 'chart:read'),
    reachOf(db, actor, 'plan:write'),
  ]);
  return rows
    .filter(({ id }) => readable.has(id) && (!coachOnly || coached.has(id)))
    .map((row) => ({ ...row, isCoach: coached.has(row.id) }));
}

async function findPrograms({ db, actor }: WorkContext, query: string): Promise<FoundProgram[]> {
  const { id, name, builtIn, archived, publishedVersion } = programs;
  const rows = await db
    .select({ id, name, builtIn, archived, publishedVersion })
    .from(programs)
    .where(eq(programs.clinicId, actor.clinicId));
  return ranked(
    rows.map((row) => ({ ...row, isLast: row.archived })),
    query,
    LIMIT,
  ).map((row) => ({
    id: row.id,
    name: row.name,
    builtIn: row.builtIn !== null,
    isDraft: row.publishedVersion === null,
    archived: row.archived,
  }));
}

async function findExercises({ db, actor }: WorkContext, query: string): Promise<FoundExercise[]> {
  const all = await listExercises(db, actor.clinicId);
  return ranked(all, query, LIMIT).map(({ id, name, own }) => ({ id, name, isOwn: own !== null }));
}
