import { type ExerciseEntry, family } from '@/domain/exercises/define';

const trunk = family({ pattern: 'trunk', region: 'trunk' });
const carry = family({ pattern: 'carry', region: 'trunk' });
const push = family({ pattern: 'push', region: 'upper' });
const pull = family({ pattern: 'pull', region: 'upper' });
const mobility = family({ pattern: 'mobility', region: 'trunk' });
const aerobic = family({ pattern: 'aerobic', region: 'lower' });

/** Trunk, carries, push, pull, easy movement and walking. */
export const trunkAndUpperBody: readonly ExerciseEntry[] = [
  trunk('curl-up', 'Curl-up', {
    perSide: true,
    cues: ['Hands under the small of your back.', 'Lift head and shoulders a hand’s width.', 'Breathe while you hold.'],
    harder: { load: ['dead-bug', 'plank-knees'] },
  }),
  trunk('bird-dog', 'Bird dog', {
    perSide: true,
    cues: ['Reach for both walls, heel and fist.', 'Balance a glass on your low back.', 'Come back slowly.'],
    harder: { load: ['plank', 'back-extension-hold'] },
  }),
  trunk('dead-bug', 'Dead bug', {
    perSide: true,
    cues: ['Press your low back to the mat.', 'Reach long with arm and heel.', 'Breathe out as you reach.'],
    harder: { load: ['plank'] },
  }),
  trunk('side-plank-knees', 'Side plank on knees', {
    perSide: true,
    cues: ['Push the floor away with your forearm.', 'Hips forward, one straight line.', 'Keep breathing.'],
    harder: { load: ['side-plank', 'suitcase-carry'] },
  }),
  trunk('side-plank', 'Side plank', {
    perSide: true,
    cues: ['Push the floor away with your forearm.', 'One straight line from ear to ankle.', 'Keep breathing.'],
  }),
  trunk('plank-knees', 'Plank on knees', {
    cues: ['Push the floor away with your forearms.', 'Straight line from head to knees.', 'Keep breathing.'],
    harder: { load: ['plank'] },
  }),
  trunk('plank', 'Plank', {
    cues: ['Push the floor away with your forearms.', 'Pull elbows towards toes.', 'Keep breathing.'],
  }),
  carry('suitcase-carry', 'Suitcase carry', {
    loadKind: 'kettlebell',
    perSide: true,
    cues: ['Walk as tall as if both hands were empty.', 'Do not let the bell pull you over.', 'Quiet steps.'],
  }),
  carry('farmer-carry', 'Farmer carry', {
    loadKind: 'kettlebells-per-hand',
    cues: ['Crush the handles.', 'Walk tall, crown to the ceiling.', 'Quiet steps.'],
    harder: { load: ['suitcase-carry'] },
  }),
  push('incline-push-up', 'Incline push-up', {
    cues: ['Push the bench away.', 'One straight line, head to heels.', 'Chest to the edge.'],
  }),
  pull('one-arm-row', 'One-arm row', {
    loadKind: 'dumbbell',
    perSide: true,
    cues: ['Free hand on the bench.', 'Pull the dumbbell to your back pocket.', 'Keep your chest level.'],
  }),
  mobility('cat-camel', 'Cat-camel', {
    cues: ['Round towards the ceiling, then let it sink.', 'Move only as far as is easy.', 'Slow, with your breath.'],
    harder: { load: ['bird-dog'] },
  }),
  aerobic('walking', 'Brisk walk', {
    cues: ['Quick enough to warm up, easy enough to talk.', 'Swing your arms.'],
  }),
];
