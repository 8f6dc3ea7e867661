import type { Timeline } from '@/contracts/charts';
import type { IsoDate } from '@/domain/schedule/dates';
import { formatDayShort } from '@/lib/format/dates';
import { formatLoad } from '@/lib/units';

const stateWords = { done: 'done', missed: 'missed', upcoming: 'to come', held: 'called off' } as const;

/** The exact values behind the chart, day by day, newest first, behind a summary to open. */
export function TimelineValues({ timeline, locale }: { timeline: Timeline; locale: string }) {
  const { lifts, units } = timeline;
  const headers = [
    'Day',
    'Before',
    'During',
    'After',
    'Next morning',
    'Other reports',
    ...lifts.map(({ name, perHand }) => (perHand ? `${name}, per hand` : name)),
    'Session',
    'Events',
  ];
  return (
    <details className="mt-3 text-small">
      <summary className="inline-flex min-h-12 items-center font-semibold text-ink-2 underline underline-offset-4">
        All values as a table
      </summary>
      {/* Focusable, so that it can be scrolled by keyboard where it is larger than its frame. */}
      <section
        tabIndex={0}
        aria-label="All values"
        className="max-h-96 overflow-auto rounded-field border border-line bg-surface"
      >
        <table className="w-full border-separate border-spacing-0 text-left">
          <caption className="sr-only">Pain 0–10, loads, sessions and events by day, newest first</caption>
          <thead className="text-ink-2 text-tiny">
            <tr>
              {headers.map((header) => (
                <th key={header} scope="col" className="sticky top-0 bg-sunken px-3 py-2 font-semibold">
                  {header}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {datesOf(timeline).map((date) => (
              <Row key={date} {...rowOf(timeline, date)} date={date} units={units} locale={locale} />
            ))}
          </tbody>
        </table>
      </section>
    </details>
  );
}

type RowProps = ReturnType<typeof rowOf> & { date: IsoDate; units: Timeline['units']; locale: string };

function Row({ date, episode, others, loads, session, happened, units, locale }: RowProps) {
  return (
    <tr>
      <th scope="row" className="whitespace-nowrap border-line border-t px-3 py-1.5 font-semibold">
        {formatDayShort(date, locale)}
      </th>
      <Value>{episode?.before}</Value>
      <Value>{episode?.during}</Value>
      <Value>{episode?.after}</Value>
      <Value>{episode?.morning}</Value>
      <Value>{others.join(', ')}</Value>
      {loads.map(({ exerciseId, loadKg }) => (
        <Value key={exerciseId}>{loadKg === null ? null : formatLoad(loadKg, units, locale)}</Value>
      ))}
      <Value>{session && `${session.title}, ${stateWords[session.state]}`}</Value>
      <Value>{happened.join('; ')}</Value>
    </tr>
  );
}

/** An empty cell shows a dash, so that it is read and not skipped. */
function Value({ children }: { children: string | number | null | undefined }) {
  const empty = children === null || children === undefined || children === '';
  return (
    <td className="border-line border-t px-3 py-1.5">{empty ? <span className="text-ink-quiet">–</span> : children}</td>
  );
}

function datesOf({ episodes, loose, lifts, sessions, events }: Timeline): IsoDate[] {
  const all = [...episodes, ...loose, ...sessions, ...events, ...lifts.flatMap(({ points }) => points)];
  return [...new Set(all.map(({ date }) => date))].sort().reverse();
}

function rowOf({ episodes, loose, lifts, sessions, events }: Timeline, date: IsoDate) {
  const sameDay = (entry: { readonly date: IsoDate }) => entry.date === date;
  return {
    episode: episodes.find(sameDay),
    others: loose.filter(sameDay).map(({ pain }) => pain),
    loads: lifts.map(({ exerciseId, points }) => ({ exerciseId, loadKg: points.find(sameDay)?.loadKg ?? null })),
    session: sessions.find(sameDay),
    happened: events.filter(sameDay).map(({ label }) => label),
  };
}
