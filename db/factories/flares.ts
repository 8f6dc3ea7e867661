import type { Db } from '@/db/connection';
import { flares } from '@/db/schema';
import { newId } from '@/lib/id';

type FlareRow = typeof flares.$inferInsert & { id: string };

export type FlareInput = Partial<FlareRow> & {
  readonly clinicId: string;
  readonly clientId: string;
  readonly symptomReportId: string;
};

/** A flare that began today in UTC with pain of 5, goes on and has moved nothing, unless told. */
export function flareRow(given: FlareInput): FlareRow {
  const today = new Date().toISOString().slice(0, 10);
  return { fromDate: today, peakPain: 5, answers: {}, moved: [], ...given, id: given.id ?? newId() };
}

export async function makeFlare(db: Db, given: FlareInput): Promise<FlareRow> {
  const row = flareRow(given);
  await db.insert(flares).values(row);
  return row;
}
