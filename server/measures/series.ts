import type { MeasuredId, MeasureResult, MeasureSeries } from '@/contracts/measures';
import { changeBand, changeWords } from '@/domain/instruments/change-band';
import { type InstrumentId, instruments } from '@/domain/instruments/instruments';
import { type DueFacts, nextDue } from '@/domain/instruments/schedule';
import { answerWords } from './answer-words';
import type { MeasuredClient, MeasurementRow } from './queries';

type Chain = { readonly row: MeasurementRow; readonly earlier: readonly MeasurementRow[] };

/** Each result as it stands at the end of its corrections, oldest first. */
function chains(rows: readonly MeasurementRow[]): Chain[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const corrected = new Set(rows.flatMap(({ correctsId }) => correctsId ?? []));
  return rows
    .filter(({ id }) => !corrected.has(id))
    .map((row) => {
      const earlier: MeasurementRow[] = [];
      for (let at = row.correctsId; at !== null; at = byId.get(at)?.correctsId ?? null) {
        const before = byId.get(at);
        if (before) earlier.push(before);
      }
      return { row, earlier };
    });
}

/** The row that stands at the moment; null for one that was corrected, taken back or never there. */
export function standing(rows: readonly MeasurementRow[], id: string): MeasurementRow | null {
  return chains(rows).find(({ row }) => row.id === id && !row.voided)?.row ?? null;
}

/** Results that stand, of one instrument, oldest first. */
export function standingOf(rows: readonly MeasurementRow[], instrument: InstrumentId): MeasurementRow[] {
  return chains(rows.filter((row) => row.instrument === instrument)).flatMap(({ row }) => (row.voided ? [] : [row]));
}

/** The activities of a PSFS result. */
export function activitiesOf(row: MeasurementRow | undefined): string[] | null {
  const kept = row?.answers.activities;
  if (!Array.isArray(kept)) return null;
  return kept.map((each: { activity: string }) => each.activity);
}

/** Minutes come in several entries a week and are shown by week; pain comes from the reports. */
export const isSeries = (id: InstrumentId): id is MeasuredId => id !== 'nprs';

/** One instrument with all that was ever measured by it. */
export function seriesOf(instrument: MeasuredId, client: MeasuredClient, due: DueFacts): MeasureSeries {
  const found = chains(client.rows.filter((row) => row.instrument === instrument));
  const results = found
    .filter(({ row }) => !row.voided)
    .map(({ row, earlier }): MeasureResult => {
      const { id, takenOn, score, note, enteredBy, enteredByName } = row;
      return {
        ...{ id, takenOn, score, note, enteredByName },
        details: answerWords(row),
        enteredBy: enteredBy === client.userId ? 'client' : 'clinic',
        earlier: earlier.map((before) => ({ takenOn: before.takenOn, score: before.score })),
      };
    });
  const baseline = results[0] ?? null;
  const latest = results.at(-1) ?? null;
  // A single result has nothing to be compared with, save a rating of change, which compares by itself.
  const isComparable = instrument !== 'active-minutes' && (results.length > 1 || instrument === 'groc');
  const comparison = {
    instrument,
    baseline: baseline?.score ?? null,
    now: isComparable ? (latest?.score ?? null) : null,
  };
  const dueOn = nextDue(instrument, due);
  return {
    instrument,
    name: instruments[instrument].name,
    unit: instruments[instrument].unit,
    baseline,
    latest,
    results: results.reverse(),
    takenBack: found
      .filter(({ row }) => row.voided)
      .map(({ row: { takenOn, score } }) => ({ takenOn, score }))
      .reverse(),
    dueOn,
    isDue: dueOn !== null && dueOn <= due.today,
    band: changeBand(comparison),
    bandWords: isComparable ? changeWords(comparison) : 'Nothing to compare with yet.',
  };
}
