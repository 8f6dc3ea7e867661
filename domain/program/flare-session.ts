import { holds, lineWriter, reps, type Standing, sessionWithIds } from '@/domain/program/built-in/write';
import type { ProgramSession } from '@/domain/program/types';

const standing: Readonly<Record<string, Standing>> = {
  walking: { rest: 30, note: 'As slow and as short as is comfortable. Split it into two walks if that is easier.' },
  'cat-camel': { rest: 30, note: 'Breathe slowly. Move only as far as feels easy.' },
  'bird-dog': { rest: 45, note: 'A short reach is enough. Leave out the side that bothers you.' },
  'glute-bridge': { rest: 45, note: 'Lift only as high as is comfortable.' },
};

const x = lineWriter(standing);

/** Key of the sessions that a program carries for a flare. */
const FLARE_KEY = 'F';

/**
 * The flare session of a program that carries none: walking, easy movement with the breath, and two lifts of one's own
 * weight, all with much in reserve. Our own, adapted; not tested in a study.
 */
export const builtInFlareSession: ProgramSession = sessionWithIds('flare', {
  key: FLARE_KEY,
  title: 'Easy movement',
  minutes: 20,
  lines: [
    x('walking', holds(2, 300), 2),
    x('cat-camel', reps(2, 8), 2),
    x('bird-dog', reps(2, 4), 3),
    x('glute-bridge', reps(2, 6), 3),
  ],
});
