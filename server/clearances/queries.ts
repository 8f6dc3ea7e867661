import { and, desc, eq, gte, isNull, ne, or } from 'drizzle-orm';
import type { ChartClearance } from '@/contracts/charts';
import type { MyClearance } from '@/contracts/clearances';
import type { Db } from '@/db/connection';
import { clearances, memberships, screenings } from '@/db/schema';
import type { IsoDate } from '@/domain/schedule/dates';
import { hasLapsed, isInForce } from '@/domain/screening/lock';
import { screeningOutcome } from '@/domain/screening/outcome';
import { screeningQuestions } from '@/domain/screening/questions';
import type { ChartScope } from '@/server/access/chart-access';
import { chartClient } from '@/server/charts/client-queries';
import type { ChartContext } from '@/server/trpc';
import { documentsJson } from './documents';

export const clearanceIn = (scope: ChartScope) =>
  and(eq(clearances.clinicId, scope.clinicId), eq(clearances.clientId, scope.clientId));

/** Of the clearances in force: the earliest day on which one ends, and what they ask to leave out; null for none. */
export async function clearanceLimits(
  db: Db,
  scope: ChartScope,
  today: IsoDate,
): Promise<{ readonly expiresOn: IsoDate | null; readonly restrictions: string | null }> {
  const rows = await db
    .select({ expiresOn: clearances.expiresOn, restrictions: clearances.restrictions })
    .from(clearances)
    .where(
      and(
        clearanceIn(scope),
        eq(clearances.state, 'cleared'),
        or(isNull(clearances.expiresOn), gte(clearances.expiresOn, today)),
      ),
    )
    .orderBy(desc(clearances.decidedAt));
  const ends = rows.flatMap(({ expiresOn }) => expiresOn ?? []).sort();
  return {
    expiresOn: ends[0] ?? null,
    restrictions: [...new Set(rows.flatMap(({ restrictions }) => restrictions ?? []))].join(' ') || null,
  };
}

/** Requests that are not cleared. Lifting stays paused while there are any. */
export function countOpen(db: Db, scope: ChartScope): Promise<number> {
  return db.$count(clearances, and(clearanceIn(scope), ne(clearances.state, 'cleared')));
}

/** The newest 50 clearances with the answers that opened them, newest first, as they stand on the client's `today`. */
export async function listClearances(db: Db, scope: ChartScope, today: IsoDate): Promise<ChartClearance[]> {
  const rows = await db
    .select({
      clearance: clearances,
      answers: screenings.answers,
      occasion: screenings.occasion,
      by: memberships.name,
      documents: documentsJson('clearances'),
    })
    .from(clearances)
    .leftJoin(
      screenings,
      and(
        eq(screenings.id, clearances.screeningId),
        eq(screenings.clinicId, clearances.clinicId),
        eq(screenings.clientId, clearances.clientId),
      ),
    )
    .leftJoin(
      memberships,
      and(eq(memberships.clinicId, clearances.clinicId), eq(memberships.userId, clearances.decidedBy)),
    )
    .where(clearanceIn(scope))
    .orderBy(desc(clearances.requestedAt), desc(clearances.id))
    .limit(50);
  const facts = rows.map(({ clearance, answers }) => ({ ...clearance, yes: yesIn(answers ?? {}) }));
  return rows.map(({ clearance, answers, occasion, by, documents }, index) => ({
    id: clearance.id,
    version: clearance.version,
    level: clearance.level,
    state: clearance.state,
    requestedAt: new Date(clearance.requestedAt).toISOString(),
    occasion,
    because: answeredYes(answers ?? {}),
    decidedAt: clearance.decidedAt && new Date(clearance.decidedAt).toISOString(),
    decidedByName: by,
    clinician: clearance.clinician,
    examinedOn: clearance.examinedOn,
    restrictions: clearance.restrictions,
    expiresOn: clearance.expiresOn,
    documents: documents.map((each) => ({ ...each, uploadedAt: new Date(each.uploadedAt).toISOString() })),
    lapsed: facts[index] !== undefined && hasLapsed(facts[index], facts, today),
  }));
}

const yesIn = (answers: Readonly<Record<string, boolean>>) => Object.keys(answers).filter((id) => answers[id]);

const questionText = new Map(screeningQuestions.map(({ id, text }) => [id, text]));

/** The questions answered yes that ask for more than a note, in words; those of an unknown version by their id. */
export function answeredYes(answers: Readonly<Record<string, boolean>>): string[] {
  const { yes, cautions } = screeningOutcome(answers);
  return yes.filter((id) => !cautions.includes(id)).map((id) => questionText.get(id) ?? id);
}

/** The clearances that bear on the client now: waiting, refused, in force, or run out without another. Newest first. */
export async function myClearances({ db, scope, now }: ChartContext): Promise<MyClearance[]> {
  const { today } = await chartClient(db, scope, now);
  const all = await listClearances(db, scope, today);
  return all
    .filter((clearance) => clearance.state !== 'cleared' || clearance.lapsed || isInForce(clearance, today))
    .map(({ version: _, occasion: __, decidedAt: ___, decidedByName: ____, ...mine }) => mine);
}
