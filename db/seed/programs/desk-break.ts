import type { ProgramGrid } from '@/domain/program/grid/types';
import { gridFrom, rowOf, sessionOf } from './write';

const row = rowOf(4);

/** A short program that is still a draft, for the lunch break; it uses an exercise of the clinic's own. */
export const deskBreak = (ownExerciseId: string): ProgramGrid =>
  gridFrom({
    summary: 'Four weeks of twenty minutes, twice a week, beside a desk.',
    forWhom: 'Clients who would otherwise do nothing at all.',
    blocks: [{ title: 'Twenty minutes', aim: 'Keep the date, whatever the weight.', weeks: 4 }],
    deloads: [],
    sessions: [
      sessionOf('A', 'Sit, hinge, row', 20, [
        row('sit-to-stand', [['1-4', '2x10 rpe6']]),
        row('dowel-hinge', [['1-4', '2x10 rpe5']]),
        row('band-row', [['1-4', '2x12 rpe6']], { superset: 'A' }),
        row('wall-push-up', [['1-4', '2x10 rpe6 +1rep/wk until 15']], { superset: 'A' }),
      ]),
      sessionOf('B', 'Lift and carry', 20, [
        row(ownExerciseId, [['1-4', '3x6 10kg rpe6']]),
        row('suitcase-carry', [['1-4', '3x20m 8kg rpe6 +5m/wk until 40m']]),
        row('side-plank-wall', [['1-4', '2x20s']]),
      ]),
    ],
  });
