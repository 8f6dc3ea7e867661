import { type ExerciseEntry, family } from '@/domain/exercises/define';

const mobility = family({ pattern: 'mobility', region: 'trunk' });
const hips = family({ pattern: 'mobility', region: 'lower' });

const EASY = 'Move only as far as is easy.';
const BREATH = 'Slow, with your breath.';

/** Easy movement. What asks for more strength in the same direction stands above each. */
export const mobilityExercises: readonly ExerciseEntry[] = [
  mobility('pelvic-tilt', 'Pelvic tilt', {
    aliases: ['pelvic tilts', 'pelvic clock', 'lying pelvic tilt'],
    cues: ['Flatten your low back into the mat, then let go.', EASY, BREATH],
    faults: ['Pushes with the legs.', 'The breath is held.'],
    equipment: [],
    pauseFor: ['pregnancy'],
    harder: { range: ['cat-camel', 'knee-rolls', 'hamstring-strap-stretch'], load: ['curl-up', 'glute-bridge'] },
  }),
  mobility('knee-rolls', 'Knee rolls', {
    aliases: ['lumbar rotations', 'knee rocks', 'windscreen wipers', 'lower trunk rotation'],
    cues: ['Knees together, roll them to one side.', 'Both shoulders stay on the mat.', EASY],
    faults: ['Lets the legs drop.', 'The far shoulder leaves the mat.'],
    equipment: [],
    pauseFor: ['very-mobile', 'pregnancy'],
    harder: { range: ['open-book'], load: ['dead-bug-heel-tap'] },
  }),
  mobility('open-book', 'Open book', {
    aliases: ['thoracic rotation', 'side-lying rotation', 'book opening'],
    perSide: true,
    cues: ['Knees stay stacked.', 'Open the top arm like the cover of a book.', 'Eyes follow your hand.'],
    faults: ['The knees slide apart.', 'Forces the hand to the floor.'],
    equipment: [],
    pauseFor: ['very-mobile', 'osteoporosis'],
    harder: { load: ['bird-dog'] },
  }),
  mobility('cat-camel', 'Cat-camel', {
    aliases: ['cat-cow', 'cat cow', 'cat camel'],
    equipment: [],
    cues: ['Round towards the ceiling, then let it sink.', EASY, BREATH],
    faults: ['Moves only the neck.', 'Pushes into the ends.'],
    harder: { range: ['rock-back', 'prone-press-up', 'thoracic-extension'], support: ['bird-dog-leg'] },
  }),
  mobility('rock-back', 'Rock-back', {
    aliases: ['quadruped rock back', 'childs pose', 'prayer stretch', 'all-fours rocking'],
    cues: ['Sit back towards your heels.', 'Hands stay where they are.', EASY],
    faults: ['Sinks into the end and stays.', 'Weight shifts to one side.'],
    equipment: [],
    pauseFor: ['worse-bending', 'very-mobile'],
    harder: { range: ['hip-flexor-stretch', 'ninety-ninety-switch'], load: ['dowel-hinge'] },
  }),
  mobility('prone-press-up', 'Prone press-up', {
    aliases: ['McKenzie press-up', 'cobra', 'prone extension', 'sphinx'],
    cues: ['Push the floor away, hips stay down.', 'Let your belly hang.', EASY],
    faults: ['Hips lift off the floor.', 'Shoulders rise to the ears.'],
    equipment: [],
    pauseFor: ['worse-arching', 'very-mobile', 'pregnancy'],
    harder: { load: ['prone-arm-leg-lift'] },
  }),
  mobility('thoracic-extension', 'Upper back extension over a roller', {
    aliases: ['thoracic extension', 'foam roller extension', 't-spine extension'],
    equipment: [['roller']],
    cues: ['Hands carry your head.', 'Lay your upper back over the roller.', 'Low back stays quiet.'],
    faults: ['The low ribs flare and the low back does it.', 'The head hangs without support.'],
    pauseFor: ['worse-arching', 'very-mobile', 'osteoporosis', 'pregnancy'],
    harder: { load: ['prone-arm-leg-lift'] },
  }),
  hips('hip-flexor-stretch', 'Hip flexor stretch', {
    aliases: ['half-kneeling hip flexor stretch', 'kneeling lunge stretch', 'couch stretch'],
    perSide: true,
    cues: ['Tuck your tailbone under.', 'Glide forward like a drawer.', BREATH],
    faults: ['The low back arches.', 'The trunk tips forward.'],
    equipment: [],
    pauseFor: ['very-mobile'],
    harder: { load: ['supported-split-squat'] },
  }),
  hips('hamstring-strap-stretch', 'Hamstring stretch with strap', {
    aliases: ['strap stretch', 'lying hamstring stretch', 'supine hamstring stretch'],
    perSide: true,
    cues: ['Strap or towel around the foot.', 'Straighten the knee towards the ceiling.', EASY],
    faults: ['The hips roll off the mat.', 'Pulls the foot towards the head.'],
    equipment: [],
    pauseFor: ['into-the-leg', 'very-mobile', 'pregnancy'],
    harder: { load: ['romanian-deadlift-dowel'] },
  }),
  hips('ninety-ninety-switch', '90/90 switch', {
    aliases: ['90 90', '90/90', 'hip switches', 'shin box'],
    cues: ['Hands behind you on the floor.', 'Knees swing to the other side like a windscreen wiper.', EASY],
    faults: ['Sinks back onto the hands.', 'Forces the knee to the floor.'],
    equipment: [],
    pauseFor: ['very-mobile'],
    harder: { load: ['bodyweight-squat'] },
  }),
];
