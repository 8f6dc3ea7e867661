import type { Db } from '@/db/connection';
import { measurements } from '@/db/schema';
import { newId } from '@/lib/id';

type MeasurementRow = typeof measurements.$inferInsert & { id: string };

export type MeasurementInput = Partial<MeasurementRow> & {
  readonly clinicId: string;
  readonly clientId: string;
  readonly enteredBy: string;
};

/** A Sørensen hold of 60 seconds today in UTC, unless told. */
export function measurementRow(given: MeasurementInput): MeasurementRow {
  const score = given.score ?? 60;
  return {
    instrument: 'sorensen',
    takenOn: new Date().toISOString().slice(0, 10),
    answers: { value: score },
    ...given,
    id: given.id ?? newId(),
    score,
  };
}

export async function makeMeasurement(db: Db, given: MeasurementInput): Promise<MeasurementRow> {
  const row = measurementRow(given);
  await db.insert(measurements).values(row);
  return row;
}
