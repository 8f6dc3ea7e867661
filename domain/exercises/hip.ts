import { type ExerciseEntry, family } from '@/domain/exercises/define';
import { lockout, onTheBack } from '@/domain/exercises/pauses';

const hip = family({ pattern: 'hip', region: 'lower' });

/** Straightening and spreading the hips, first lying down. */
export const hips: readonly ExerciseEntry[] = [
  hip('glute-bridge', 'Glute bridge', {
    aliases: ['bridge', 'hip bridge', 'supine bridge'],
    equipment: [],
    pauseFor: onTheBack,
    cues: ['Push the floor away with your heels.', 'Lift your belt buckle.', 'Stop at a straight line.'],
    faults: ['The ribs lift and the low back does the work.', 'The feet are so far away that the hamstrings cramp.'],
    harder: { support: ['single-leg-glute-bridge'], load: ['hip-thrust'] },
  }),
  hip('single-leg-glute-bridge', 'Single-leg glute bridge', {
    aliases: ['SL bridge', 'single-leg bridge', 'one-leg bridge', 'SL glute bridge'],
    perSide: true,
    equipment: [],
    pauseFor: onTheBack,
    cues: ['Push the floor away with one heel.', 'Keep both sides of the belt level.', 'Long free leg.'],
    faults: ['The side of the free leg sinks.', 'The free leg swings to help.'],
    harder: { load: ['hip-thrust'] },
  }),
  hip('hip-thrust', 'Hip thrust', {
    aliases: ['HT', 'barbell hip thrust', 'BB hip thrust', 'thrust'],
    loadKind: 'barbell',
    equipment: [['bench', 'box']],
    pauseFor: lockout,
    cues: ['Upper back on the bench, pad under the bar.', 'Drive the bar to the ceiling.', 'Chin towards your chest.'],
    faults: ['The head drops back and the ribs lift.', 'The shins are not upright at the top.'],
    harder: { load: ['romanian-deadlift'] },
  }),
  hip('clamshell', 'Clamshell', {
    aliases: ['clams', 'clam', 'clamshells'],
    perSide: true,
    equipment: [],
    cues: ['Heels glued together.', 'Open like a book.', 'Hips stay stacked.'],
    faults: ['The whole pelvis rolls backwards.', 'The feet come apart.'],
    harder: { range: ['side-lying-leg-raise'], load: ['lateral-band-walk'] },
  }),
  hip('side-lying-leg-raise', 'Side-lying leg raise', {
    aliases: ['side-lying hip abduction', 'SLR side', 'side leg raise', 'side-lying abduction'],
    perSide: true,
    equipment: [],
    cues: ['Reach long with your heel.', 'Slide the heel up an imaginary wall behind you.', 'Toes look forward.'],
    faults: ['The leg drifts forward.', 'The waist shortens to get the foot higher.'],
    harder: { support: ['lateral-band-walk'] },
  }),
  hip('lateral-band-walk', 'Lateral band walk', {
    aliases: ['band walk', 'side steps with band', 'monster walk', 'crab walk'],
    loadKind: 'band',
    perSide: true,
    equipment: [],
    cues: ['Keep the band tight.', 'Step sideways on rails.', 'Head stays level.'],
    faults: ['The feet drag or snap together.', 'The trunk sways from side to side.'],
    harder: { load: ['lateral-lunge'] },
  }),
];
