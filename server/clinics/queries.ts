import { eq } from 'drizzle-orm';
import type { ClinicSettings, ClinicSign } from '@/contracts/clinics';
import { clinicLogos, clinics } from '@/db/schema';
import type { IsoDate } from '@/domain/schedule/dates';
import { localDate } from '@/domain/schedule/local-date';
import { clinicAllows } from '@/server/access/capabilities';
import { AppError } from '@/server/errors';
import type { WorkContext } from '@/server/trpc';

type Reader = Pick<WorkContext, 'db' | 'actor'>;

/** The clinic's sign; null where its name stands alone. */
export async function clinicSign({ db, actor }: Reader): Promise<ClinicSign | null> {
  const [sign] = await db
    .select({ sha256: clinicLogos.sha256, width: clinicLogos.width, height: clinicLogos.height })
    .from(clinicLogos)
    .where(eq(clinicLogos.clinicId, actor.clinicId));
  return sign ?? null;
}

/** What the clinic has set, with the version that a change of it names. */
export async function readSettings({ db, actor }: Reader): Promise<ClinicSettings> {
  const [settings] = await db
    .select({
      version: clinics.version,
      name: clinics.name,
      timeZone: clinics.timeZone,
      weekStartsOn: clinics.weekStartsOn,
      responseTime: clinics.responseTime,
      emergencyNumber: clinics.emergencyNumber,
      retentionYears: clinics.retentionYears,
    })
    .from(clinics)
    .where(eq(clinics.id, actor.clinicId));
  if (!settings) throw new AppError('not_found');
  const sign = await clinicSign({ db, actor });
  return { ...settings, sign, mayChange: clinicAllows(actor.role, 'settings:write') };
}

/** The date on the clinic's wall. */
export async function clinicToday({ db, actor, now }: Pick<WorkContext, 'db' | 'actor' | 'now'>): Promise<IsoDate> {
  const [clinic] = await db.select({ timeZone: clinics.timeZone }).from(clinics).where(eq(clinics.id, actor.clinicId));
  if (!clinic) throw new AppError('not_found');
  return localDate(now, clinic.timeZone);
}
