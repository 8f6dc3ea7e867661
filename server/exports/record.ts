import { and, asc, eq, gt, ne, or, sql } from 'drizzle-orm';
import { exportSchemaVersion } from '@/contracts/exports';
import {
  auditEvents,
  clients,
  clinics,
  memberships,
  notificationSettings,
  notifications,
  pushSubscriptions,
} from '@/db/schema';
import { devicesOf } from '@/server/account/queries';
import { consentTexts } from '@/server/consents/texts';
import { AppError } from '@/server/errors';
import type { Chunks } from './chunks';
import type { ExportContext } from './context';
import { pagesOf } from './rows';
import { exportedTables } from './tables';

const about = [
  'Everything that Sturdy keeps about you at this clinic. Weights are in kilograms, per hand for dumbbells and kettlebells; lengths in metres or as the measure says; durations in seconds.',
  'Instants are in UTC (ISO 8601); days such as localDate and date are days in your own time zone. People are named by id; "people" says who they are.',
  'Nothing is ever overwritten: a corrected set or measure is a row of its own whose correctsId names the one before it, and voided means that it was taken back.',
  'Letters and pictures are listed without their content: each can be saved from the app. Keys that open something (passwords, addresses of your calendar, of your browser) are left out.',
];

/** Writes the whole record as one JSON document. Its form is described in docs/export.md. */
export async function writeRecord(ctx: ExportContext, out: Chunks): Promise<void> {
  const { db, scope, now } = ctx;
  const { person, clinic } = await personOf(ctx);
  const head = {
    format: 'sturdy-record',
    schemaVersion: exportSchemaVersion,
    madeAt: now.toISOString(),
    about,
    clinic,
    person,
    people: await peopleOf(ctx),
    consentTexts,
    account: await accountOf(ctx),
  };
  out.add(`${JSON.stringify(head, null, 1).slice(0, -2)},\n "record": {`);
  let first = true;
  for (const [name, exported] of Object.entries(exportedTables)) {
    out.add(`${first ? '' : ','}\n  ${JSON.stringify(name)}: `);
    first = false;
    await writeRows(pagesOf(db, scope, exported), out);
  }
  out.add('\n },\n "visits": ');
  await writeRows(visitPages(ctx), out);
  out.add('\n}\n');
}

async function writeRows(pages: AsyncIterable<readonly object[]>, out: Chunks): Promise<void> {
  let isEmpty = true;
  out.add('[');
  for await (const rows of pages) {
    if (rows.length === 0) continue;
    out.add(`${isEmpty ? '' : ','}\n   ${rows.map((row) => JSON.stringify(row)).join(',\n   ')}`);
    isEmpty = false;
  }
  out.add(isEmpty ? ']' : '\n  ]');
}

/** The client as the clinic has them, and the clinic's name. */
export async function personOf({ db, scope }: Pick<ExportContext, 'db' | 'scope'>) {
  const [row] = await db
    .select({
      name: clients.name,
      email: clients.email,
      status: clients.status,
      units: clients.units,
      timeZone: clients.timeZone,
      locale: clients.locale,
      equipment: clients.equipment,
      painHistory: clients.painHistory,
      goal: clients.goal,
      usualPain: clients.usualPain,
      progressionMode: clients.progressionMode,
      intakeCompletedAt: clients.intakeCompletedAt,
      createdAt: clients.createdAt,
      clinic: { name: clinics.name, timeZone: clinics.timeZone },
    })
    .from(clients)
    .innerJoin(clinics, eq(clinics.id, clients.clinicId))
    .where(and(eq(clients.clinicId, scope.clinicId), eq(clients.id, scope.clientId)));
  if (!row) throw new AppError('not_found');
  const { clinic, ...person } = row;
  return { person, clinic };
}

/** Staff of the clinic, and the person: everybody whom a row may name. */
export async function peopleOf({ db, scope, actor }: ExportContext): Promise<Record<string, string>> {
  const rows = await db
    .select({ userId: memberships.userId, name: memberships.name })
    .from(memberships)
    .where(
      and(
        eq(memberships.clinicId, scope.clinicId),
        or(ne(memberships.role, 'client'), eq(memberships.userId, actor.userId)),
      ),
    );
  return Object.fromEntries(rows.map(({ userId, name }) => [userId, name]));
}

/** What is kept about the account rather than in the chart. */
async function accountOf({ db, actor, now }: ExportContext) {
  const own = { clinicId: actor.clinicId, userId: actor.userId };
  const [settings] = await db
    .select()
    .from(notificationSettings)
    .where(and(eq(notificationSettings.clinicId, own.clinicId), eq(notificationSettings.userId, own.userId)));
  const browsers = await db
    .select({
      id: pushSubscriptions.id,
      userAgent: pushSubscriptions.userAgent,
      createdAt: pushSubscriptions.createdAt,
      goneAt: pushSubscriptions.goneAt,
    })
    .from(pushSubscriptions)
    .where(and(eq(pushSubscriptions.clinicId, own.clinicId), eq(pushSubscriptions.userId, own.userId)));
  const sent = await db
    .select({
      kind: notifications.kind,
      channel: notifications.channel,
      attempt: notifications.attempt,
      claimedAt: notifications.claimedAt,
      sentAt: notifications.sentAt,
      failedAt: notifications.failedAt,
    })
    .from(notifications)
    .where(and(eq(notifications.clinicId, own.clinicId), eq(notifications.userId, own.userId)))
    .orderBy(asc(notifications.claimedAt));
  return {
    notificationSettings: settings ?? null,
    pushBrowsers: browsers,
    notifications: sent,
    signIns: await devicesOf(actor, now),
  };
}

const pageSize = 1_000;

/** Who opened or changed the record, the person's own deeds among them; from where only for the person's own. */
async function* visitPages({ db, scope, actor }: ExportContext) {
  const isOwn = eq(auditEvents.userId, actor.userId);
  let last: { at: string; id: string } | undefined;
  for (;;) {
    const rows = await db
      .select({
        id: auditEvents.id,
        at: auditEvents.at,
        userId: auditEvents.userId,
        role: auditEvents.role,
        relation: auditEvents.relation,
        action: auditEvents.action,
        subjectType: auditEvents.subjectType,
        subjectId: auditEvents.subjectId,
        why: auditEvents.why,
        ip: sql<string | null>`case when ${isOwn} then ${auditEvents.ip} end`,
        userAgent: sql<string | null>`case when ${isOwn} then ${auditEvents.userAgent} end`,
      })
      .from(auditEvents)
      .where(
        and(
          eq(auditEvents.clinicId, scope.clinicId),
          eq(auditEvents.clientId, scope.clientId),
          last && or(gt(auditEvents.at, last.at), and(eq(auditEvents.at, last.at), gt(auditEvents.id, last.id))),
        ),
      )
      .orderBy(asc(auditEvents.at), asc(auditEvents.id))
      .limit(pageSize);
    yield rows.map((row) => ({ ...row, at: new Date(row.at).toISOString() }));
    last = rows.at(-1);
    if (rows.length < pageSize) return;
  }
}
