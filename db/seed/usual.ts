import { usualPainRow } from '@/db/factories/progression';
import type { IsoDate } from '@/domain/schedule/dates';
import { localDate } from '@/domain/schedule/local-date';
import { firstWeekIsOver, loweredUsual, usualPain } from '@/domain/symptoms/usual';
import { audit } from './audit';
import type { ClinicContext, Person } from './context';
import type { Live } from './live';

/** The intake's own answer, until the first week is over. */
export function beginUsual(person: Person, { rows }: ClinicContext, live: Live, at: Date): void {
  live.record.usual = person.usual;
  rows.usualPainChanges.push(
    usualPainRow({
      clinicId: person.clinicId,
      clientId: person.clientId,
      id: person.id(at),
      usual: person.usual,
      cause: 'intake',
      createdAt: at.toISOString(),
    }),
  );
}

/** Brings usual pain in step with the reports, as server/symptoms/usual-pain.ts does after each. */
export function settleUsual(person: Person, context: ClinicContext, live: Live, at: Date, day?: IsoDate): void {
  const found = dueChange(live, day ?? localDate(at, person.timeZone));
  if (!found) return;
  const row = usualPainRow({
    clinicId: person.clinicId,
    clientId: person.clientId,
    id: person.id(at),
    ...found,
    createdAt: at.toISOString(),
  });
  context.rows.usualPainChanges.push(row);
  live.record.usual = found.usual;
  live.usualChanges.push(localDate(at, person.timeZone));
  live.touched = true;
  audit(person, context, {
    at,
    userId: person.userId,
    action: 'usual-pain.settle',
    subject: ['usual_pain_change', row.id],
    detail: { cause: found.cause },
  });
}

function dueChange({ pains, record, usualChanges }: Live, today: IsoDate) {
  const since = usualChanges.at(-1);
  if (since === undefined) {
    const [first] = pains;
    if (!first || !firstWeekIsOver(first.date, today)) return null;
    const median = usualPain(pains);
    return median === null ? null : { usual: median, cause: 'first-week' as const };
  }
  if (record.usual === null) return null;
  const lower = loweredUsual({ reports: recent(pains), usual: record.usual, since, today });
  return lower === null ? null : { usual: lower, cause: 'four-weeks-lower' as const };
}

/** Four weeks hold fewer reports than this. */
const RECENT = 250;
const recent = (pains: Live['pains']) => pains.slice(-RECENT);
