import { and, eq } from 'drizzle-orm';
import type { ChangedSettings, ChangeSettingsInput, SettingsField } from '@/contracts/clinics';
import { clinicLogos, clinics } from '@/db/schema';
import { writeAudit } from '@/server/audit/audit';
import { AppError } from '@/server/errors';
import { idempotent } from '@/server/idempotent';
import type { WorkContext } from '@/server/trpc';
import { readSettings } from './queries';

const fields: readonly SettingsField[] = ['name', 'weekStartsOn', 'responseTime', 'emergencyNumber', 'retentionYears'];

/**
 * Changes what the clinic has set. Clients read it from their next contact on; what they were told before stays as it
 * was said. Throws `version_conflict` with what counts now, when it is not what was looked at; `invalid` when nothing
 * differs.
 */
export function changeSettings(ctx: WorkContext, input: ChangeSettingsInput): Promise<ChangedSettings> {
  const { db, actor, origin } = ctx;
  return idempotent(db, actor, { id: input.id, procedure: 'clinics.changeSettings', input }, async () => {
    const { clinicId } = actor;
    // Two owners at once queue at the clinic's row, so that the second sees the first. Each message refers to that row
    // already: a lock against that as well would have them wait for each other.
    await db.select({ id: clinics.id }).from(clinics).where(eq(clinics.id, clinicId)).for('no key update');
    const { version, ...current } = await readSettings(ctx);
    if (version !== input.expectedVersion) {
      const now = Object.fromEntries(fields.map((field) => [field, current[field]]));
      throw new AppError('version_conflict', undefined, { version, ...now });
    }
    const changed = fields.filter((field) => current[field] !== input[field]);
    if (changed.length === 0) throw new AppError('invalid', 'Nothing differs from what is set now.');
    await db
      .update(clinics)
      .set({ ...Object.fromEntries(changed.map((field) => [field, input[field]])), version: version + 1 })
      .where(and(eq(clinics.id, clinicId), eq(clinics.version, version)));
    await writeAudit(db, actor, origin, {
      action: 'settings.change',
      subjectType: 'clinic',
      subjectId: clinicId,
      // Nothing here is about a person: what it was and what it became may be read later.
      detail: Object.fromEntries(changed.map((field) => [field, `${current[field]} → ${input[field]}`])),
    });
    return { version: version + 1 };
  });
}

/** Takes the clinic's sign away; its name stands alone from then on. Again is harmless. */
export function removeLogo(ctx: WorkContext, input: { readonly id: string }): Promise<{ removed: true }> {
  const { db, actor, origin } = ctx;
  return idempotent(db, actor, { id: input.id, procedure: 'clinics.removeLogo', input }, async () => {
    const gone = await db
      .delete(clinicLogos)
      .where(eq(clinicLogos.clinicId, actor.clinicId))
      .returning({ clinicId: clinicLogos.clinicId });
    if (gone.length > 0) {
      await writeAudit(db, actor, origin, {
        action: 'settings.logo-remove',
        subjectType: 'clinic',
        subjectId: actor.clinicId,
      });
    }
    return { removed: true };
  });
}
