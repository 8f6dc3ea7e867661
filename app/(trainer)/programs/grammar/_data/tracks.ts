/** A piece of grammar as a track: a train that runs from left to right over it spells something that is understood. */
export type Track =
  /** Written as it stands. */
  | string
  /** Something to fill in; `samples` are some of what may stand there. */
  | { readonly rule: string; readonly samples: readonly [string, ...string[]] }
  | { readonly gap: true }
  | { readonly seq: readonly [Track, ...Track[]] }
  | { readonly choice: readonly [Track, ...Track[]] }
  | { readonly optional: Track }
  /** Once or more, with `between` in between. */
  | { readonly repeat: Track; readonly between: string };

export type Diagram = {
  readonly id: string;
  readonly title: string;
  readonly words: string;
  readonly track: Track;
  /** What may stand before it so that it makes a whole cell; the first that fits is taken. */
  readonly frames: readonly [string, ...string[]];
};

const rule = (name: string, ...samples: [string, ...string[]]): Track => ({ rule: name, samples });
const gap: Track = { gap: true };

const weight = rule('weight', '60', '22.5');
const percent = rule('per cent', '75', '62.5');
const reps = rule('reps', '8', '12');
const seconds = rule('seconds', '30', '45');
const unit: Track = { choice: ['kg', 'lb'] };
const clock: Track = { seq: [rule('minutes', '1', '2'), ':', rule('two digits', '30', '00')] };

export const diagrams: readonly Diagram[] = [
  {
    id: 'cell',
    title: 'A cell',
    words: 'The sets come first; what follows may stand in any order. A dash, or nothing, is “not in this week”.',
    track: {
      choice: [
        {
          seq: [
            rule('sets and dose', '3x8', '3x30s', '40x8, 50x6'),
            { optional: { seq: [gap, rule('anything else', 'rpe6', 'r90s', 't3010', '-10%')] } },
          ],
        },
        '-',
      ],
    },
    frames: [''],
  },
  {
    id: 'sets',
    title: 'Sets and dose',
    words: 'Repetitions, a range of them, as many as go well up to a cap, seconds, minutes or metres.',
    track: {
      seq: [
        rule('sets', '3', '5'),
        'x',
        {
          choice: [
            { seq: [reps, { optional: { seq: ['-', rule('more reps', '15')] } }] },
            { seq: ['amrap<=', rule('cap', '15')] },
            { seq: [seconds, 's'] },
            { seq: [rule('minutes', '5'), 'min'] },
            clock,
            { seq: [rule('metres', '30'), 'm'] },
          ],
        },
        { optional: '/side' },
      ],
    },
    frames: [''],
  },
  {
    id: 'list',
    title: 'Sets that differ',
    words: 'A ramp or a drop says each set: weight × dose, or the dose alone where the weight stays.',
    track: {
      choice: [
        { repeat: { seq: [rule('weight', '40', '50', '60'), 'kg', 'x', rule('dose', '8', '6')] }, between: ', ' },
        { repeat: { seq: ['@', rule('per cent', '60', '70'), '%x', rule('dose', '8', '6')] }, between: ', ' },
        { seq: [rule('dose', '8'), ', ', { repeat: rule('dose', '6', '4'), between: ', ' }] },
      ],
    },
    frames: [''],
  },
  {
    id: 'load',
    title: 'Load',
    words:
      'The first load, for somebody without a history; later the last load counts. Or a share of the estimated maximum.',
    track: { choice: [{ seq: [weight, unit, { optional: '/hand' }] }, { seq: ['@', percent, '%'] }, 'bw'] },
    frames: ['3x8 '],
  },
  {
    id: 'effort',
    title: 'Effort',
    words: 'RPE 1 to 10 by halves, or repetitions in reserve.',
    track: { choice: [{ seq: ['rpe', rule('1–10', '6', '7.5')] }, { seq: ['rir', rule('0–9', '3', '2.5')] }] },
    frames: ['3x8 '],
  },
  {
    id: 'tempo',
    title: 'Tempo and rest',
    words: 'Tempo is seconds down, low, up and high. Rest is minutes and seconds, or seconds.',
    track: {
      choice: [
        { seq: ['t', rule('four digits', '3010', '2111')] },
        { seq: ['r', clock] },
        { seq: ['r', seconds, { optional: 's' }] },
      ],
    },
    frames: ['3x8 '],
  },
  {
    id: 'rise',
    title: 'Rise of the load',
    words: 'By weight or by per cent, with a cap if wanted. The rules allow one rise in 7 days, however it is written.',
    track: {
      seq: [
        '+',
        { choice: [{ seq: [rule('weight', '2.5', '5'), { optional: 'kg' }] }, { seq: [rule('per cent', '5'), '%'] }] },
        { choice: ['/wk', '/session'] },
        { optional: { seq: [gap, 'max', weight, 'kg'] } },
      ],
    },
    frames: ['3x8 '],
  },
  {
    id: 'growth',
    title: 'Growth by plan',
    words:
      'Seconds, metres and repetitions grow, the height of blocks or box shrinks, week by week with the same line.',
    track: {
      choice: [
        { seq: ['+', rule('number', '5'), 's/wk', { optional: { seq: [gap, 'until ', seconds, 's'] } }] },
        { seq: ['+', rule('number', '5'), 'm/wk', { optional: { seq: [gap, 'until ', rule('metres', '60'), 'm'] } }] },
        { seq: ['+', rule('number', '1'), 'rep/wk', { optional: { seq: [gap, 'until ', rule('reps', '12')] } }] },
        { seq: ['-', rule('number', '2'), 'cm/wk', { optional: { seq: [gap, 'until ', rule('cm', '0'), 'cm'] } }] },
      ],
    },
    frames: ['3x8 20cm ', '3x20s ', '3x20m '],
  },
  {
    id: 'range',
    title: 'Range and lighter weeks',
    words: 'The height of blocks or box in centimetres; so many per cent below the last load.',
    track: { choice: [{ seq: [rule('0–100', '20'), 'cm'] }, { seq: ['-', rule('per cent', '10'), '%'] }] },
    frames: ['3x8 '],
  },
  {
    id: 'warm-up',
    title: 'Warm-up',
    words: 'Easy sets before the others, as a share or as a weight, and their repetitions. They are not logged.',
    track: {
      seq: [
        'w ',
        {
          repeat: {
            seq: [
              { choice: [{ seq: [percent, '%'] }, { seq: [rule('weight', '20', '40'), 'kg'] }] },
              'x',
              rule('reps', '5', '3'),
            ],
          },
          between: ' ',
        },
      ],
    },
    frames: ['3x8 60kg '],
  },
];

/** The track in words, for whoever does not see the picture. */
export function trackWords(track: Track): string {
  if (typeof track === 'string') return `“${track.trim()}”`;
  if ('rule' in track) return track.rule;
  if ('gap' in track) return '';
  if ('seq' in track) return track.seq.map(trackWords).filter(Boolean).join(', then ');
  if ('choice' in track) return `either ${track.choice.map(trackWords).join('; or ')}`;
  if ('optional' in track) return `perhaps ${trackWords(track.optional)}`;
  const between = track.between.trim();
  return `${trackWords(track.repeat)}, once or more${between ? ` with “${between}” in between` : ''}`;
}
