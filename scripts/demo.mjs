import { runScript } from './run.mjs';

runScript('demo.ts');
