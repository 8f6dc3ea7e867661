import { sql } from 'drizzle-orm';
import { jobsDb } from '@/db/connection';

/** One thing that may be sent to somebody by one way. It tells no more than the clock needs. */
export type Due = {
  readonly clinicId: string;
  readonly userId: string;
  readonly channel: 'push' | 'email';
  /** A day, a planned session, or a message. */
  readonly subject: string;
  readonly timeZone: string;
  readonly quietFrom: string;
  readonly quietUntil: string;
};

export type DueMorning = Due & { readonly morningAt: string; readonly tries: number; readonly firstAt: string | null };
export type DueMessage = Due & { readonly writtenAt: string };

const whose = sql`clinic_id as "clinicId", user_id as "userId", channel, subject, time_zone as "timeZone",
  quiet_from::text as "quietFrom", quiet_until::text as "quietUntil"`;
const at = (now: Date) => sql`${now.toISOString()}::timestamptz`;

/** Whose question of this morning is open. */
export const morningsDue = (now: Date): Promise<DueMorning[]> =>
  jobsDb().execute<DueMorning & Record<string, unknown>>(sql`
    select ${whose}, morning_at::text as "morningAt", tries, first_at as "firstAt" from app.morning_prompts_due(${at(now)})`);

/** Who left out the session of the day before. */
export const nudgesDue = (now: Date): Promise<Due[]> =>
  jobsDb().execute<Due & Record<string, unknown>>(sql`select ${whose} from app.missed_nudges_due(${at(now)})`);

/** Who has a message that waits. */
export const messagesDue = (now: Date): Promise<DueMessage[]> =>
  jobsDb().execute<DueMessage & Record<string, unknown>>(sql`
    select ${whose}, written_at as "writtenAt" from app.message_alerts_due(${at(now)})`);

type Wanted = Pick<Due, 'clinicId' | 'userId' | 'channel' | 'subject'> & {
  readonly kind: 'morning' | 'missed' | 'message';
  readonly attempt: 1 | 2;
};

/** What a worker may send, and to whom. */
export type Claim = Wanted & {
  readonly id: string;
  readonly role: 'owner' | 'trainer' | 'client';
  readonly name: string;
  readonly email: string;
  readonly clinicName: string;
};

/** Takes one thing before it is sent; null when somebody else has it, or it is not wanted any more. */
export async function claim(wanted: Wanted, id: string, now: Date): Promise<Claim | null> {
  const { clinicId, userId, kind, subject, attempt, channel } = wanted;
  const [row] = await jobsDb().execute<Pick<Claim, 'id' | 'role' | 'name' | 'email' | 'clinicName'>>(sql`
    select id, role, name, email, clinic_name as "clinicName"
    from app.claim_notification(${clinicId}, ${userId}, ${id}, ${kind}, ${subject}, ${attempt}, ${channel}, ${at(now)})`);
  return row ? { ...wanted, ...row } : null;
}

/** Writes down how it ended; null where nobody knows. */
export async function finish({ clinicId, userId, id }: Claim, wasSent: boolean | null, now: Date): Promise<void> {
  await jobsDb().execute(
    sql`select app.finish_notification(${clinicId}, ${userId}, ${id}, ${wasSent}::boolean, ${at(now)})`,
  );
}

type Browser = { readonly id: string; readonly endpoint: string; readonly p256dh: string; readonly auth: string };

/** The browsers of the person behind a claim. */
export const browsersOf = ({ clinicId, userId, id }: Claim, now: Date): Promise<Browser[]> =>
  jobsDb().execute<Browser>(sql`
    select id, endpoint, p256dh, auth from app.push_targets(${clinicId}, ${userId}, ${id}, ${at(now)})`);

/** Its service said that a subscription is over. */
export async function endBrowser({ clinicId, userId }: Claim, id: string, now: Date): Promise<void> {
  await jobsDb().execute(sql`select app.end_push(${clinicId}, ${userId}, ${id}, ${at(now)})`);
}

/** Takes away what has had its time, and says how many of each. */
export async function cleanUp(now: Date): Promise<Record<string, number>> {
  const rows = await jobsDb().execute<{ what: string; removed: number }>(
    sql`select what, removed::int as removed from app.clean_up(${at(now)})`,
  );
  return Object.fromEntries(rows.map(({ what, removed }) => [what, removed]));
}
