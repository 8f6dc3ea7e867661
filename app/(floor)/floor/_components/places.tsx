'use client';

import { Button } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import { FailedState } from '@/components/ui/failed-state';
import { LoadingState, SkeletonCard } from '@/components/ui/skeleton';
import type { Outbox } from '@/lib/outbox/outbox';
import type { BoardView } from '../_state/board-store';
import type { NameOf } from '../_state/floor-words';
import { Column } from './column';
import { stationColour } from './stations';

/** How the columns stand, by their number: wide beside each other, or small in two rows. */
const grids: Readonly<Record<number, string>> = {
  1: 'md:grid-cols-1 max-w-180 mx-auto',
  2: 'md:grid-cols-2',
  3: 'md:grid-cols-2 lg:grid-cols-3',
  4: 'md:grid-cols-2 xl:grid-cols-4',
  5: 'md:grid-cols-2 lg:grid-cols-3',
  6: 'md:grid-cols-2 lg:grid-cols-3',
};

type PlacesProps = {
  clientIds: readonly string[];
  view: BoardView;
  outbox: Outbox;
  locale: string;
  nameOf: NameOf;
  onRetry: () => void;
  onTakeOff: (clientId: string) => void;
};

/**
 * A place for each client who was chosen. It is theirs until somebody takes them off, whatever a read brings: were the
 * others to move up by themselves, a tap that is on its way would be entered for the wrong client.
 */
export function Places({ clientIds, view, outbox, locale, nameOf, onRetry, onTakeOff }: PlacesProps) {
  const failure = view.failure !== null && !view.isReading ? view.failure : null;
  return (
    <div className={classNames('grid grid-cols-1 items-start gap-3', grids[clientIds.length])}>
      {clientIds.map((id, index) => {
        const known = view.columns.get(id);
        if (known) {
          return (
            <Column
              key={id}
              known={known}
              outbox={outbox}
              number={index + 1}
              isSmall={clientIds.length > 3}
              locale={locale}
            />
          );
        }
        if (view.absent.has(id)) {
          return <Absent key={id} name={nameOf(id)} number={index + 1} onTakeOff={() => onTakeOff(id)} />;
        }
        return failure ? (
          <FailedState key={id} title={`${nameOf(id)} did not load`} onRetry={onRetry} retrying={view.isReading}>
            {failure.words}
          </FailedState>
        ) : (
          <LoadingState key={id} label={`${nameOf(id)} is loading`}>
            <SkeletonCard lines={4} />
          </LoadingState>
        );
      })}
    </div>
  );
}

/** The place of a client who is out of reach, such as one whom somebody else trains now. */
function Absent({ name, number, onTakeOff }: { name: string; number: number; onTakeOff: () => void }) {
  return (
    <section
      aria-label={name}
      className="grid min-w-0 gap-3 rounded-card border border-line border-t-6 bg-surface px-3.5 py-3.5"
      style={{ borderTopColor: stationColour(number) }}
    >
      <p role="status">
        <span className="font-strong">{name}</span> is not on your list now. What you entered before is kept.
      </p>
      <Button variant="ghost" onClick={onTakeOff} aria-label={`Take ${name} off the floor`}>
        Take off the floor
      </Button>
    </section>
  );
}
