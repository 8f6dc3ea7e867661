import { type ExerciseEntry, family } from '@/domain/exercises/define';
import { deepBarbellSquat } from '@/domain/exercises/pauses';

const squat = family({ pattern: 'squat', region: 'lower' });

/** Sitting down and standing up: from a high seat to a barbell in full depth. */
export const squats: readonly ExerciseEntry[] = [
  squat('sit-to-stand-high', 'Sit to stand, raised seat', {
    aliases: ['high sit to stand', 'raised sit to stand', 'STS high', 'high chair stand'],
    equipment: [['box', 'bench']],
    cues: ['Lean forward, nose over toes.', 'Push the floor away.', 'Sit down as if the chair were wet paint.'],
    faults: ['The hands push off the thighs.', 'The last part of the way down is a drop.'],
    harder: { range: ['sit-to-stand'], tempo: ['wall-sit'] },
  }),
  squat('sit-to-stand', 'Sit to stand', {
    aliases: ['STS', 'chair stand', 'chair squat'],
    equipment: [['box', 'bench']],
    cues: ['Lean forward, nose over toes.', 'Push the floor away.', 'Sit down as if the chair were wet paint.'],
    faults: ['The feet are too far in front to stand up without a swing.', 'The last part of the way down is a drop.'],
    harder: {
      load: ['goblet-box-squat', 'leg-press'],
      support: ['bodyweight-squat', 'supported-split-squat', 'step-up-low'],
    },
  }),
  squat('wall-sit', 'Wall sit', {
    aliases: ['wall squat hold', 'wall squat'],
    equipment: [],
    pauseFor: ['high-blood-pressure'],
    cues: ['Back flat against the wall.', 'Push the wall away with your feet.', 'Count aloud so that you breathe.'],
    faults: ['The breath is held.', 'The hands press on the thighs.'],
    harder: { support: ['bodyweight-squat'] },
  }),
  squat('bodyweight-squat', 'Bodyweight squat', {
    aliases: ['air squat', 'BW squat', 'free squat'],
    equipment: [],
    cues: ['Reach forward for balance.', 'Sit between your heels.', 'Knees follow your toes.'],
    faults: ['The heels lift.', 'The knees drop inwards on the way up.'],
    harder: { load: ['goblet-squat'], support: ['lateral-lunge'] },
  }),
  squat('leg-press', 'Leg press', {
    aliases: ['LP', 'sled leg press', '45 leg press', 'machine leg press'],
    loadKind: 'machine',
    equipment: [],
    pauseFor: ['high-blood-pressure'],
    cues: ['Whole foot on the plate.', 'Push the plate away.', 'Stop before your seat lifts off the pad.'],
    faults: ['The pelvis rolls off the pad at the bottom.', 'The knees snap straight at the top.'],
    harder: { support: ['goblet-squat', 'box-squat'] },
  }),
  squat('goblet-box-squat', 'Goblet box squat', {
    aliases: ['goblet squat to box', 'KB box squat', 'goblet box'],
    loadKind: 'kettlebell',
    equipment: [['box', 'bench']],
    cues: ['Hug the bell to your chest.', 'Reach back for the box, touch it lightly.', 'Push the floor away.'],
    faults: ['The last part of the way down is a drop onto the box.', 'The bell drifts away from the chest.'],
    harder: { range: ['goblet-squat'], load: ['box-squat'] },
  }),
  squat('goblet-squat', 'Goblet squat', {
    aliases: ['goblet', 'KB goblet squat', 'DB goblet squat', 'GS'],
    loadKind: 'kettlebell',
    equipment: [],
    cues: ['Hug the bell to your chest.', 'Sit between your heels.', 'Knees follow your toes.'],
    faults: ['The heels lift.', 'The tailbone tucks under at the bottom.'],
    harder: { load: ['box-squat', 'front-squat'], tempo: ['tempo-goblet-squat'] },
  }),
  squat('tempo-goblet-squat', 'Tempo goblet squat', {
    aliases: ['slow goblet squat', 'goblet squat tempo', 'goblet squat with pause'],
    loadKind: 'kettlebell',
    equipment: [],
    cues: ['Go down as slowly as syrup.', 'Wait at the bottom without bouncing.', 'Push the floor away.'],
    faults: ['The way down speeds up near the bottom.', 'The bell drifts away from the chest.'],
    harder: { load: ['front-squat'] },
  }),
  squat('box-squat', 'Box squat', {
    aliases: ['barbell box squat', 'back squat to box', 'BB box squat'],
    loadKind: 'barbell',
    equipment: [['rack'], ['box', 'bench']],
    cues: ['Bend the bar over your shoulders.', 'Reach back for the box, touch it lightly.', 'Push the floor away.'],
    faults: ['The last part of the way down is a drop onto the box.', 'The trunk rocks back to get up again.'],
    harder: { range: ['back-squat'] },
  }),
  squat('front-squat', 'Front squat', {
    aliases: ['FS', 'barbell front squat', 'BB front squat'],
    loadKind: 'barbell',
    equipment: [['rack']],
    pauseFor: deepBarbellSquat,
    cues: ['Elbows point at the wall in front.', 'Sit straight down.', 'Drive the bar to the ceiling.'],
    faults: ['The elbows drop and the bar rolls forward.', 'The heels lift.'],
    harder: { load: ['back-squat'] },
  }),
  squat('back-squat', 'Back squat', {
    aliases: ['squat', 'barbell squat', 'BS', 'BB squat', 'barbell back squat'],
    loadKind: 'barbell',
    equipment: [['rack']],
    pauseFor: deepBarbellSquat,
    cues: [
      'Bend the bar over your shoulders.',
      'Spread the floor with your feet.',
      'Push your back into the bar on the way up.',
    ],
    faults: [
      'The hips rise faster than the bar.',
      'The tailbone tucks under at the bottom.',
      'The knees drop inwards.',
    ],
    harder: { tempo: ['paused-back-squat'] },
  }),
  squat('paused-back-squat', 'Paused back squat', {
    aliases: ['pause squat', 'paused squat', 'pause back squat'],
    loadKind: 'barbell',
    equipment: [['rack']],
    pauseFor: deepBarbellSquat,
    cues: ['Stay in the hole like a statue.', 'Keep the floor spread.', 'Drive the bar to the ceiling.'],
    faults: ['The pause is only a slowing down.', 'The trunk sinks forward during the pause.'],
  }),
];
