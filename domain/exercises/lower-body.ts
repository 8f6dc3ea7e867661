import { backExtensions } from '@/domain/exercises/back-extension';
import { type ExerciseEntry, family } from '@/domain/exercises/define';

const hinge = family({ pattern: 'hinge', region: 'lower' });
const hip = family({ pattern: 'hip', region: 'lower' });
const squat = family({ pattern: 'squat', region: 'lower' });
const lunge = family({ pattern: 'lunge', region: 'lower' });

/** Hinges, hips, squats and lunges, each from the easiest rung of its ladder to the hardest. */
export const lowerBody: readonly ExerciseEntry[] = [
  hinge('dowel-hinge', 'Hip hinge with dowel', {
    cues: ['Touch the wall behind you with your hips.', 'Keep the stick on head, back and tailbone.', 'Soft knees.'],
    harder: { load: ['romanian-deadlift-dowel', 'kettlebell-deadlift'] },
  }),
  hinge('romanian-deadlift-dowel', 'Romanian deadlift with dowel', {
    cues: ['Slide the stick down your thighs.', 'Push the wall behind you away.', 'Turn back at the knees.'],
    harder: { load: ['romanian-deadlift', 'kettlebell-deadlift'] },
  }),
  hinge('kettlebell-deadlift', 'Kettlebell deadlift', {
    loadKind: 'kettlebell',
    cues: ['Bell between your heels.', 'Push the floor away.', 'Finish tall, glutes squeezed.'],
    harder: { load: ['block-pull', 'trap-bar-deadlift'] },
  }),
  hinge('romanian-deadlift', 'Romanian deadlift', {
    loadKind: 'barbell',
    cues: ['Paint your thighs with the bar.', 'Reach back with your hips.', 'Turn back just below the knees.'],
    harder: { load: ['deadlift'] },
  }),
  hinge('block-pull', 'Block-pull deadlift', {
    loadKind: 'barbell',
    cues: ['Push the floor away.', 'Ribs down, bar touching your legs.', 'Long spine.'],
    harder: { load: ['trap-bar-deadlift', 'deadlift'] },
  }),
  hinge('trap-bar-deadlift', 'Trap-bar deadlift, high handles', {
    loadKind: 'trap-bar',
    cues: ['Stand in the middle of the bar.', 'Push the floor away.', 'Stand up tall, arms like ropes.'],
    harder: { load: ['deadlift'] },
  }),
  hinge('deadlift', 'Deadlift', {
    loadKind: 'barbell',
    cues: [
      'Bar over the middle of your feet.',
      'Squeeze the bar, then push the floor away.',
      'Bar stays on your legs.',
    ],
  }),
  hip('glute-bridge', 'Glute bridge', {
    cues: ['Push the floor away with your heels.', 'Lift your belt buckle.', 'Stop at a straight line.'],
    harder: { load: ['hip-thrust'] },
  }),
  hip('hip-thrust', 'Hip thrust', {
    loadKind: 'barbell',
    cues: ['Upper back on the bench, pad under the bar.', 'Drive the bar to the ceiling.', 'Chin towards your chest.'],
    harder: { load: ['romanian-deadlift'] },
  }),
  squat('sit-to-stand', 'Sit to stand', {
    cues: ['Lean forward, nose over toes.', 'Push the floor away.', 'Sit down as if the chair were wet paint.'],
    harder: { load: ['goblet-box-squat'] },
  }),
  squat('goblet-box-squat', 'Goblet box squat', {
    loadKind: 'kettlebell',
    cues: ['Hug the bell to your chest.', 'Reach back for the box, touch it lightly.', 'Push the floor away.'],
    harder: { load: ['goblet-squat', 'box-squat'] },
  }),
  squat('goblet-squat', 'Goblet squat', {
    loadKind: 'kettlebell',
    cues: ['Hug the bell to your chest.', 'Sit between your heels.', 'Knees follow your toes.'],
    harder: { load: ['box-squat', 'back-squat'] },
  }),
  squat('box-squat', 'Box squat', {
    loadKind: 'barbell',
    cues: ['Bend the bar over your shoulders.', 'Reach back for the box, touch it lightly.', 'Push the floor away.'],
    harder: { load: ['back-squat'] },
  }),
  squat('back-squat', 'Back squat', {
    loadKind: 'barbell',
    cues: [
      'Bend the bar over your shoulders.',
      'Spread the floor with your feet.',
      'Push your back into the bar on the way up.',
    ],
  }),
  lunge('supported-split-squat', 'Split squat with support', {
    perSide: true,
    cues: ['One hand on something steady.', 'Straight down like a lift.', 'Push through the whole front foot.'],
    harder: { load: ['split-squat', 'step-up'] },
  }),
  lunge('split-squat', 'Split squat', {
    loadKind: 'dumbbells-per-hand',
    perSide: true,
    cues: ['Feet on two rails.', 'Straight down like a lift.', 'Push through the whole front foot.'],
    harder: { load: ['step-up'] },
  }),
  lunge('step-up', 'Step-up', {
    loadKind: 'dumbbells-per-hand',
    perSide: true,
    cues: ['Whole foot on the box.', 'Push the box away.', 'Come down as if somebody slept below.'],
  }),
  ...backExtensions,
];
