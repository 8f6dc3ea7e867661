import postgres from 'postgres';
import { recheck } from '../server/progression/recheck';
import { endWithWords, openDatabase } from './database';

try {
  const database = await openDatabase();
  const sql = postgres(database.adminUrl, { max: 1, onnotice: () => undefined });
  const { checked, different, otherRules, withoutPolicy } = await recheck(sql);
  await sql.end();
  await database.stop();
  console.log(`${checked} stored decisions made again: ${different.length} come out differently.`);
  if (otherRules > 0) console.log(`${otherRules} were made by rules of another version and were not compared.`);
  for (const id of different) console.log(`  differs: decision ${id}`);
  for (const id of withoutPolicy) console.log(`  its policy is missing: decision ${id}`);
  process.exit(different.length + withoutPolicy.length > 0 ? 1 : 0);
} catch (error) {
  endWithWords(error);
}
