import postgres from 'postgres';
import { env, SettingsError } from '@/lib/env';
import { endWithWords, openDatabase, prepareDatabase } from './database';

/** Empties the database and migrates it again. Refused in production: there is no way back. */
try {
  if (env().APP_MODE === 'production')
    throw new SettingsError('Set APP_MODE to development: production is never reset.');
  const database = await openDatabase();
  const sql = postgres(database.adminUrl, { max: 1, onnotice: () => undefined });
  await sql`drop schema if exists app cascade`;
  await sql`drop schema if exists drizzle cascade`;
  await sql`drop schema public cascade`;
  await sql`create schema public`;
  await sql.end();
  await prepareDatabase(database);
  await database.stop();
  console.log('The database is empty and at the newest migration.');
  process.exit(0);
} catch (error) {
  endWithWords(error);
}
