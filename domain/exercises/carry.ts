import { type ExerciseEntry, family } from '@/domain/exercises/define';

const carry = family({ pattern: 'carry', region: 'trunk' });

const TALL = 'Walk tall, crown to the ceiling.';
const QUIET = 'Quiet steps.';

/** Holding and carrying, from standing still to overhead. */
export const carryExercises: readonly ExerciseEntry[] = [
  carry('suitcase-hold', 'Suitcase hold', {
    aliases: ['one-sided hold', 'standing suitcase hold'],
    loadKind: 'kettlebell',
    perSide: true,
    equipment: [],
    cues: ['Stand as tall as if both hands were empty.', 'Press both feet into the floor.', 'Keep breathing.'],
    faults: ['Leans away from the bell.', 'The shoulder is pulled down.'],
    harder: { range: ['suitcase-carry'] },
  }),
  carry('suitcase-carry', 'Suitcase carry', {
    aliases: ['one-arm carry', 'single-arm farmer walk', 'suitcase walk'],
    loadKind: 'kettlebell',
    perSide: true,
    equipment: [],
    cues: ['Walk as tall as if both hands were empty.', 'Do not let the bell pull you over.', QUIET],
    faults: ['Leans away from the bell.', 'The bell swings or rubs on the leg.'],
    harder: { load: ['suitcase-deadlift'] },
  }),
  carry('farmer-carry', 'Farmer carry', {
    aliases: ['farmer walk', 'farmers walk', 'farmers carry', 'loaded carry'],
    loadKind: 'kettlebells-per-hand',
    equipment: [],
    cues: ['Crush the handles.', TALL, QUIET],
    faults: ['Shoulders roll forward.', 'Long, hurried steps.'],
    harder: { support: ['suitcase-carry'], load: ['trap-bar-deadlift'] },
  }),
  carry('goblet-carry', 'Goblet carry', {
    aliases: ['chest carry', 'hug carry', 'front carry'],
    loadKind: 'kettlebell',
    equipment: [],
    cues: ['Hug the bell to your chest.', TALL, QUIET],
    faults: ['Leans back to balance the bell.', 'The bell drifts away from the chest.'],
    harder: { load: ['front-rack-carry', 'goblet-squat'] },
  }),
  carry('front-rack-carry', 'Front-rack carry', {
    aliases: ['rack carry', 'rack walk', 'kettlebell rack carry'],
    loadKind: 'kettlebells-per-hand',
    equipment: [],
    cues: ['Bells rest on your forearms, fists under your chin.', 'Ribs over your belt.', QUIET],
    faults: ['Leans back under the bells.', 'Elbows wander out.'],
    harder: { support: ['overhead-carry'], load: ['front-squat'] },
  }),
  carry('overhead-carry', 'Overhead carry', {
    aliases: ['waiter carry', 'waiter walk', 'overhead walk'],
    loadKind: 'kettlebell',
    perSide: true,
    cues: ['Punch the ceiling with the bell.', 'Ribs over your belt.', QUIET],
    faults: ['The arm drifts forward.', 'The low back arches under the bell.'],
    equipment: [],
    pauseFor: ['worse-arching', 'high-blood-pressure'],
    harder: { load: ['front-squat'] },
  }),
];
