import { text } from 'node:stream/consumers';
import { listErased, readRegister, replayErasures } from '@/db/erasure-register';
import { endWithWords, openDatabase } from './database';

/**
 * `list` writes the register of erasures, one JSON object a line, to be kept where backups are kept. After a restore
 * `replay` reads it on standard input, and erases again whom the backup has brought back.
 */
try {
  const [wanted] = process.argv.slice(2);
  if (wanted !== 'list' && wanted !== 'replay')
    throw new Error('Say list, or replay with the register on standard input.');
  const register = wanted === 'replay' ? readRegister(await text(process.stdin)) : [];
  const database = await openDatabase();
  if (wanted === 'list') {
    for (const erased of await listErased(database.adminUrl)) process.stdout.write(`${JSON.stringify(erased)}\n`);
  } else {
    const back = await replayErasures(database.adminUrl, register);
    console.log(`${register.length} in the register, ${back} of them were back and are erased again.`);
  }
  await database.stop();
  process.exit(0);
} catch (error) {
  endWithWords(error);
}
