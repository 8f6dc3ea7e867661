import { type ExerciseEntry, family } from '@/domain/exercises/define';
import { faceDown } from '@/domain/exercises/pauses';

const trunk = family({ pattern: 'trunk', region: 'trunk' });

/** The back of the trunk held or lifted against gravity. */
export const backExtensions: readonly ExerciseEntry[] = [
  trunk('prone-arm-leg-lift', 'Face-down arm and leg lift', {
    aliases: ['prone arm and leg lift', 'swimmers', 'superman', 'alternating superman', 'prone arm leg lift'],
    perSide: true,
    equipment: [],
    pauseFor: ['worse-arching', 'very-mobile', ...faceDown],
    cues: ['Reach long with opposite arm and leg.', 'Lift only as high as a book is thick.', 'Forehead stays low.'],
    faults: ['The head lifts first.', 'The pelvis rolls towards the lifted leg.'],
    harder: { range: ['back-extension-hold'] },
  }),
  trunk('back-extension-hold', 'Back extension hold', {
    aliases: ['Sorensen hold', 'Biering-Sorensen', 'back extension isometric', 'Sorensen'],
    equipment: [['bench', 'machines']],
    pauseFor: [...faceDown, 'high-blood-pressure'],
    cues: ['Hips on the edge, arms crossed.', 'Long line from head to heels.', 'Look at the floor, keep breathing.'],
    faults: ['The breath is held.', 'The trunk is held above the straight line.'],
    harder: { range: ['back-extension'] },
  }),
  trunk('back-extension', 'Back extension', {
    aliases: ['hyperextension', 'roman chair', 'back raise', 'hypers', '45 back extension'],
    equipment: [['bench', 'machines']],
    pauseFor: [...faceDown, 'high-blood-pressure'],
    cues: ['Hips on the edge, fold over it.', 'Push your heels into the pad.', 'Stop at a straight line.'],
    faults: ['The way up ends above the straight line.', 'The trunk swings for momentum.'],
    harder: { load: ['back-extension-loaded'] },
  }),
  trunk('back-extension-loaded', 'Back extension with weight', {
    aliases: ['weighted back extension', 'loaded back extension', 'weighted hyperextension', 'DB back extension'],
    loadKind: 'dumbbell',
    equipment: [['bench', 'machines']],
    pauseFor: ['osteoporosis', ...faceDown, 'high-blood-pressure'],
    cues: ['Hug the weight to your chest.', 'Push your heels into the pad.', 'Stop at a straight line.'],
    faults: ['The way up ends above the straight line.', 'The weight swings away from the chest.'],
    harder: { load: ['romanian-deadlift'] },
  }),
];
