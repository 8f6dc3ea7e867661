import { endWithWords, openDatabase, prepareDatabase } from './database';

try {
  const database = await openDatabase();
  await prepareDatabase(database);
  await database.stop();
  console.log('The database is at the newest migration.');
  process.exit(0);
} catch (error) {
  endWithWords(error);
}
