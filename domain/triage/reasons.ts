export type TriageGroup = 'stop' | 'decide' | 'drifting' | 'on-plan';
export type TriageTone = 'high' | 'mid' | 'low' | 'copper' | 'neutral';

/**
 * Why a client is in the queue, the most urgent first, in its three groups. What the body says comes before what the
 * rules ask, and that before what a calendar asks. The order is convention.
 */
const order = {
  stop: ['emergency', 'leg-worse-stop', 'severe-pain-stop', 'severe-pain'],
  decide: [
    'clearance-refused',
    'review-answer',
    'leg-worse',
    'pain-and-load',
    'flare-day-3',
    'pain-above-limit',
    'flare',
    'morning-above-usual',
    'long-break-stop',
    'clearance-expired',
    'clearance-waiting',
    'two-decreases',
    'phq4',
    'long-break',
    'no-plan',
    'proposal',
    'clearance-ending',
    'plan-ending',
    'message',
  ],
  drifting: ['quiet', 'missed', 'plateau', 'technique-due', 'measures-due'],
} as const;

export type TriageCode = (typeof order)[keyof typeof order][number];

export type TriageReason = {
  readonly code: TriageCode;
  readonly label: string;
  readonly tone: TriageTone;
  /** What it stands on: dates, numbers, ids. Another key is another reason, that nobody has looked at yet. */
  readonly key: string;
};

/** A reason as it was found. `degree`, 0–9, orders rows with the same worst reason. */
export type Finding = TriageReason & { readonly degree: number };

const groups = ['drifting', 'decide', 'stop'] as const;
const standing = new Map<TriageCode, { readonly group: keyof typeof order; readonly weight: number }>(
  groups.flatMap((group, index) =>
    order[group].map((code, place) => [code, { group, weight: (index + 1) * 100 - place }] as const),
  ),
);

function standingOf(code: TriageCode) {
  const found = standing.get(code);
  if (!found) throw new RangeError(`No such reason: ${code}`);
  return found;
}

export const groupOf = (code: TriageCode): Exclude<TriageGroup, 'on-plan'> => standingOf(code).group;

/** Higher is more urgent. No degree makes up for a more urgent reason. */
export const urgencyOf = ({ code, degree }: Finding): number =>
  standingOf(code).weight * 10 + Math.min(9, Math.max(0, Math.floor(degree)));
