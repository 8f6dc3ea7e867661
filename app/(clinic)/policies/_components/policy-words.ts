import type { PolicyChange } from '@/contracts/policies';
import type { PolicyNumber } from '@/domain/progression/policy';
import type { Level } from '@/domain/progression/rules';

type NumberWords = {
  readonly label: string;
  readonly explains: string;
  readonly unit?: string;
  /** Held as a share, shown as per cent. */
  readonly percent?: true;
  /** The model of "Try it" has nothing that this number would change. */
  readonly unseen?: true;
};

export const numberWords: Readonly<Record<PolicyNumber, NumberWords>> = {
  severePain: { label: 'Severe pain', explains: 'Pain from here on stops the session and calls the trainer (S8).' },
  painLimit: {
    label: 'Pain above the limit',
    explains: 'Pain from here on lowers the load by the larger share (S6). Below it, pain is accepted (A).',
  },
  clearRise: {
    label: 'Clear rise above usual',
    explains: 'Points above usual pain, before a session or on the morning after, that lower the load (M2, F2).',
    unit: 'points',
  },
  weekRise: {
    label: 'Rise of the week',
    explains: 'Points by which a week may be sorer than the last before the load is repeated (W1).',
    unit: 'points',
  },
  weekClearRise: {
    label: 'Clear rise of the week',
    explains: 'Points by which a sorer week lowers the load (W2).',
    unit: 'points',
  },
  acceptedPain: {
    label: 'Settled pain',
    explains: 'Pain in a session up to here counts as settled even for somebody who usually has less (A).',
  },
  breakRepeatDays: {
    label: 'Break: repeat from',
    explains: 'Days since the last session from which the load is repeated (D1).',
    unit: 'days',
  },
  breakLowerDays: {
    label: 'Break: lower from',
    explains: 'Days from which the load is lowered (D2).',
    unit: 'days',
  },
  breakLowerMoreDays: {
    label: 'Break: lower more from',
    explains: 'Days from which it is lowered by the larger share (D3).',
    unit: 'days',
  },
  breakStopDays: {
    label: 'Break: check first from',
    explains: 'Days from which a new check comes first (D4).',
    unit: 'days',
  },
  tooHardRpe: { label: 'Too hard', explains: 'Effort from here on lowers the load (X).', unit: 'RPE' },
  tooManyMissed: {
    label: 'Repetitions missed',
    explains: 'More than this share of repetitions missed lowers the load (X).',
    percent: true,
  },
  lowConfidence: {
    label: 'Low confidence',
    explains: 'Confidence in a feared lift up to here repeats the load (C).',
    unseen: true,
  },
  highFear: { label: 'High fear', explains: 'Fear of a lift from here on repeats the load (C).', unseen: true },
  bonusSessions: {
    label: 'Good sessions in a row',
    explains: 'Sessions with 2 or more repetitions to spare before load is added (P2).',
  },
  riseLower: { label: 'Step up, lower body', explains: 'Share added at level 6.', percent: true },
  riseUpper: { label: 'Step up, upper body', explains: 'Share added at level 6.', percent: true, unseen: true },
  riseMost: {
    label: 'Largest step',
    explains: 'No step is larger than this share, whatever a program prescribes.',
    percent: true,
  },
  cut: { label: 'Step down', explains: 'Share taken off at level 3.', percent: true },
  cutMore: { label: 'Larger step down', explains: 'Share taken off at level 2.', percent: true },
  daysBetweenRises: {
    label: 'Days between two increases',
    explains: 'At most one increase for each lift in this many days.',
    unit: 'days',
  },
  trainerLeadsFrom: {
    label: 'Trainer leads from',
    explains: 'With usual pain from here on, loads do not change by themselves.',
  },
  screenAgainDays: {
    label: 'Screen again after',
    explains: 'Days after which all screening questions are asked again.',
    unit: 'days',
    unseen: true,
  },
};

export const numberGroups: readonly { readonly title: string; readonly fields: readonly PolicyNumber[] }[] = [
  {
    title: 'Pain',
    fields: ['severePain', 'painLimit', 'acceptedPain', 'clearRise', 'weekRise', 'weekClearRise', 'trainerLeadsFrom'],
  },
  {
    title: 'Steps of load',
    fields: ['riseLower', 'riseUpper', 'riseMost', 'daysBetweenRises', 'bonusSessions', 'cut', 'cutMore'],
  },
  { title: 'Effort and confidence', fields: ['tooHardRpe', 'tooManyMissed', 'lowConfidence', 'highFear'] },
  {
    title: 'Breaks and checks',
    fields: ['breakRepeatDays', 'breakLowerDays', 'breakLowerMoreDays', 'breakStopDays', 'screenAgainDays'],
  },
];

export const levelWords: Readonly<Record<Level, string>> = {
  6: 'Add load',
  5: 'Same load, one more repetition in each set',
  4: 'Repeat',
  3: 'A lighter load',
  2: 'A much lighter load, or the swap named in the plan',
  1: 'Stop; the trainer is told',
  0: 'Emergency advice; lifting is locked',
};

export const approvalWords = {
  trainer: 'Wait for the trainer',
  automatic: 'Apply at once',
} as const;

/** A value as it is read: "5 %", "7 days", "8". */
export function sayNumber(field: PolicyNumber, value: number): string {
  const { percent, unit } = numberWords[field];
  if (percent) return `${Math.round(value * 1000) / 10} %`;
  return unit ? (unit === 'RPE' ? `RPE ${value}` : `${value} ${unit}`) : String(value);
}

const otherFields = {
  approval: 'Increases',
  responseTime: 'Response time',
  emergencyNumber: 'Emergency number',
} as const;

/** "Step down: 10 % → 5 %" */
export function sayChange({ field, from, to }: PolicyChange): string {
  if (field in numberWords) {
    const number = field as PolicyNumber;
    return `${numberWords[number].label}: ${sayNumber(number, Number(from))} → ${sayNumber(number, Number(to))}`;
  }
  const other = field as keyof typeof otherFields;
  const say = (value: string | number) =>
    other === 'approval' ? approvalWords[value === 'automatic' ? 'automatic' : 'trainer'] : String(value);
  return `${otherFields[other]}: ${say(from)} → ${say(to)}`;
}
