import { useLocale } from '@/app/my/_app/person';
import { BigNumber } from '@/components/ui/big-number';
import { Card, CardHeader } from '@/components/ui/card';
import type { Progress } from '@/contracts/plan';
import { formatDayShort } from '@/lib/format/dates';
import { formatCount } from '@/lib/format/numbers';
import { Numbers } from './chart-frame';

type Week = Progress['weeks'][number];

/** More weeks than this do not fit side by side on a phone. */
const mostColumns = 13;

/** Sessions by week: done, missed, still to come. */
export function SessionsCard({ progress }: { progress: Progress }) {
  const locale = useLocale();
  const { sessions, weeks } = progress;
  const due = sessions.done + sessions.missed;
  const shown = weeks.slice(-mostColumns);
  const summary = `${sessions.done} of ${formatCount(due, 'session', 'sessions', locale)} done`;
  return (
    <Card aria-labelledby="sessions-by-week">
      <CardHeader
        id="sessions-by-week"
        title="Sessions"
        lead={due === 0 ? 'None was due in this time.' : 'Done, of those that were due. A missed one is no setback.'}
        end={due > 0 && <BigNumber value={sessions.done} unit={`of ${due}`} size="l" />}
      />
      <div role="img" aria-label={`By week: ${summary}`} className="flex items-end gap-1">
        {shown.map((week) => (
          <Column key={week.start} week={week} />
        ))}
      </div>
      {shown[0] && (
        <p aria-hidden="true" className="mt-2 flex justify-between text-ink-quiet text-tiny">
          <span>{formatDayShort(shown[0].start, locale)}</span>
          <span>this week</span>
        </p>
      )}
      <Numbers
        caption="Sessions by week"
        headers={['Week from', 'Done', 'Missed', 'To come']}
        rows={[...weeks]
          .reverse()
          .map(({ start, done, missed, upcoming }) => [
            formatDayShort(start, locale),
            String(done),
            String(missed),
            String(upcoming),
          ])}
      />
    </Card>
  );
}

const looks = {
  done: 'border-spruce bg-spruce',
  missed: 'border-edge',
  upcoming: 'border-line-strong border-dashed',
} as const;

function Column({ week }: { week: Week }) {
  const squares = (['upcoming', 'missed', 'done'] as const).flatMap((state) =>
    Array.from({ length: week[state] }, (_, index) => ({ key: `${state} ${index}`, look: looks[state] })),
  );
  return (
    <span className="grid flex-1 justify-items-center gap-1">
      {squares.length === 0 && <span className="h-px w-full max-w-5 bg-line-strong" />}
      {squares.map(({ key, look }) => (
        <span key={key} className={`aspect-square w-full max-w-5 rounded-[5px] border-[1.5px] ${look}`} />
      ))}
    </span>
  );
}
