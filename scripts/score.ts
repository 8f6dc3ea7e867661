import { runJsonLines } from './json-lines';
import { scoreCase } from './score-case';

// Scores questionnaires and tests from outside: clinical.md, "Checking the rules from outside".
await runJsonLines(scoreCase);
