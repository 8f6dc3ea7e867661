import { type ExerciseEntry, family } from '@/domain/exercises/define';

const trunk = family({ pattern: 'trunk', region: 'trunk' });

const FOREARMS = 'Push the floor away with your forearms.';
const BREATHE = 'Keep breathing.';

/** Against arching, face up and face down. */
const antiExtension: readonly ExerciseEntry[] = [
  trunk('curl-up', 'Curl-up', {
    aliases: ['McGill curl-up', 'partial curl-up'],
    perSide: true,
    cues: ['Hands under the small of your back.', 'Lift head and shoulders a hand’s width.', 'Breathe while you hold.'],
    faults: ['Comes up as far as a sit-up.', 'Chin pokes to the ceiling.'],
    equipment: [],
    pauseFor: ['osteoporosis', 'pregnancy'],
    harder: { load: ['dead-bug-heel-tap', 'plank-knees'] },
  }),
  trunk('dead-bug-heel-tap', 'Dead bug heel tap', {
    aliases: ['heel taps', 'toe taps', 'dead bug legs only'],
    perSide: true,
    cues: [
      'Press your low back to the mat.',
      'Tap the floor with one heel, knee stays bent.',
      'Breathe out as you tap.',
    ],
    faults: ['The back lifts off the mat.', 'The foot drops instead of tapping.'],
    equipment: [],
    pauseFor: ['pregnancy'],
    harder: { range: ['dead-bug'] },
  }),
  trunk('dead-bug', 'Dead bug', {
    aliases: ['deadbug', 'dying bug'],
    perSide: true,
    cues: ['Press your low back to the mat.', 'Reach long with arm and heel.', 'Breathe out as you reach.'],
    faults: ['The back lifts off the mat as the leg goes long.', 'The knee above drifts towards the chest.'],
    equipment: [],
    pauseFor: ['pregnancy'],
    harder: { load: ['plank'] },
  }),
  trunk('plank-incline', 'Incline plank', {
    aliases: ['raised plank', 'plank on a bench', 'hands-elevated plank'],
    equipment: [['bench', 'box']],
    cues: ['Push the bench away with your forearms.', 'Straight line from head to heels.', BREATHE],
    faults: ['Hips behind the line from head to heels.', 'Shoulders sink between the arms.'],
    harder: { support: ['plank-knees'] },
  }),
  trunk('plank-knees', 'Plank on knees', {
    aliases: ['knee plank', 'kneeling plank', 'half plank'],
    equipment: [],
    cues: [FOREARMS, 'Straight line from head to knees.', BREATHE],
    faults: ['Hips stay behind the knees.', 'Head hangs down.'],
    harder: { support: ['plank', 'bear-hold'] },
  }),
  trunk('plank', 'Plank', {
    aliases: ['front plank', 'forearm plank', 'prone plank'],
    cues: [FOREARMS, 'Pull elbows towards toes.', BREATHE],
    faults: ['The belly sinks towards the floor.', 'Hips rise above the line.', 'The breath is held.'],
    equipment: [],
    pauseFor: ['high-blood-pressure'],
    harder: { load: ['suitcase-carry'], range: ['body-saw'], support: ['plank-shoulder-tap'] },
  }),
  trunk('bear-hold', 'Bear hold', {
    aliases: ['bear plank', 'hovering all fours', 'quadruped hover'],
    equipment: [],
    cues: ['Lift your knees a hand’s width off the floor.', 'Carry a tray on your back.', BREATHE],
    faults: ['Knees rise until the hips are highest.', 'The back rounds up.'],
    harder: { support: ['plank-shoulder-tap'], load: ['goblet-carry'] },
  }),
  trunk('body-saw', 'Body saw', {
    aliases: ['plank saw', 'slider plank'],
    equipment: [['sliders', 'straps']],
    cues: [FOREARMS, 'Slide back only as far as the line holds.', 'Pull yourself forward with your elbows.'],
    faults: ['Slides further than the belly can follow.', 'Moves from the knees.'],
    pauseFor: ['worse-arching', 'high-blood-pressure'],
    harder: { range: ['rollout-knees'], load: ['front-rack-carry'] },
  }),
  trunk('rollout-knees', 'Rollout on knees', {
    aliases: ['ab wheel', 'ab rollout', 'kneeling rollout', 'barbell rollout'],
    equipment: [['wheel', 'barbell']],
    cues: ['Hips follow your hands.', 'Long line from knees to head.', 'Pull the floor towards you on the way back.'],
    faults: ['Arms go out while the hips stay behind.', 'The belly sinks at the far end.'],
    pauseFor: ['worse-arching', 'osteoporosis', 'high-blood-pressure'],
    harder: { load: ['front-rack-carry'] },
  }),
];

