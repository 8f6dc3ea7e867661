/** The two lifts that every ladder leads to. */
export const goalLifts: readonly string[] = ['back-squat', 'deadlift'];

/** The lowest rungs: from every exercise a way of easier ones ends at one that nearly anyone can do. */
export const lowestRungs: readonly string[] = [
  'sit-to-stand-high',
  'kneeling-hinge',
  'glute-bridge',
  'clamshell',
  'bird-dog-leg',
  'plank-incline',
  'side-plank-wall',
  'pallof-press',
  'cat-camel',
  'pelvic-tilt',
  'wall-push-up',
  'band-row',
  'walking',
  'marching',
  'pool-walking',
  'recumbent-bike',
];
