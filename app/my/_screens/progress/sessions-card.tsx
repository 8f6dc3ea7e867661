import { useLocale } from '@/app/my/_app/person';
import { BigNumber } from '@/components/ui/big-number';
import { Card, CardHeader } from '@/components/ui/card';
import type { SquareState } from '@/domain/adherence/adherence';
import { addDays, startOfWeek, type Weekday } from '@/domain/schedule/dates';
import { formatDayShort } from '@/lib/format/dates';
import { formatCount } from '@/lib/format/numbers';
import { Key, Legend } from './legend';
import { Numbers } from './numbers';
import type { Shown } from './span';

type Week = { readonly start: string; readonly states: readonly SquareState[] };

/** In the order in which the squares stand on one another, from the foot. */
const order = ['done', 'missed', 'held', 'upcoming'] as const satisfies readonly SquareState[];
const words: Readonly<Record<SquareState, string>> = {
  done: 'done',
  missed: 'missed',
  held: 'called off',
  upcoming: 'to come',
};
const looks: Readonly<Record<SquareState, string>> = {
  done: 'border-spruce bg-spruce',
  missed: 'border-edge',
  held: 'border-edge bg-line-strong',
  upcoming: 'border-edge border-dashed',
};

const count = (states: readonly SquareState[], state: SquareState) => states.filter((each) => each === state).length;

function weeksOf({ sessions, from, today, weekStartsOn }: Shown): Week[] {
  const weeks: Week[] = [];
  for (let start = startOfWeek(from, weekStartsOn as Weekday); start <= today; start = addDays(start, 7)) {
    const end = addDays(start, 7);
    const inWeek = sessions.filter(({ date }) => date >= start && date < end);
    weeks.push({
      start,
      states: order.flatMap((state) => inWeek.flatMap((each) => (each.state === state ? state : []))),
    });
  }
  return weeks;
}

/** Sessions by week: done, missed, called off, still to come. No days in a row: rest and holds are part of the plan. */
export function SessionsCard({ shown }: { shown: Shown }) {
  const locale = useLocale();
  const weeks = weeksOf(shown);
  const states = shown.sessions.map(({ state }) => state);
  const done = count(states, 'done');
  const due = done + count(states, 'missed');
  const used = order.filter((state) => states.includes(state));
  return (
    <Card aria-labelledby="sessions-by-week">
      <CardHeader
        id="sessions-by-week"
        title="Sessions"
        lead={
          due === 0
            ? 'None was due in this time.'
            : 'Done, of those that were due. A missed one is no setback; rest and what was called off belong to the plan.'
        }
        end={due > 0 && <BigNumber value={done} unit={`of ${due}`} size="l" />}
      />
      <div
        role="img"
        aria-label={`By week: ${done} of ${formatCount(due, 'session', 'sessions', locale)} done`}
        className={`flex items-end ${weeks.length > 20 ? 'gap-px' : 'gap-1'}`}
      >
        {weeks.map((week) => (
          <Column key={week.start} week={week} />
        ))}
      </div>
      {weeks[0] && (
        <p aria-hidden="true" className="mt-2 flex justify-between text-ink-quiet text-tiny">
          <span>{formatDayShort(weeks[0].start, locale)}</span>
          <span>this week</span>
        </p>
      )}
      <Legend>
        {used.map((state) => (
          <Key key={state} look={`size-3 rounded-[4px] border-[1.5px] ${looks[state]}`}>
            {words[state]}
          </Key>
        ))}
      </Legend>
      <Numbers
        caption="Sessions by week"
        headers={['Week from', 'Done', 'Missed', 'Called off', 'To come']}
        rows={weeks
          .toReversed()
          .map(({ start, states: own }) => [
            formatDayShort(start, locale),
            ...order.map((state) => String(count(own, state))),
          ])}
      />
    </Card>
  );
}

function Column({ week: { states } }: { week: Week }) {
  const squares = states.map((state, index) => ({ key: `${state} ${index}`, look: looks[state] })).toReversed();
  return (
    <span className="grid flex-1 justify-items-center gap-1">
      {squares.length === 0 && <span className="h-px w-full max-w-5 bg-line-strong" />}
      {squares.map(({ key, look }) => (
        <span key={key} className={`aspect-square w-full max-w-5 rounded-[25%] border-[1.5px] ${look}`} />
      ))}
    </span>
  );
}
