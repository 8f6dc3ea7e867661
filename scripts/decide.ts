import { z } from 'zod';
import { decide } from '../domain/progression/decide';
import { neutralInputs } from '../domain/progression/inputs';
import { defaultPolicy } from '../domain/progression/policy';
import { nextLoadByIncrement } from '../domain/progression/step';
import { CaseError, runJsonLines } from './json-lines';

/** Says what is needed and never what was sent: it may be somebody's health. */
const number = (min: number, max: number) => {
  const error = `a number from ${min} to ${max} is needed`;
  return z.number({ error }).min(min, { error }).max(max, { error });
};
const whole = (min: number, max: number) => {
  const error = `a whole number from ${min} to ${max} is needed`;
  return z.int({ error }).min(min, { error }).max(max, { error });
};
const flag = z.boolean({ error: 'true or false is needed' });
const pain = whole(0, 10);

/** Pain has no neutral value: a case without it is incomplete. The rest may be left out. */
const decisionCase = z.strictObject({
  pre: pain,
  during: pain,
  after: pain,
  morning: pain.nullable(),
  usual: number(0, 10),
  weekDelta: number(-10, 10).default(neutralInputs.weekDelta),
  rpe: number(1, 10).default(neutralInputs.rpe),
  targetRpe: number(1, 10).default(neutralInputs.targetRpe),
  missedReps: number(0, 1).default(neutralInputs.missedReps),
  bonusSessions: whole(0, 100_000).default(neutralInputs.bonusSessions),
  legWorse: flag.default(neutralInputs.legWorse),
  review: flag.default(neutralInputs.review),
  emergency: flag.default(neutralInputs.emergency),
  daysSinceLast: whole(0, 100_000).default(neutralInputs.daysSinceLast),
  confidence: number(0, 10).default(neutralInputs.confidence),
  fear: number(0, 10).default(neutralInputs.fear),
  techniqueOk: flag.default(neutralInputs.techniqueOk),
  lastLoadKg: number(0, 1000).optional(),
  region: z.enum(['lower', 'upper'], { error: '"lower" or "upper" is needed' }).default('lower'),
  incrementKg: number(0.01, 100).default(2.5),
});

function answer(value: unknown): Record<string, unknown> {
  const read = decisionCase.safeParse(value);
  if (!read.success) throw new CaseError(problem(read.error));
  const { lastLoadKg, region, incrementKg, ...inputs } = read.data;
  const verdict = decide(inputs, defaultPolicy);
  if (lastLoadKg === undefined) return verdict;
  const { level } = verdict;
  const nextLoadKg = nextLoadByIncrement({ level, lastKg: lastLoadKg, region, incrementKg, policy: defaultPolicy });
  return { ...verdict, nextLoadKg };
}

function problem({ issues }: z.ZodError): string {
  const [issue] = issues;
  if (!issue || (issue.path.length === 0 && issue.code !== 'unrecognized_keys')) return 'An object is needed.';
  if (issue.code === 'unrecognized_keys') return 'A key is not known.';
  return `${issue.path.join('.')}: ${issue.message}.`;
}

await runJsonLines(answer);
