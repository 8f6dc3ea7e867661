import { type BenefitId, benefitIds, benefitWords } from '@/domain/benefits/words';
import type { MovementPattern } from '@/domain/exercises/types';
import { type ChangeBand, changeBand, changeWords } from '@/domain/instruments/change-band';
import { type InstrumentId, instruments } from '@/domain/instruments/instruments';
import type { IsoDate } from '@/domain/schedule/dates';

/** A value and its day; no day for what holds now. */
export type Dated = { readonly value: number; readonly date: IsoDate | null };

/** First and newest result; `now` is null while there is only one. */
export type Course = { readonly baseline: Dated | null; readonly now: Dated | null };

export type PlanLine = {
  readonly session: string;
  readonly exerciseId: string;
  readonly name: string;
  readonly pattern: MovementPattern;
  readonly isLoaded: boolean;
};

/** Everything that the board is made of. Pure: dates are in the client's zone, loads in kilograms. */
export type BenefitFacts = {
  /** Courses of instruments; what has no entry was never taken. */
  readonly measures: Readonly<Partial<Record<InstrumentId, Course>>>;
  readonly nextDue: Readonly<Partial<Record<InstrumentId, IsoDate | null>>>;
  /** Estimated one-repetition maxima of the main lifts. */
  readonly lifts: readonly (Course & { readonly name: string; readonly perHand: boolean; readonly formula: string })[];
  /** Exercises whose newest sign-off stands. */
  readonly signedOff: ReadonlySet<string>;
  /** Load of a week as a mean of two weeks: the first two and the last two. */
  readonly weeklyLoad: Course;
  /** Days with a flare in thirty days: the first thirty and the last thirty. */
  readonly flareDays: Course;
  readonly weeklyPain: Course;
  readonly activeMinutes: Course;
  readonly confidence: readonly (Course & { readonly name: string })[];
  readonly followsBodyMass: boolean;
  readonly plan: readonly PlanLine[];
};

export type BenefitLine = Course & {
  readonly label: string;
  /** `kg` is shown in the person's own unit. */
  readonly unit: string;
  readonly decimals: number;
  readonly band: ChangeBand;
  /** The band in words. */
  readonly change: string;
};

export type BenefitTile = {
  readonly id: BenefitId;
  readonly title: string;
  readonly measured: string;
  /** False for what the client has not chosen to have followed. */
  readonly isFollowed: boolean;
  readonly lines: readonly BenefitLine[];
  /** Said while there are no lines: that nothing was measured, and how it is. */
  readonly empty: string;
  /** Names of the tests and questionnaires of this tile that were never taken, while others were. */
  readonly missing: readonly string[];
  /** The next test; null where there is none to wait for. */
  readonly nextOn: IsoDate | null;
  /** In place of a date. */
  readonly next: string;
  /** Sessions of the plan with the exercises in them that feed it. */
  readonly fedBy: readonly { readonly session: string; readonly exercises: readonly string[] }[];
  /** In place of sessions. */
  readonly fedWords: string;
  readonly known: string;
};

const noVerdict = 'No threshold is stated, so no verdict.';
const nothingToCompare = 'Nothing to compare with yet.';

type Part = Pick<BenefitTile, 'lines' | 'empty' | 'nextOn' | 'next' | 'fedBy' | 'fedWords'> &
  Partial<Pick<BenefitTile, 'isFollowed' | 'missing'>>;

const strengthTests = ['sorensen', 'side-plank-left', 'side-plank-right', 'chair-stand'] as const;

/** One tile for each of the eight benefits, always in the same order, whatever is missing. */
export function benefitBoard(facts: BenefitFacts): BenefitTile[] {
  return benefitIds.map((id) => ({ id, ...benefitWords[id], isFollowed: true, missing: [], ...parts[id](facts) }));
}

