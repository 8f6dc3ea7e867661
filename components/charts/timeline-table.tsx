import type { Timeline } from '@/contracts/charts';
import { addDays } from '@/domain/schedule/dates';
import { formatDate } from '@/lib/format/dates';
import { formatNumber } from '@/lib/format/numbers';
import { formatLoad } from '@/lib/units';
import { painByDay } from './pain-by-day';

/** The timeline week by week, for those who cannot or would rather not read a picture. */
export function TimelineTable({ timeline, locale }: { timeline: Timeline; locale: string }) {
  const pains = painByDay(timeline);
  const rows = timeline.weeks.map(({ start, planWeek }) => {
    const end = addDays(start, 7);
    const inside = ({ date }: { date: string }) => date >= start && date < end;
    const pain = pains.filter(inside).map((day) => day.pain);
    const sessions = timeline.sessions.filter(inside);
    return {
      start,
      name: planWeek === null ? formatDate(start, locale) : `${formatDate(start, locale)} (week ${planWeek})`,
      mean: pain.length > 0 ? formatNumber(pain.reduce((a, b) => a + b, 0) / pain.length, locale, 1) : '–',
      peak: pain.length > 0 ? String(Math.max(...pain)) : '–',
      loads: timeline.lifts.map(({ exerciseId, points }) => {
        const loads = points.filter(inside).map(({ loadKg }) => loadKg);
        return { exerciseId, words: loads.length > 0 ? formatLoad(Math.max(...loads), timeline.units, locale) : '–' };
      }),
      sessions: `${sessions.filter(({ state }) => state === 'done').length} of ${sessions.length}`,
      events: timeline.events.filter(inside).map(({ label }) => label),
    };
  });
  const cell = 'border-line border-t py-2 pr-4 align-top whitespace-nowrap';
  return (
    <details className="mt-3">
      <summary className="inline-flex min-h-11 items-center font-semibold text-ink-2 text-small underline underline-offset-4 max-sm:min-h-12">
        The same as a table
      </summary>
      {/* Focusable, so that it can be scrolled by keyboard where it is wider than the screen. */}
      <section tabIndex={0} aria-label="Timeline as a table" className="overflow-x-auto">
        <table className="w-full text-left text-small">
          <caption className="sr-only">Timeline by week, oldest first</caption>
          <thead className="text-ink-quiet text-tiny">
            <tr>
              <th scope="col" className="py-2 pr-4">
                Week of
              </th>
              <th scope="col" className="py-2 pr-4">
                Pain, mean of daily highs
              </th>
              <th scope="col" className="py-2 pr-4">
                Highest
              </th>
              {timeline.lifts.map(({ exerciseId, name, perHand }) => (
                <th key={exerciseId} scope="col" className="py-2 pr-4">
                  {name}
                  {perHand && ', per hand'}
                </th>
              ))}
              <th scope="col" className="py-2 pr-4">
                Sessions done
              </th>
              <th scope="col" className="py-2">
                Events
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.start}>
                <th scope="row" className={`${cell} font-semibold`}>
                  {row.name}
                </th>
                <td className={cell}>{row.mean}</td>
                <td className={cell}>{row.peak}</td>
                {row.loads.map(({ exerciseId, words }) => (
                  <td key={exerciseId} className={cell}>
                    {words}
                  </td>
                ))}
                <td className={cell}>{row.sessions}</td>
                <td className={cell}>{row.events.join(', ') || '–'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  );
}
