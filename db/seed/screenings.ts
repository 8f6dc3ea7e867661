import { screeningRow } from '@/db/factories/health';
import { daysBetween, type IsoDate } from '@/domain/schedule/dates';
import { audit } from './audit';
import type { ClinicContext, Person } from './context';
import type { Live } from './live';

/** A few days before the twelve weeks are over, so that nobody is due by chance. */
const AGAIN_AFTER_DAYS = 79;

/** Whether all questions are answered again on the evening of a day: after a flare, and every twelve weeks. */
export function isScreenedOn({ persona }: Person, live: Live, daysAgo: number, date: IsoDate): boolean {
  const { screenedDaysAgo } = persona;
  if (live.record.flares.some(({ until }) => until !== null && until > live.screenedOn)) return true;
  if (screenedDaysAgo !== undefined && daysAgo <= screenedDaysAgo) return daysAgo === screenedDaysAgo;
  return daysBetween(live.screenedOn, date) >= AGAIN_AFTER_DAYS;
}

/** All questions again, with the answers of the intake: what a clinician has cleared asks for nothing new. */
export function screenAgain(
  person: Person,
  context: ClinicContext,
  live: Live,
  { at, date }: { readonly at: Date; readonly date: IsoDate },
): void {
  const { clinicId, clientId } = person;
  const yes = context.rows.screenings.find((row) => row.clientId === clientId && row.occasion === 'intake')?.answers;
  const row = screeningRow({
    clinicId,
    clientId,
    id: person.id(at),
    occasion: 'again',
    yes: Object.entries(yes ?? {}).flatMap(([id, said]) => (said ? [id] : [])),
    outcome: 'ready',
    answeredAt: at.toISOString(),
  });
  context.rows.screenings.push(row);
  live.screenedOn = date;
  audit(person, context, { at, userId: person.userId, action: 'screening.again', subject: ['screening', row.id] });
}