const parts: Readonly<Record<BenefitId, (facts: BenefitFacts) => Part>> = {
  'core-strength': (facts) => ({
    lines: [
      ...measured(facts, strengthTests),
      ...facts.lifts.map(({ name, perHand, formula, ...course }) =>
        plain(course, {
          label: `${name}, estimated maximum${perHand ? ' per hand' : ''} (${formula})`,
          unit: 'kg',
          decimals: 1,
        }),
      ),
    ],
    empty:
      'Not measured yet. The trainer times the holds, in about five minutes; a main lift counts once sets are logged with their effort.',
    missing: missing(facts, strengthTests),
    ...next(facts, strengthTests, 'With the trainer.'),
    ...fed(facts, ({ pattern }) => pattern !== 'mobility' && pattern !== 'aerobic'),
  }),
  form: (facts) => {
    const variants = new Map(facts.plan.filter(({ isLoaded }) => isLoaded).map((line) => [line.exerciseId, line.name]));
    const signed = [...variants.keys()].filter((id) => facts.signedOff.has(id)).length;
    const open = [...variants].filter(([id]) => !facts.signedOff.has(id)).map(([, name]) => name);
    return {
      lines:
        variants.size === 0
          ? []
          : [
              {
                label: 'Lifts signed off',
                unit: `of ${variants.size}`,
                decimals: 0,
                baseline: null,
                now: { value: signed, date: null },
                band: 'unknown',
                change: open.length === 0 ? 'Every loaded lift of the plan.' : `Still to watch: ${open.join(', ')}.`,
              },
            ],
      empty: 'Nothing to sign off: no plan with loaded lifts right now.',
      nextOn: null,
      next: open.length === 0 ? 'With the next new lift.' : 'When the trainer next watches the lift.',
      ...fed(facts, ({ isLoaded }) => isLoaded),
    };
  },
  flexibility: (facts) => ({
    lines: measured(facts, ['fingertip-to-floor']),
    empty: 'Not measured yet. The trainer measures it with a tape, in a minute.',
    ...next(facts, ['fingertip-to-floor'], 'With the trainer.'),
    ...fed(facts, ({ pattern }) => pattern === 'mobility' || pattern === 'hinge' || pattern === 'squat'),
  }),
  resilience: (facts) => ({
    lines: [
      ...course(facts.weeklyLoad, { label: 'Load in a week, mean of two weeks', unit: 'kg', decimals: 0 }),
      ...course(facts.flareDays, { label: 'Days with a flare, in 30 days', unit: 'days', decimals: 0 }),
    ],
    empty: 'Not measured yet. It counts by itself once sessions are logged.',
    nextOn: null,
    next: 'From every session and every report.',
    ...fed(facts, ({ isLoaded }) => isLoaded),
  }),
  pain: (facts) => ({
    lines: hasAny(facts.weeklyPain)
      ? [
          {
            ...facts.weeklyPain,
            label: 'Mean of the week',
            unit: 'of 10',
            decimals: 1,
            ...verdict('nprs', facts.weeklyPain),
          },
        ]
      : [],
    empty: 'Nothing told in the last seven days. One tap in the morning measures it.',
    nextOn: null,
    next: 'From every report of pain.',
    fedBy: [],
    fedWords: 'The morning check and the questions around every session.',
  }),
  'blood-flow': (facts) => ({
    lines: course(facts.activeMinutes, { label: 'Active minutes in a week', unit: 'min', decimals: 0 }),
    empty: 'Not measured yet. Minutes of walking or other moving can be added at any time.',
    nextOn: null,
    next: 'Whenever minutes are logged.',
    ...fed(
      facts,
      ({ pattern }) => pattern === 'aerobic' || pattern === 'carry',
      'Walks and other aerobic work that are logged.',
    ),
  }),
  weight: (facts) => ({
    isFollowed: facts.followsBodyMass,
    lines: facts.followsBodyMass ? measured(facts, ['body-mass']) : [],
    empty: facts.followsBodyMass
      ? 'Not measured yet. One number, once a month.'
      : 'Not followed. It is only kept when the client chooses so.',
    nextOn: facts.followsBodyMass ? (facts.nextDue['body-mass'] ?? null) : null,
    next: facts.followsBodyMass ? 'Once a month.' : 'None.',
    fedBy: [],
    fedWords: 'No session of the plan is meant to change it.',
  }),
  'mental-health': (facts) => ({
    lines: [
      ...measured(facts, ['phq4']),
      ...facts.confidence.map(({ name, ...each }) =>
        plain(each, { label: `Confidence, ${name}`, unit: 'of 10', decimals: 0 }),
      ),
    ],
    empty: 'Not measured yet. Four questions, under a minute.',
    missing: missing(facts, ['phq4']),
    ...next(facts, ['phq4'], 'Every four weeks.'),
    fedBy: [],
    fedWords:
      facts.confidence.length > 0
        ? 'Sessions with a feared lift, taken in steps that are agreed.'
        : 'No session of the plan is meant to change it.',
  }),
};

const hasAny = ({ baseline, now }: Course) => baseline !== null || now !== null;

type Labels = Pick<BenefitLine, 'label' | 'unit' | 'decimals'>;

/** A number for which no minimal change is stated. */
function plain(values: Course, labels: Labels): BenefitLine {
  const isComparable = values.baseline !== null && values.now !== null;
  return { ...values, ...labels, band: 'unknown', change: isComparable ? noVerdict : nothingToCompare };
}

const course = (values: Course, labels: Labels): BenefitLine[] => (hasAny(values) ? [plain(values, labels)] : []);

function verdict(instrument: InstrumentId, { baseline, now }: Course): Pick<BenefitLine, 'band' | 'change'> {
  if (baseline === null || now === null) return { band: 'unknown', change: nothingToCompare };
  const comparison = { instrument, baseline: baseline.value, now: now.value };
  return { band: changeBand(comparison), change: changeWords(comparison) };
}

function measured(facts: BenefitFacts, ids: readonly InstrumentId[]): BenefitLine[] {
  return ids.flatMap((id) => {
    const values = facts.measures[id];
    if (!values || !hasAny(values)) return [];
    const { name, unit, range } = instruments[id];
    return [{ ...values, label: name, unit, decimals: range.decimals, ...verdict(id, values) }];
  });
}

const missing = (facts: BenefitFacts, ids: readonly InstrumentId[]): string[] =>
  ids.flatMap((id) => {
    const values = facts.measures[id];
    return values && hasAny(values) ? [] : [instruments[id].name];
  });

/** The earliest of their dates. */
function next(facts: BenefitFacts, ids: readonly InstrumentId[], words: string): Pick<Part, 'nextOn' | 'next'> {
  const dates = ids.flatMap((id) => facts.nextDue[id] ?? []).sort();
  return { nextOn: dates[0] ?? null, next: words };
}

function fed(
  { plan }: BenefitFacts,
  isPart: (line: PlanLine) => boolean,
  otherwise = 'No session of a plan right now.',
): Pick<Part, 'fedBy' | 'fedWords'> {
  const sessions = new Map<string, Set<string>>();
  for (const line of plan.filter(isPart)) {
    const names = sessions.get(line.session) ?? new Set();
    sessions.set(line.session, names.add(line.name));
  }
  return { fedBy: [...sessions].map(([session, names]) => ({ session, exercises: [...names] })), fedWords: otherwise };
}
