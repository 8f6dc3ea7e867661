import { type ExerciseEntry, family } from '@/domain/exercises/define';

const push = family({ pattern: 'push', region: 'upper' });

const LINE = 'One straight line, head to heels.';

/** From the wall to the bench and overhead. */
export const pushExercises: readonly ExerciseEntry[] = [
  push('wall-push-up', 'Wall push-up', {
    aliases: ['wall press-up', 'standing push-up'],
    equipment: [],
    cues: ['Push the wall away.', LINE, 'Nose to the wall, slowly.'],
    faults: ['Hips reach the wall first.', 'Elbows straight out to the sides.'],
    harder: { range: ['incline-push-up'] },
  }),
  push('incline-push-up', 'Incline push-up', {
    aliases: ['raised push-up', 'hands-elevated push-up', 'incline press-up', 'bench push-up'],
    equipment: [['bench', 'box']],
    cues: ['Push the bench away.', LINE, 'Chest to the edge.'],
    faults: ['Hips sag or stay behind.', 'The chin reaches the bench before the chest.'],
    harder: { range: ['push-up'], load: ['floor-press'] },
  }),
  push('push-up', 'Push-up', {
    aliases: ['press-up', 'pushup', 'floor push-up', 'full push-up'],
    cues: ['Push the floor away.', LINE, 'Chest a fist above the floor.'],
    faults: ['Hips sag or stay behind.', 'Elbows straight out to the sides.'],
    equipment: [],
    pauseFor: ['high-blood-pressure'],
    harder: { load: ['bench-press'] },
  }),
  push('floor-press', 'Dumbbell floor press', {
    aliases: ['floor press', 'lying dumbbell press'],
    loadKind: 'dumbbells-per-hand',
    cues: ['Upper arms touch the floor, then press.', 'Punch the ceiling.', 'Feet flat, knees bent.'],
    faults: ['Elbows bounce off the floor.', 'Wrists tip back.'],
    equipment: [],
    pauseFor: ['pregnancy'],
    harder: { range: ['dumbbell-bench-press'], support: ['half-kneeling-press'] },
  }),
  push('dumbbell-bench-press', 'Dumbbell bench press', {
    aliases: ['DB bench', 'dumbbell press', 'DB bench press'],
    loadKind: 'dumbbells-per-hand',
    equipment: [['bench']],
    cues: ['Shoulder blades into the bench.', 'Punch the ceiling.', 'Push the floor away with your feet.'],
    faults: ['Hips lift off the bench.', 'Elbows straight out to the sides.'],
    pauseFor: ['pregnancy'],
    harder: { load: ['bench-press'] },
  }),
  push('bench-press', 'Bench press', {
    aliases: ['bench', 'barbell bench press', 'BP'],
    loadKind: 'barbell',
    equipment: [['bench'], ['rack']],
    cues: ['Shoulder blades into the bench.', 'Bend the bar, touch your chest.', 'Push the floor away with your feet.'],
    faults: ['Hips lift off the bench.', 'The bar bounces off the chest.'],
    pauseFor: ['worse-arching', 'pregnancy', 'high-blood-pressure'],
    harder: { support: ['overhead-press'] },
  }),
  push('half-kneeling-press', 'Half-kneeling press', {
    aliases: ['half kneeling overhead press', 'kneeling dumbbell press', 'one-arm kneeling press'],
    loadKind: 'dumbbell',
    perSide: true,
    cues: ['Squeeze the glute of the knee on the floor.', 'Punch the ceiling.', 'Ribs over your belt.'],
    faults: ['Leans to the side.', 'The low back arches as the arm goes up.'],
    equipment: [],
    pauseFor: ['worse-arching'],
    harder: { support: ['overhead-press'] },
  }),
  push('overhead-press', 'Overhead press', {
    aliases: ['OHP', 'military press', 'shoulder press', 'strict press', 'standing press'],
    loadKind: 'barbell',
    equipment: [['rack']],
    cues: ['Ribs over your belt.', 'Move your head out of the way, then back under the bar.', 'Push the floor away.'],
    faults: ['Leans back under the bar.', 'The bar travels around the face.'],
    pauseFor: ['worse-arching', 'high-blood-pressure'],
    harder: { load: ['front-squat'] },
  }),
];
