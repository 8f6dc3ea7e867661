import { type SQL, sql } from 'drizzle-orm';
import type { TimelineEvent } from '@/contracts/charts';
import type { ExerciseLookup } from '@/domain/exercises/types';
import type { IsoDate } from '@/domain/schedule/dates';
import { localDate } from '@/domain/schedule/local-date';
import { defaultLocale } from '@/lib/format/locale';
import { formatLoad } from '@/lib/units';
import type { ChartClient } from './client-queries';

export type EventRow =
  | { readonly kind: 'assigned' | 'ended'; readonly date: IsoDate; readonly name: string }
  | { readonly kind: 'override'; readonly at: string; readonly exerciseId: string; readonly loadKg: number }
  | { readonly kind: 'swapped'; readonly date: IsoDate; readonly exerciseId: string; readonly toExerciseId: string }
  | { readonly kind: 'signed-off'; readonly at: string; readonly exerciseId: string; readonly passed: boolean }
  | { readonly kind: 'locked' | 'cleared' | 'refused'; readonly at: string; readonly clinician: string | null };

/**
 * What happened beside training, as a JSON list, oldest first. Instants reach a day beyond both ends: on which day
 * they fell is the client's zone's to say. `own` is the condition of one chart for a table without an alias.
 */
export function eventsJson(own: SQL, { from, until, today }: { from: IsoDate; until: IsoDate; today: IsoDate }): SQL {
  const onDay = sql`between ${from}::date and ${until}::date`;
  const near = (column: string) =>
    sql`${sql.raw(column)} >= ${from}::date - 1 and ${sql.raw(column)} < ${until}::date + 2`;
  return sql`coalesce((select json_agg(event order by at) from (
    select start_date::timestamptz as at, json_build_object('kind', 'assigned', 'date', start_date,
        'name', program_name) as event
      from assignments where ${own} and start_date ${onDay}
    union all
    select end_date::timestamptz, json_build_object('kind', 'ended', 'date', end_date, 'name', program_name)
      from assignments a where ${own} and end_date ${onDay} and (status = 'ended' or end_date < ${today}::date
        and not exists (select from plan_pauses u where u.clinic_id = a.clinic_id and u.client_id = a.client_id
          and u.assignment_id = a.id and u.until_date is null))
    union all
    select created_at, json_build_object('kind', 'override', 'at', created_at, 'exerciseId', exercise_id,
        'loadKg', load_kg)
      from load_overrides where ${own} and undone_at is null and ${near('created_at')}
    union all
    select from_date::timestamptz, json_build_object('kind', 'swapped', 'date', from_date, 'exerciseId', exercise_id,
        'toExerciseId', to_exercise_id)
      from line_swaps where ${own} and from_date ${onDay} and planned_session_id is null
    union all
    select created_at, json_build_object('kind', 'signed-off', 'at', created_at, 'exerciseId', exercise_id,
        'passed', passed)
      from technique_sign_offs where ${own} and ${near('created_at')}
    union all
    select requested_at, json_build_object('kind', 'locked', 'at', requested_at, 'clinician', null)
      from clearances where ${own} and ${near('requested_at')}
    union all
    select decided_at, json_build_object('kind', state, 'at', decided_at, 'clinician', clinician)
      from clearances where ${own} and state <> 'requested' and ${near('decided_at')}) happened), '[]')`;
}

/** Exercises that an event names. */
export const exercisesIn = (events: readonly EventRow[]): string[] =>
  events.flatMap((event) => [
    ...('exerciseId' in event ? [event.exerciseId] : []),
    ...('toExerciseId' in event ? [event.toExerciseId] : []),
  ]);

/** An event on its day in the client's zone, in words. */
export function timelineEvent(event: EventRow, client: ChartClient, exercises: ExerciseLookup): TimelineEvent {
  const date = 'date' in event ? event.date : localDate(new Date(event.at), client.timeZone);
  return { date, kind: event.kind, label: eventWords(event, client, exercises) };
}

function eventWords(event: EventRow, { units }: ChartClient, exercises: ExerciseLookup): string {
  const nameOf = (id: string) => exercises(id)?.name ?? id;
  switch (event.kind) {
    case 'assigned':
      return `${event.name} began`;
    case 'ended':
      return `${event.name} ended`;
    case 'override':
      return `${nameOf(event.exerciseId)} set to ${formatLoad(event.loadKg, units, defaultLocale)}`;
    case 'swapped':
      return `${nameOf(event.exerciseId)} → ${nameOf(event.toExerciseId).toLowerCase()}`;
    case 'signed-off':
      return event.passed
        ? `${nameOf(event.exerciseId)} signed off`
        : `Sign-off of ${nameOf(event.exerciseId).toLowerCase()} taken back`;
    case 'locked':
      return 'Lifting paused';
    case 'cleared':
      return event.clinician ? `Cleared by ${event.clinician}` : 'Cleared';
    case 'refused':
      return 'Not cleared';
  }
}
