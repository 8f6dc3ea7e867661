import { Chip } from '@/components/ui/chip';
import { classNames } from '@/components/ui/class-names';
import { ItemTitle } from '@/components/ui/text';
import type { ChartOverview, ChartSession, ChartSessionItem, ChartSet, LoggedValues } from '@/contracts/charts';
import type { LineChangeReason } from '@/contracts/sessions';
import { formatTime } from '@/lib/format/dates';
import { formatNumber } from '@/lib/format/numbers';
import { loggedWords, prescriptionWords } from '../../../../../_components/chart-words';

/** What the client said, as the trainer reads it. */
const changeReasons: Record<LineChangeReason, string> = {
  hurts: 'it hurt',
  'too-hard': 'too hard',
  equipment: 'no equipment for it',
  time: 'no time',
  other: 'another reason',
};

type SessionItemProps = {
  item: ChartSessionItem;
  /** Null when the session was never begun: then only what is planned is shown. */
  log: ChartSession['log'];
  client: ChartOverview['client'];
  locale: string;
};

/** One exercise: what was prescribed, then each set as it was done, with corrections. */
export function SessionItem({ item, log, client, locale }: SessionItemProps) {
  const { exerciseName, prescription, sets, loadKind } = item;
  const perHand = loadKind.endsWith('-per-hand');
  const write = (values: LoggedValues) => loggedWords(values, { units: client.units, perHand, locale });
  const planned = Array.from({ length: prescription.sets }, (_, index) => index + 1);
  const extra = sets.filter(({ setNumber }) => setNumber > prescription.sets).map(({ setNumber }) => setNumber);
  return (
    <li className="grid gap-x-6 gap-y-2 md:grid-cols-[minmax(13rem,2fr)_3fr]">
      <div>
        <ItemTitle>{exerciseName}</ItemTitle>
        <p className="text-ink-2 text-small">{prescriptionWords(prescription, locale)}</p>
        {item.change && (
          <p className="mt-1 text-copper-ink text-small">
            {item.change.kind === 'skip' ? 'Left out' : `Swapped for ${item.change.name?.toLowerCase()}`}
            {item.change.reason && `: ${changeReasons[item.change.reason]}`}
            {item.change.enteredBy && `, entered by ${item.change.enteredBy}`}
          </p>
        )}
      </div>
      {log && (
        <ol aria-label={`Sets of ${exerciseName}`} className="grid content-start">
          {[...planned, ...extra].map((number) => (
            <SetLine
              key={number}
              number={number}
              set={sets.find(({ setNumber }) => setNumber === number)}
              write={write}
              timeZone={client.timeZone}
              locale={locale}
              isExtra={number > prescription.sets}
              begunBy={log.enteredBy}
            />
          ))}
        </ol>
      )}
    </li>
  );
}

type SetLineProps = {
  number: number;
  set: ChartSet | undefined;
  write: (values: LoggedValues) => string;
  timeZone: string;
  locale: string;
  isExtra: boolean;
  /** Of the staff, who began the session for the client: said of a set only where it was somebody else. */
  begunBy: string | null;
};

function SetLine({ number, set, write, timeZone, locale, isExtra, begunBy }: SetLineProps) {
  return (
    <li className="flex flex-wrap items-baseline gap-x-3 gap-y-0.5 border-line py-1.5 text-small not-first:border-t">
      <span className="w-12 text-ink-quiet">Set {number}</span>
      {!set && <span className="text-ink-quiet">not logged</span>}
      {set && (
        <>
          <span className={classNames('font-strong', set.voided && 'text-ink-quiet line-through')}>{write(set)}</span>
          {set.as && <span className="text-ink-2">{set.as.toLowerCase()}</span>}
          {set.voided && <Chip>Taken back</Chip>}
          {set.rpe !== null && <span className="text-ink-2">RPE {formatNumber(set.rpe, locale, 1)}</span>}
          {set.pain !== null && <span className="text-ink-2">pain {set.pain}</span>}
          {isExtra && <Chip>Extra set</Chip>}
          {set.earlier.length === 0 && set.enteredBy !== begunBy && (
            <span className="text-ink-quiet text-tiny">entered by {set.enteredBy ?? 'the client'}</span>
          )}
          {set.earlier.map((earlier, index) => {
            // Each value was replaced by the one above it.
            const later = set.earlier[index - 1] ?? set;
            return (
              <span key={earlier.loggedAt} className="basis-full pl-15 text-ink-quiet text-tiny">
                <span className="text-copper">Corrected</span> {formatTime(later.loggedAt, { timeZone, locale })} by{' '}
                {later.enteredBy ?? 'the client'}. Before: <s>{valuesWords(earlier, write, locale)}</s>, logged{' '}
                {formatTime(earlier.loggedAt, { timeZone, locale })}
              </span>
            );
          })}
        </>
      )}
    </li>
  );
}

/** A correction may change only the effort or the pain, so those are written out too. */
function valuesWords(values: LoggedValues, write: (values: LoggedValues) => string, locale: string): string {
  return [
    values.voided ? 'taken back' : write(values),
    values.rpe !== null && `RPE ${formatNumber(values.rpe, locale, 1)}`,
    values.pain !== null && `pain ${values.pain}`,
  ]
    .filter(Boolean)
    .join(', ');
}
