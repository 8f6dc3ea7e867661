import { type ExerciseEntry, family } from '@/domain/exercises/define';

const pull = family({ pattern: 'pull', region: 'upper' });

/** Rows, pulls from above and hangs. */
export const pullExercises: readonly ExerciseEntry[] = [
  pull('band-row', 'Band row', {
    aliases: ['standing band row', 'resistance band row'],
    loadKind: 'band',
    equipment: [],
    cues: ['Pull your elbows to your back pockets.', 'Stand tall.', 'Let the band go back slowly.'],
    faults: ['Shoulders rise to the ears.', 'Leans back instead of pulling.'],
    harder: { load: ['one-arm-row', 'seated-cable-row', 'chest-supported-row', 'lat-pulldown'], range: ['face-pull'] },
  }),
  pull('face-pull', 'Face pull', {
    aliases: ['facepull', 'cable face pull', 'rope face pull'],
    loadKind: 'machine',
    equipment: [],
    cues: ['Pull the rope apart towards your eyes.', 'Show the ceiling your fists.', 'Stand tall.'],
    faults: ['Leans back.', 'Elbows drop and it becomes a row.'],
    harder: { load: ['chest-supported-row'] },
  }),
  pull('seated-cable-row', 'Seated cable row', {
    aliases: ['cable row', 'seated row', 'low row', 'machine row'],
    loadKind: 'machine',
    equipment: [],
    cues: ['Sit tall, chest up.', 'Pull the handle to your belt.', 'Slow on the way back.'],
    faults: ['The trunk rocks back and forth.', 'The back rounds as the arms go long.'],
    harder: { support: ['inverted-row', 'barbell-row'] },
  }),
  pull('chest-supported-row', 'Chest-supported row', {
    aliases: ['incline bench row', 'seal row', 'chest supported dumbbell row', 'prone row'],
    loadKind: 'dumbbells-per-hand',
    equipment: [['bench']],
    cues: ['Breastbone stays on the bench.', 'Pull your elbows to your back pockets.', 'Long neck.'],
    faults: ['The chest leaves the bench.', 'Shoulders rise to the ears.'],
    pauseFor: ['pregnancy'],
    harder: { support: ['one-arm-row'] },
  }),
  pull('one-arm-row', 'One-arm row', {
    aliases: ['dumbbell row', 'single-arm row', 'DB row', '1-arm row', 'kroc row'],
    loadKind: 'dumbbell',
    perSide: true,
    equipment: [['bench', 'box']],
    cues: ['Free hand on the bench.', 'Pull the dumbbell to your back pocket.', 'Keep your chest level.'],
    faults: ['The trunk turns to lift the dumbbell.', 'Pulls to the armpit.'],
    harder: { support: ['barbell-row'] },
  }),
  pull('inverted-row', 'Inverted row', {
    aliases: ['bodyweight row', 'TRX row', 'ring row', 'Australian pull-up', 'suspension row'],
    equipment: [['straps', 'rack']],
    cues: ['One straight line, head to heels.', 'Pull your chest to the bar.', 'Slow on the way down.'],
    faults: ['Hips sag.', 'The chin leads instead of the chest.'],
    harder: { load: ['pull-up', 'barbell-row'] },
  }),
  pull('barbell-row', 'Barbell row', {
    aliases: ['bent-over row', 'bent over row', 'pendlay row', 'BB row'],
    loadKind: 'barbell',
    cues: ['Reach back with your hips and stay there.', 'Pull the bar to your belt.', 'Long spine.'],
    faults: ['The trunk rises with every pull.', 'The bar drifts away from the legs.'],
    equipment: [],
    pauseFor: ['worse-bending'],
    harder: { load: ['romanian-deadlift'] },
  }),
  pull('lat-pulldown', 'Lat pulldown', {
    aliases: ['pulldown', 'lat pull-down', 'cable pulldown'],
    loadKind: 'machine',
    equipment: [],
    cues: ['Drive your elbows to the floor.', 'Bar to your collarbones.', 'Sit tall.'],
    faults: ['Leans far back.', 'The bar goes behind the neck.'],
    harder: { load: ['dead-hang'], support: ['pull-up'] },
  }),
  pull('dead-hang', 'Dead hang', {
    aliases: ['bar hang', 'passive hang', 'hang'],
    equipment: [['pull-up-bar', 'rack']],
    cues: ['Crush the bar.', 'Let your legs hang long.', 'Keep breathing.'],
    faults: ['The breath is held.', 'Jumps down at the end.'],
    pauseFor: ['very-mobile', 'high-blood-pressure'],
    harder: { range: ['pull-up'] },
  }),
  pull('pull-up', 'Pull-up', {
    aliases: ['pullup', 'chin-up', 'chinup', 'chins'],
    equipment: [['pull-up-bar', 'rack']],
    cues: ['Drive your elbows to the floor.', 'Chest to the bar.', 'All the way down, slowly.'],
    faults: ['Legs kick to help.', 'Stops half-way down.'],
    pauseFor: ['high-blood-pressure'],
    harder: { load: ['deadlift'] },
  }),
];
