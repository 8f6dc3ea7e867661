import { defaultPolicy } from '../domain/progression/policy';
import { otherArms, rulesArm } from '../domain/simulation/arms';
import { assumptionKeys, assumptions, leftOut } from '../domain/simulation/assumptions';
import { type OutcomeKey, outcomeKeys, type Setup, simulate } from '../domain/simulation/run';
import { type Answer, answersOf, answersWith, type Question } from '../domain/simulation/sensitivity';
import { difference, type Interval, intervalOf } from '../domain/simulation/summary';

const headings: Readonly<Record<OutcomeKey, string>> = {
  gained: 'Load gained, %',
  flareDays: 'Flare days',
  shutDays: 'Days locked or stopped',
  sessions: 'Sessions done',
};

const ours = rulesArm(defaultPolicy);
const automatic = rulesArm({ ...defaultPolicy, approval: 'automatic' }, 'automatic', 'Our rules, automatic');

const number = (value: number): string => (Math.abs(value) < 0.05 ? 0 : value).toFixed(1);
const signed = (value: number): string => `${value >= 0.05 ? '+' : ''}${number(value)}`;
const interval = ({ mean, low, high }: Interval, say = number): string => `${say(mean)} [${say(low)}, ${say(high)}]`;

/** Columns of text: the first to the left, the others to the right. */
function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
        .join('   ')
        .trimEnd(),
    )
    .join('\n');
}

/** What `npm run simulate` prints: the same text for the same setup. */
export function simulationReport(setup: Setup, sensitivityClients: number): string {
  const arms = [ours, automatic, ...otherArms];
  const columns = simulate(arms, setup);
  const column = (id: string) => {
    const found = columns.get(id);
    if (!found) throw new RangeError('An arm is missing');
    return found;
  };
  const means = arms.map(({ id, label }) => [
    label,
    ...outcomeKeys.map((key) => interval(intervalOf(column(id)[key]))),
  ]);
  const differences = arms
    .filter(({ id }) => id !== ours.id)
    .map(({ id, label }) => [
      label,
      ...outcomeKeys.map((key) => interval(difference(column(ours.id), column(id), key), signed)),
    ]);
  const head = outcomeKeys.map((key) => headings[key]);
  return [
    'A model is an argument, not evidence. This one is built from assumptions that we chose. It can show that the rules',
    'behave as meant and what they trade against what. It cannot show that they help people.',
    '',
    `${setup.clients} simulated clients, ${setup.weeks} weeks of one lower-body lift, 3 sessions a week, seed ${setup.seed}.`,
    'Each client is the same person on the same days in every arm. Means with 95 % intervals, which tell of chance alone.',
    'Flare days: true pain 2 or more above the client’s own usual pain, whatever was reported.',
    '',
    table([['What happens', ...head], ...means]),
    '',
    table([['Our rules, less', ...head], ...differences]),
    ...(sensitivityClients > 0 ? ['', sensitivityText({ ...setup, clients: sensitivityClients })] : []),
    '',
    'Left out of the model:',
    ...leftOut.map((line) => `- ${line}`),
    '',
    'Assumptions (value; lowest to highest tried; source):',
    ...assumptionKeys.map((key) => {
      const { what, value, low, high, unit, source } = assumptions[key];
      return `- ${what}: ${value} ${unit}; ${low} to ${high}; ${source}.`;
    }),
  ].join('\n');
}

const [linear, never, stop] = ['linear', 'never', 'stop-usual'].map((id) => otherArms.find((arm) => arm.id === id));

function sensitivityText(setup: Setup): string {
  const questions: Question[] = [linear, never, stop].flatMap((against) =>
    against ? (['gained', 'flareDays'] as const).map((outcome) => ({ arm: ours, against, outcome })) : [],
  );
  const usual = answersOf(questions, setup);
  const mark = { same: '', flips: ' FLIPS', open: ' ?', settles: ' *' } as const;
  const cell = ({ difference: { mean }, moved }: Answer) => `${signed(mean)}${mark[moved]}`;
  const rows = assumptionKeys.flatMap((key) =>
    (['low', 'high'] as const).flatMap((end) => {
      const at = assumptions[key][end];
      if (at === assumptions[key].value) return [];
      return [[`${key} = ${at}`, ...answersWith(key, end, { questions, setup, usual }).map(cell)]];
    }),
  );
  const flips = rows.filter((row) => row.some((text) => text.includes('FLIPS'))).map(([name]) => name);
  const short = (label: string) => label.split(',')[0]?.toLowerCase() ?? label;
  return [
    `How the answer moves: our rules less another arm, one assumption at a time, ${setup.clients} clients a row.`,
    'FLIPS: the order of the two turns round · ?: chance no longer lets one tell · *: it now does.',
    '',
    table([
      [
        '',
        ...questions.map(
          ({ outcome, against }) => `${outcome === 'gained' ? 'load' : 'flare'}: ${short(against.label)}`,
        ),
      ],
      ['as assumed', ...usual.map(({ mean }) => signed(mean))],
      ...rows,
    ]),
    '',
    flips.length === 0 ? 'No order turns round.' : `An order turns round with: ${flips.join(', ')}.`,
  ].join('\n');
}
