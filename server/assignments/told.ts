import { sql } from 'drizzle-orm';
import { toldPatterns } from '@/domain/exercises/told-patterns';
import type { SymptomPattern } from '@/domain/exercises/types';
import { addDays, type IsoDate } from '@/domain/schedule/dates';
import type { ChartContext } from '@/server/trpc';

/** How far back reports are looked at, in days. */
const DAYS = 28;

type Told = {
  readonly reports: readonly { readonly triggers: readonly string[]; readonly leg: boolean }[];
  readonly yes: readonly string[];
};

/** Patterns that the client's reports of four weeks and the newest full screening point to. */
export async function patternsTold({ db, scope }: ChartContext, today: IsoDate): Promise<SymptomPattern[]> {
  const [told] = await db.execute<Told>(sql`
    select
      coalesce((select json_agg(json_build_object('triggers', to_json(r.triggers),
            'leg', cardinality(r.leg_symptoms) > 0 or r.leg_worse))
          from symptom_reports r
          where r.clinic_id = ${scope.clinicId} and r.client_id = ${scope.clientId}
            and r.local_date > ${addDays(today, -DAYS)}::date), '[]') as reports,
      coalesce((select json_agg(answer.key) from (
            select s.answers from screenings s
            where s.clinic_id = ${scope.clinicId} and s.client_id = ${scope.clientId}
              and s.occasion in ('intake', 'again')
            order by s.answered_at desc limit 1) newest, jsonb_each(newest.answers) answer
          where answer.value = 'true'), '[]') as yes`);
  return told ? toldPatterns(told) : [];
}