/** Against turning. */
const antiRotation: readonly ExerciseEntry[] = [
  trunk('bird-dog-leg', 'Bird dog, leg only', {
    aliases: ['bird dog leg', 'all-fours leg reach', 'quadruped leg lift'],
    perSide: true,
    equipment: [],
    cues: [
      'Slide one foot back along the floor, then lift it.',
      'Both hands push the floor away.',
      'Come back slowly.',
    ],
    faults: ['The hip turns open.', 'The leg goes higher than the trunk.'],
    harder: { support: ['bird-dog'] },
  }),
  trunk('bird-dog', 'Bird dog', {
    aliases: ['birddog', 'pointer', 'opposite arm and leg'],
    perSide: true,
    equipment: [],
    cues: ['Reach for both walls, heel and fist.', 'Balance a glass on your low back.', 'Come back slowly.'],
    faults: ['The hip turns open.', 'The low back sinks.', 'Reaches fast and swings.'],
    harder: { load: ['plank', 'back-extension-hold'], support: ['bear-hold'] },
  }),
  trunk('pallof-press', 'Pallof press', {
    aliases: ['pallof', 'anti-rotation press', 'paloff press'],
    loadKind: 'band',
    perSide: true,
    equipment: [],
    cues: [
      'Press the handle straight out from your breastbone.',
      'Belt buckle to the front.',
      'Two seconds out there.',
    ],
    faults: ['Hands drift towards where the band is fixed.', 'Leans away from the band.'],
    harder: { support: ['half-kneeling-pallof-press'], load: ['suitcase-hold'] },
  }),
  trunk('half-kneeling-pallof-press', 'Half-kneeling Pallof press', {
    aliases: ['half kneeling pallof', 'kneeling anti-rotation press'],
    loadKind: 'band',
    perSide: true,
    equipment: [],
    cues: ['Both knees at a right angle.', 'Press the handle straight out from your breastbone.', 'Grow tall.'],
    faults: ['Hips drift to the side.', 'Hands drift towards where the band is fixed.'],
    harder: { range: ['half-kneeling-chop'], load: ['suitcase-carry'] },
  }),
  trunk('half-kneeling-chop', 'Half-kneeling chop', {
    aliases: ['cable chop', 'wood chop', 'woodchopper', 'kneeling chop'],
    loadKind: 'machine',
    perSide: true,
    cues: ['Draw the handle from high to the opposite hip.', 'Belt buckle to the front.', 'Slow on the way back.'],
    faults: ['The whole trunk turns along.', 'Arms bend and do all the work.'],
    equipment: [],
    pauseFor: ['osteoporosis'],
    harder: { load: ['suitcase-carry'] },
  }),
  trunk('plank-shoulder-tap', 'Plank shoulder tap', {
    aliases: ['shoulder taps', 'high plank tap'],
    cues: ['Feet wide, push the floor away.', 'Tap the other shoulder without a sound.', 'Carry a tray on your hips.'],
    faults: ['Hips rock from side to side.', 'Hurries from tap to tap.'],
    equipment: [],
    pauseFor: ['high-blood-pressure'],
    harder: { load: ['suitcase-carry'] },
  }),
];

/** Against bending to the side. */
const side: readonly ExerciseEntry[] = [
  trunk('side-plank-wall', 'Side plank at the wall', {
    aliases: ['wall side plank', 'standing side plank'],
    perSide: true,
    equipment: [],
    cues: ['Push the wall away with your forearm.', 'One straight line from ear to ankle.', BREATHE],
    faults: ['Hips sag towards the wall.', 'Shoulder creeps up to the ear.'],
    harder: { range: ['side-plank-knees'] },
  }),
  trunk('side-plank-knees', 'Side plank on knees', {
    aliases: ['knee side plank', 'kneeling side plank', 'side bridge on knees'],
    perSide: true,
    equipment: [],
    cues: ['Push the floor away with your forearm.', 'Hips forward, one straight line.', BREATHE],
    faults: ['Hips stay behind the knees.', 'The top shoulder rolls forward.'],
    harder: { support: ['side-plank'], load: ['suitcase-hold', 'suitcase-carry'] },
  }),
  trunk('side-plank', 'Side plank', {
    aliases: ['side bridge', 'lateral plank'],
    perSide: true,
    equipment: [],
    cues: ['Push the floor away with your forearm.', 'One straight line from ear to ankle.', BREATHE],
    faults: ['Hips sink towards the floor.', 'The top shoulder rolls forward.'],
    harder: { support: ['side-plank-leg-raise'], load: ['suitcase-carry', 'copenhagen-plank-knees'] },
  }),
  trunk('side-plank-leg-raise', 'Side plank with leg raise', {
    aliases: ['star side plank', 'side plank leg lift', 'side plank with abduction'],
    perSide: true,
    cues: ['Push the floor away with your forearm.', 'Top heel up and slightly back.', BREATHE],
    faults: ['Hips sink as the leg goes up.', 'Toes turn to the ceiling.'],
    equipment: [],
    pauseFor: ['high-blood-pressure'],
    harder: { load: ['suitcase-carry'] },
  }),
  trunk('copenhagen-plank-knees', 'Copenhagen plank, knee on bench', {
    aliases: ['copenhagen plank', 'short lever copenhagen', 'adductor plank'],
    equipment: [['bench', 'box']],
    perSide: true,
    cues: ['Press the top knee into the bench.', 'Push the floor away with your forearm.', BREATHE],
    faults: ['Hips sink towards the floor.', 'The trunk rolls forward.'],
    pauseFor: ['pregnancy', 'high-blood-pressure'],
    harder: { load: ['suitcase-carry'] },
  }),
];

export const trunkExercises: readonly ExerciseEntry[] = [...antiExtension, ...antiRotation, ...side];
