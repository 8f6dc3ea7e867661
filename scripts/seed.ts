import { demoAccounts, demoPassword } from '@/db/seed/accounts';
import { env, SettingsError } from '@/lib/env';
import { endWithWords, openDatabase, prepareDatabase } from './database';
import { seedOnce } from './seed-once';

/** Fills an empty database with the demo clinics. Refused in production: everybody in them has the same known password. */
try {
  if (env().APP_MODE === 'production')
    throw new SettingsError('Set APP_MODE to development or demo: the demo clinics are not for production.');
  const database = await openDatabase();
  await prepareDatabase(database);
  const began = performance.now();
  const seeded = await seedOnce(database.adminUrl);
  await database.stop();
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(seeded ? `Seeded the demo clinics in ${seconds} s.` : 'The demo clinics are already there.');
  for (const { email, who } of demoAccounts) console.log(`  ${email.padEnd(26)} ${who}`);
  console.log(`  Password for everybody: ${demoPassword}`);
  process.exit(0);
} catch (error) {
  endWithWords(error);
}
