import { demoPassword } from '@/db/seed/accounts';
import { seedDemo } from '@/db/seed/seed-demo';
import { localDate } from '@/domain/schedule/local-date';
import { env } from '@/lib/env';
import { hashPassword } from '@/server/auth/password';

/** Fills the database with the demo clinics unless they are there. Returns whether it did. */
export async function seedOnce(adminUrl: string): Promise<boolean> {
  const { SEED, SEED_DATE } = env();
  const { seeded } = await seedDemo(adminUrl, {
    seed: SEED,
    today: SEED_DATE ?? localDate(new Date(), 'Europe/London'),
    passwordHash: await hashPassword(demoPassword),
  });
  return seeded;
}
