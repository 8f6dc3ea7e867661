import { type ExerciseEntry, family } from '@/domain/exercises/define';

const lunge = family({ pattern: 'lunge', region: 'lower' });

/** One leg at a time: steps and split stances, from two feet and a hand that hold one up to one leg alone. */
export const lunges: readonly ExerciseEntry[] = [
  lunge('supported-split-squat', 'Split squat with support', {
    aliases: ['assisted split squat', 'hand-supported split squat', 'split squat holding on'],
    perSide: true,
    cues: ['One hand on something steady.', 'Straight down like a lift.', 'Push through the whole front foot.'],
    faults: ['The arm does most of the pulling.', 'The front heel lifts.'],
    harder: { support: ['split-squat'] },
  }),
  lunge('split-squat', 'Split squat', {
    aliases: ['static lunge', 'stationary lunge', 'DB split squat', 'SS'],
    loadKind: 'dumbbells-per-hand',
    perSide: true,
    cues: ['Feet on two rails.', 'Straight down like a lift.', 'Push through the whole front foot.'],
    faults: ['The feet stand on one line and balance goes.', 'The back leg takes most of the weight.'],
    harder: { range: ['rear-foot-elevated-split-squat'], support: ['reverse-lunge', 'step-up'] },
  }),
  lunge('reverse-lunge', 'Reverse lunge', {
    aliases: ['backward lunge', 'step-back lunge', 'DB reverse lunge'],
    loadKind: 'dumbbells-per-hand',
    perSide: true,
    cues: ['Step back onto the ball of your foot.', 'Straight down like a lift.', 'Push the floor away in front.'],
    faults: ['The step is so short that the front heel lifts.', 'The back foot pushes off hard.'],
    harder: { support: ['walking-lunge'] },
  }),
  lunge('walking-lunge', 'Walking lunge', {
    aliases: ['lunge', 'walking lunges', 'forward lunge', 'DB walking lunge'],
    loadKind: 'dumbbells-per-hand',
    perSide: true,
    cues: ['Long quiet steps.', 'Straight down like a lift.', 'Crown of the head stays level.'],
    faults: ['The front knee drops inwards on landing.', 'The back knee hits the floor.'],
    harder: { load: ['back-squat'] },
  }),
  lunge('lateral-lunge', 'Lateral lunge', {
    aliases: ['side lunge', 'Cossack squat', 'goblet lateral lunge'],
    loadKind: 'kettlebell',
    perSide: true,
    cues: ['Long step along a line.', 'Sit back over the bent leg.', 'Push the floor away to come back.'],
    faults: ['The heel of the bent leg lifts.', 'The trunk tips to the side instead of folding forward.'],
    harder: { load: ['front-squat'] },
  }),
  lunge('rear-foot-elevated-split-squat', 'Rear-foot-elevated split squat', {
    aliases: ['Bulgarian split squat', 'BSS', 'RFESS', 'Bulgarian'],
    loadKind: 'dumbbells-per-hand',
    perSide: true,
    equipment: [['bench', 'box']],
    pauseFor: ['very-mobile'],
    cues: ['Laces of the back foot on the bench.', 'Straight down like a lift.', 'Push through the whole front foot.'],
    faults: ['The front foot stands so close that the heel lifts.', 'The low back arches to get deeper.'],
    harder: { load: ['back-squat'] },
  }),
  lunge('step-up-low', 'Step-up, low', {
    aliases: ['low step-up', 'stair step-up', 'low step up'],
    perSide: true,
    equipment: [['box']],
    cues: ['Whole foot on the step.', 'Push the step away.', 'Come down as if somebody slept below.'],
    faults: ['The lower foot pushes off.', 'The upper knee drops inwards.'],
    harder: { range: ['step-up'], tempo: ['step-down'] },
  }),
  lunge('step-down', 'Step-down', {
    aliases: ['step down', 'forward step-down', 'heel tap step-down', 'eccentric step-down'],
    perSide: true,
    equipment: [['box']],
    cues: ['Reach for the floor with your heel.', 'Touch it as lightly as an egg.', 'Belt buckle level.'],
    faults: ['The last part of the way is a drop.', 'The knee of the standing leg drops inwards.'],
    harder: { load: ['step-up'] },
  }),
  lunge('step-up', 'Step-up', {
    aliases: ['step up', 'box step-up', 'DB step-up'],
    loadKind: 'dumbbells-per-hand',
    perSide: true,
    equipment: [['box', 'bench']],
    cues: ['Whole foot on the box.', 'Push the box away.', 'Come down as if somebody slept below.'],
    faults: ['The lower foot pushes off.', 'The trunk is thrown forward to get up.'],
    harder: { support: ['walking-lunge'], range: ['rear-foot-elevated-split-squat'] },
  }),
];
