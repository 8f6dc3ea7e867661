import { runScript } from './run.mjs';

runScript('test.ts');
