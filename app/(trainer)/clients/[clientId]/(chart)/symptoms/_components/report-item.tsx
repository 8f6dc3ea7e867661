import { markWords } from '@/components/body-map/words';
import { PainChip } from '@/components/pain/pain-chip';
import { Chip } from '@/components/ui/chip';
import type { ChartSymptom } from '@/contracts/charts';
import { daysBetween } from '@/domain/schedule/dates';
import { formatDayShort, formatTime, relativeDay } from '@/lib/format/dates';
import { momentWords } from './moments';
import { SpreadChip } from './spread-chip';

type ReportItemProps = { report: ChartSymptom; timeZone: string; today: string; locale: string };

/** One report: when, how much, where, what set it off, and the client's own words. */
export function ReportItem({ report, timeZone, today, locale }: ReportItemProps) {
  const { moment, pain, regions, legSymptoms, legWorse, triggers, words, outcome, yes, sessionTitle, marks, spread } =
    report;
  // Beyond a week the heading is the date itself.
  const isNear = Math.abs(daysBetween(report.localDate, today)) <= 6;
  const isAlarm = outcome === 'emergency' || outcome === 'review';
  return (
    <li className="grid gap-x-6 gap-y-2 border-line px-4.5 py-4 not-first:border-t md:grid-cols-[11rem_minmax(0,1fr)]">
      <div>
        <h2 className="font-strong text-item first-letter:uppercase">{relativeDay(report.localDate, today, locale)}</h2>
        <p className="text-ink-quiet text-tiny">
          {isNear && `${formatDayShort(report.localDate, locale)}, `}
          {formatTime(report.reportedAt, { timeZone, locale })}
        </p>
      </div>
      <div className="grid min-w-0 gap-2">
        <div className="flex flex-wrap items-center gap-1.5">
          <PainChip pain={pain} />
          <Chip>{sessionTitle ? `${momentWords[moment]} · ${sessionTitle}` : momentWords[moment]}</Chip>
          <SpreadChip spread={spread} />
          {legWorse && spread !== 'further' && <Chip tone="high">New or worse in the leg</Chip>}
          {isAlarm && (
            <Chip tone="high" icon="warning">
              {outcome === 'emergency' ? 'Emergency answer' : 'Needs a medical review'}
            </Chip>
          )}
        </div>
        {yes.length > 0 && (
          <ul className="grid gap-0.5 font-semibold text-pain-high-ink text-small">
            {yes.map((answer) => (
              <li key={answer}>Yes: {answer}</li>
            ))}
          </ul>
        )}
        <dl className="grid gap-1 text-small empty:hidden">
          {fact('Where', marks.length > 0 ? marks.map(markWords) : regions)}
          {fact('Leg', legSymptoms)}
          {fact('Set off by', triggers)}
        </dl>
        {words && <blockquote className="border-line-strong border-l-3 pl-3">“{words}”</blockquote>}
      </div>
    </li>
  );
}

/** The labels hold commas and capitals of their own, so a point stands between them. */
function fact(name: string, values: readonly string[]) {
  if (values.length === 0) return null;
  return (
    <div className="flex flex-wrap gap-x-2">
      <dt className="text-ink-quiet">{name}</dt>
      <dd>{values.join(' · ')}</dd>
    </div>
  );
}
