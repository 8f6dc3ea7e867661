import { Chip } from '@/components/ui/chip';
import { Icon } from '@/components/ui/icon';
import { ItemTitle } from '@/components/ui/text';
import type { ChartPlan, PlanSession } from '@/contracts/chart-plan';
import { exerciseById } from '@/domain/exercises/library';
import { supersetLabels } from '@/domain/program/supersets';
import type { IsoDate } from '@/domain/schedule/dates';
import { formatDayShort } from '@/lib/format/dates';
import { prescriptionWords } from '../../../../../_components/chart-words';
import { StateChip } from '../../_components/state-chip';

type PlanWeeksProps = { weeks: ChartPlan['weeks']; today: IsoDate; locale: string };
type Week = ChartPlan['weeks'][number];

/** Every week of the plan; the current one is unfolded. A link from the calendar unfolds its own. */
export function PlanWeeks({ weeks, today, locale }: PlanWeeksProps) {
  const current = weeks.find(({ sessions }) => (sessions.at(-1)?.date ?? '') >= today) ?? weeks.at(-1);
  return (
    <section aria-label="Weeks of the plan" className="grid gap-3">
      {weeks.map((week) => (
        <WeekCard key={week.week} week={week} isCurrent={week === current} today={today} locale={locale} />
      ))}
    </section>
  );
}

type WeekCardProps = { week: Week; isCurrent: boolean; today: IsoDate; locale: string };

function WeekCard({ week, isCurrent, today, locale }: WeekCardProps) {
  const [first, last] = [week.sessions[0]?.date, week.sessions.at(-1)?.date];
  const done = week.sessions.filter(({ state }) => state === 'done').length;
  return (
    <details open={isCurrent} className="group rounded-card border border-line bg-surface shadow-card">
      <summary className="relative flex min-h-14 cursor-pointer list-none flex-wrap items-center gap-x-3 gap-y-1 rounded-card py-2.5 pr-12 pl-4.5 [&::-webkit-details-marker]:hidden">
        <h2 className="font-strong text-body">Week {week.week}</h2>
        {first && last && (
          <span className="text-ink-quiet text-small">
            {formatDayShort(first, locale)}
            {last !== first && ` to ${formatDayShort(last, locale)}`}
          </span>
        )}
        {week.deload && <Chip>Lighter week</Chip>}
        {isCurrent && <Chip tone="copper">{(first ?? '') <= today ? 'This week' : 'Next'}</Chip>}
        <span className="ml-auto text-ink-quiet text-small">
          {done} of {week.sessions.length} done
        </span>
        <Icon name="chevron-down" size={18} className="absolute top-4.75 right-4.5 text-ink-2 group-open:rotate-180" />
      </summary>
      <div className="grid gap-4 border-line border-t p-4.5 lg:grid-cols-[repeat(auto-fit,minmax(17rem,1fr))]">
        {week.sessions.map((session) => (
          <Session key={session.plannedSessionId} session={session} today={today} locale={locale} />
        ))}
      </div>
    </details>
  );
}

function Session({ session, today, locale }: { session: PlanSession; today: IsoDate; locale: string }) {
  const { plannedSessionId, date, movedFrom, title, minutes, state, items } = session;
  const labels = supersetLabels(items);
  return (
    <article id={`session-${plannedSessionId}`} className="min-w-0 scroll-mt-24 target:chosen-edge">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <ItemTitle>{title}</ItemTitle>
        <StateChip state={state} isToday={date === today} />
      </div>
      <p className="text-ink-quiet text-tiny">
        {formatDayShort(date, locale)} · {minutes} min
        {movedFrom && ` · moved from ${formatDayShort(movedFrom, locale)}`}
      </p>
      <ul className="mt-2 grid gap-2 border-line border-t pt-2 text-small">
        {items.map(({ itemId, exerciseId, exerciseName, note, prescription }, index) => (
          <li key={itemId}>
            <p className="font-semibold">
              {labels[index] && <span className="text-ink-quiet">{labels[index]} · </span>}
              {exerciseName}
            </p>
            <p className="text-ink-2 text-tiny">
              {prescriptionWords(prescription, locale, exerciseById(exerciseId)?.figure)}
            </p>
            {note && <p className="text-ink-quiet text-tiny">{note}</p>}
          </li>
        ))}
      </ul>
    </article>
  );
}
