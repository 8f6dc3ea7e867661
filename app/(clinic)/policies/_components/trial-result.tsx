import { DataTable } from '@/components/ui/table';
import { assumptions, leftOut } from '@/domain/simulation/assumptions';
import type { OutcomeKey } from '@/domain/simulation/run';
import { type Interval, signOf } from '@/domain/simulation/summary';
import { TRIAL_SENSITIVITY_CLIENTS, type Trial, type TrialMove, type TrialRow } from '@/domain/simulation/trial';
import { TrialChart } from './trial-chart';

const headings: Readonly<Record<OutcomeKey, string>> = {
  gained: 'Load gained',
  flareDays: 'Flare days',
  shutDays: 'Days without lifting',
  sessions: 'Sessions',
};

const one = (value: number) => (Math.abs(value) < 0.05 ? 0 : value).toFixed(1).replace('-', '−');
const unitOf = (key: OutcomeKey) => (key === 'gained' ? ' %' : '');
const say = (key: OutcomeKey, { mean, low, high }: Interval) =>
  `${one(mean)}${unitOf(key)} (${one(low)} to ${one(high)})`;

/** What the model says, as words, a drawing and a table. */
export function TrialResult({ trial, moves }: { trial: Trial; moves: readonly TrialMove[] | null }) {
  return (
    <div className="grid gap-5">
      {trial.change && (
        <p className="max-w-prose">
          In the model, the edited rules lead to {compared('gained', trial.change.gained)} and{' '}
          {compared('flareDays', trial.change.flareDays)} than the rules now.
        </p>
      )}
      <TrialChart rows={trial.rows} />
      <DataTable<TrialRow>
        caption="What the model says"
        rows={trial.rows}
        rowKey={({ id }) => id}
        columns={[
          { key: 'arm', header: 'Way of progressing', cell: ({ label }) => label },
          ...(['gained', 'flareDays', 'shutDays', 'sessions'] as const).map((key) => ({
            key,
            header: headings[key],
            align: 'end' as const,
            cell: ({ outcomes }: TrialRow) => <span className="tabular-nums">{say(key, outcomes[key])}</span>,
          })),
        ]}
      />
      <p className="max-w-prose text-ink-2 text-small">
        Means of {trial.clients.toLocaleString('en-GB')} simulated clients over {trial.weeks} weeks, with 95 % intervals
        that tell of chance alone. Flare days are those with true pain 2 or more above the client’s own usual pain,
        whatever they reported. The same clients go through every row.
      </p>
      {trial.change && <Moves moves={moves} />}
      <details className="rounded-field border border-line px-4 py-3">
        <summary className="min-h-8 cursor-pointer font-semibold">What the model takes for granted</summary>
        <ul className="mt-2 grid gap-1.5 text-small">
          {Object.values(assumptions).map(({ what, value, unit, low, high, source }) => (
            <li key={what}>
              {what}: <span className="font-semibold">{value}</span> {unit}. Tried from {low} to {high}. Source:{' '}
              {source}.
            </li>
          ))}
        </ul>
        <p className="mt-3 font-semibold text-small">Left out</p>
        <ul className="mt-1 grid list-disc gap-1 pl-5 text-small">
          {leftOut.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </details>
    </div>
  );
}

/** "2.1 % less load", "as many flare days as chance can tell". */
function compared(key: 'gained' | 'flareDays', interval: Interval): string {
  const what = key === 'gained' ? 'load gained' : 'flare days';
  const sign = signOf(interval);
  if (sign === 0) return `no clear difference in ${what}`;
  const amount = one(Math.abs(interval.mean));
  if (key === 'gained') return `${amount} percentage points ${sign > 0 ? 'more' : 'less'} load`;
  return `${amount} ${sign > 0 ? 'more' : 'fewer'} flare days`;
}

/** How the comparison moves with the assumptions, in words. */
function Moves({ moves }: { moves: readonly TrialMove[] | null }) {
  if (moves === null) return null;
  const other = moves.filter(({ moved }) => moved !== 'open');
  const open = moves.length - other.length;
  const unclear = open === 0 ? '' : ` In ${open} of the answers so few clients leave no clear difference.`;
  return (
    <div className="grid gap-2">
      <p className="max-w-prose">
        Each assumption was set to its lowest and highest value, one at a time, with {TRIAL_SENSITIVITY_CLIENTS} clients
        each. {other.length === 0 ? 'The order of the two turned round in none.' : 'The answer is another one with:'}
        {unclear}
      </p>
      {other.length > 0 && (
        <ul className="grid list-disc gap-1 pl-5 text-small">
          {other.map(({ key, value, outcome, moved }) => (
            <li key={`${key} ${value} ${outcome}`}>
              {assumptions[key].what}: {value} instead of {assumptions[key].value}. For{' '}
              {headings[outcome].toLowerCase()}{' '}
              <span className="font-semibold">
                {moved === 'flips' ? 'the order turns round' : 'a clear difference appears'}
              </span>
              .
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
