import { type ExerciseEntry, family } from '@/domain/exercises/define';

const aerobic = family({ pattern: 'aerobic', region: 'lower' });

const TALK = 'Easy enough to talk.';

/** Anything that warms up and asks for breath, from the least weight on the legs to the most. */
export const aerobicExercises: readonly ExerciseEntry[] = [
  aerobic('recumbent-bike', 'Recumbent bike', {
    aliases: ['recumbent', 'reclined bike'],
    equipment: [['cardio']],
    cues: ['Back against the rest.', 'Push the pedals away.', TALK],
    faults: ['The seat is so near that the hips tuck under.'],
    harder: { support: ['stationary-bike'] },
  }),
  aerobic('stationary-bike', 'Stationary bike', {
    aliases: ['exercise bike', 'bike', 'cycling', 'spin bike', 'air bike', 'assault bike'],
    equipment: [['cardio']],
    cues: ['Tall through the crown.', 'Quick, light circles.', TALK],
    faults: ['Hips rock from side to side.', 'Hangs on the handlebar.'],
    harder: { support: ['cross-trainer'], load: ['rowing-machine'] },
  }),
  aerobic('pool-walking', 'Pool walking', {
    aliases: ['pool walk', 'water walking', 'aqua walking', 'walking in water'],
    equipment: [],
    cues: ['Push the water away.', 'Walk tall.', TALK],
    faults: ['Leans into the water.', 'Walks on tiptoe.'],
    harder: { support: ['walking'] },
  }),
  aerobic('marching', 'Marching on the spot', {
    aliases: ['march in place', 'marching', 'high knees', 'stepping on the spot', 'march'],
    equipment: [],
    cues: ['Knees up to your belt.', 'Land without a sound.', 'Swing your arms.'],
    faults: ['Leans back as the knee comes up.', 'Stamps.'],
    harder: { range: ['walking'] },
  }),
  aerobic('walking', 'Brisk walk', {
    aliases: ['walking', 'walk', 'fast walk', 'treadmill walk', 'nordic walking'],
    equipment: [],
    cues: ['Quick enough to warm up, easy enough to talk.', 'Swing your arms.'],
    faults: ['Steps grow long instead of quick.', 'Looks down at the feet.'],
    harder: { load: ['incline-walk', 'farmer-carry', 'goblet-carry'] },
  }),
  aerobic('incline-walk', 'Incline walk', {
    aliases: ['treadmill incline', 'hill walk', 'uphill walk', 'incline treadmill walk'],
    equipment: [],
    cues: ['Short steps, push the ground behind you.', 'Lean from the ankles.', TALK],
    faults: ['Folds at the hips.', 'Hangs on the rails.'],
    harder: { range: ['stair-climb'] },
  }),
  aerobic('cross-trainer', 'Cross-trainer', {
    aliases: ['elliptical', 'elliptical trainer'],
    equipment: [['cardio']],
    cues: ['Stand tall on the whole foot.', 'Push and pull with your arms.', TALK],
    faults: ['Leans on the handles.', 'Heels lift all the time.'],
    harder: { support: ['incline-walk'] },
  }),
  aerobic('stair-climb', 'Stair climb', {
    aliases: ['stairs', 'stair climber', 'stepmill', 'stair walking'],
    equipment: [],
    cues: ['Whole foot on the stair.', 'Push the stair away.', 'Hand near the rail.'],
    faults: ['Pulls on the rail.', 'Knees dive towards each other.'],
    harder: { load: ['step-up'] },
  }),
  aerobic('rowing-machine', 'Rowing machine', {
    aliases: ['rower', 'erg', 'rowing', 'Concept2'],
    equipment: [['cardio']],
    cues: ['Legs, then hips, then arms.', 'Push the footplates away.', 'Slow on the way forward.'],
    faults: ['Rounds forward to reach the start.', 'Arms pull before the legs push.'],
    pauseFor: ['worse-bending', 'into-the-leg', 'osteoporosis'],
    harder: { load: ['kettlebell-deadlift'] },
  }),
];
