import type { DoctorReport } from '@/contracts/reports';
import type { Estimate } from '@/domain/instruments/best-set';
import type { LiftLine } from '@/domain/reports/lifts';
import { formatDate } from '@/lib/format/dates';
import { formatCount, formatList, formatNumber } from '@/lib/format/numbers';
import { formatLoad } from '@/lib/units';
import { Part, ReportTable } from './part';

type Props = { doctor: DoctorReport; locale: string };

/** The program in plain words, what was lifted, and how much of the plan was done. */
export function TrainingPart({ doctor, locale }: Props) {
  const { plan, earlierPlans, besides, report, client } = doctor;
  const { done, missed, held, share } = report.adherence;
  const isEstimated = report.lifts.some(({ estimate }) => estimate.latest !== null);
  const load = (kg: number) => formatLoad(Math.round(kg * 10) / 10, client.units, locale);
  return (
    <Part id="training" title="Program, dose and adherence">
      <p>
        {plan
          ? `${plan.name}, ${formatCount(plan.sessionsPerWeek, 'session', 'sessions')} a week, ${plan.isActive ? `week ${plan.week} of ${plan.weeks}` : `${plan.weeks} weeks, ended on ${formatDate(plan.endDate, locale)}`}, since ${formatDate(plan.startDate, locale)}.`
          : 'No plan had begun in this time.'}
        {earlierPlans.length > 0 && ` Before it: ${formatList(earlierPlans.map(({ name }) => name))}.`}{' '}
        {done + missed === 0
          ? 'No session was due.'
          : `Sessions done: ${done} of ${done + missed} due (${formatNumber((share ?? 0) * 100, locale, 0)} %), ${missed} missed.`}
        {held > 0 &&
          ` ${formatCount(held, 'session was', 'sessions were')} called off for a flare, a pause, a lock or a change of plan; that is part of the plan and counts neither way.`}
      </p>
      {report.lifts.length > 0 && (
        <>
          <ReportTable
            caption="Key lifts"
            head={[
              'Key lift',
              'Sets × reps now',
              'Heaviest set, first → last 4 weeks',
              ...(isEstimated ? ['Estimated maximum, first → last 4 weeks', 'Stands on'] : []),
            ]}
            rows={report.lifts.map((lift) => rowOf(lift, load, locale))}
          />
          <p className="text-small print:text-[8pt]">
            {isEstimated
              ? `Estimated maximum by ${report.lifts[0]?.formula}, from sets of up to ten repetitions, those in reserve included. RPE is felt effort, 1–10; 10 minus RPE are repetitions left in reserve.`
              : 'No maximum is estimated: that needs sets of up to ten repetitions, those in reserve included.'}
          </p>
        </>
      )}
      {besides.length > 0 && <p>Besides: {besides.join('; ')}.</p>}
    </Part>
  );
}

function rowOf(
  { name, perHand, dose, first, latest, estimate }: LiftLine,
  load: (kg: number) => string,
  locale: string,
): readonly [string, ...string[]] {
  const arrow = (from: string | null, to: string | null) => [from, to].filter((part) => part !== null).join(' → ');
  const { set } = estimate.latest ?? {};
  return [
    `${name}${perHand ? ', per hand' : ''}`,
    dose ?? 'not in the plan now',
    arrow(load(first.kg), latest && load(latest.kg)),
    estimated(estimate.first, estimate.latest, load, arrow),
    set
      ? `${set.reps} × ${load(set.loadKg)} at RPE ${formatNumber(set.rpe, locale)}, ${formatDate(set.date, locale)}`
      : '–',
  ];
}

function estimated(
  first: Estimate | null,
  latest: Estimate | null,
  load: (kg: number) => string,
  arrow: (from: string | null, to: string | null) => string,
): string {
  if (!latest) return 'no set to reckon it from';
  return arrow(first && load(first.value), load(latest.value));
}
