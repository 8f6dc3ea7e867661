'use client';

import { useState, useSyncExternalStore } from 'react';
import type { Person } from '@/app/my/_app/first-data';
import { PersonProvider, usePerson } from '@/app/my/_app/person';
import { useDeviceDraft } from '@/app/my/_screens/shared/device-draft';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import { EmptyState } from '@/components/ui/empty-state';
import { FailedState } from '@/components/ui/failed-state';
import { LoadingState, SkeletonCard } from '@/components/ui/skeleton';
import type { FloorCandidate } from '@/contracts/floor';
import { OutboxProvider } from '@/lib/outbox/use-outbox';
import { useFloor } from '../_state/use-floor';
import { Chooser } from './chooser';
import { Column } from './column';
import { FloorBar } from './floor-bar';
import { FloorOutboxProvider } from './floor-outbox';

type FloorProps = { person: Person; locale: string; candidates: readonly FloorCandidate[] };

const nobody: { readonly clientIds: readonly string[] } = { clientIds: [] };

/** The floor on a tablet: two to six clients side by side, everything entered kept on this device first. */
export function FloorApp({ person, locale, candidates }: FloorProps) {
  return (
    <PersonProvider person={person} locale={locale}>
      <Floor candidates={candidates} locale={locale} />
    </PersonProvider>
  );
}

const never = () => () => undefined;
/** True once this device can be asked: the server does not know who was chosen here. */
const useIsHere = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  );

/** How the columns stand, by their number: wide beside each other, or small in two rows. */
const grids: Readonly<Record<number, string>> = {
  1: 'md:grid-cols-1 max-w-180 mx-auto',
  2: 'md:grid-cols-2',
  3: 'md:grid-cols-2 lg:grid-cols-3',
  4: 'md:grid-cols-2 xl:grid-cols-4',
  5: 'md:grid-cols-2 lg:grid-cols-3',
  6: 'md:grid-cols-2 lg:grid-cols-3',
};

function Floor({ candidates, locale }: Omit<FloorProps, 'person'>) {
  const person = usePerson();
  const { draft, change } = useDeviceDraft('floor', nobody);
  const { clientIds } = draft;
  const { outbox, board, view } = useFloor(person, locale, clientIds);
  const [isChoosing, setIsChoosing] = useState(false);
  const isHere = useIsHere();

  const columnOf = (id: string) => view.columns.get(id)?.column;
  const nameOf = (id: string | null) =>
    (id && (columnOf(id)?.client.name ?? candidates.find(({ clientId }) => clientId === id)?.name)) || 'Another client';
  const shown = clientIds.filter((id) => !view.absent.has(id));
  const gone = clientIds.filter((id) => view.absent.has(id));
  const failure = view.failure !== null && !view.isReading ? view.failure : null;
  const isEmpty = shown.length === 0;

  return (
    <OutboxProvider outbox={outbox}>
      <FloorOutboxProvider value={outbox}>
        <FloorBar onChoose={() => setIsChoosing(true)} hasClients={!isEmpty} words={{ nameOf, columnOf, locale }} />
        <main id="main" tabIndex={-1} className="px-3 pt-3 pb-6 outline-none md:px-4">
          {gone.length > 0 && (
            <div className="mb-3">
              <Banner
                tone="info"
                live
                title={
                  gone.length === 1
                    ? 'One of those chosen is not on your list now'
                    : `${gone.length} of those chosen are not on your list now`
                }
                actions={
                  <Button variant="ghost" onClick={() => change({ clientIds: shown })}>
                    Take off the floor
                  </Button>
                }
              />
            </div>
          )}
          {!isHere && (
            <LoadingState label="The floor is loading">
              <SkeletonCard lines={4} />
            </LoadingState>
          )}
          {isHere && isEmpty && (
            <EmptyState
              icon="clients"
              title="Nobody is on the floor"
              action={<Button onClick={() => setIsChoosing(true)}>Choose clients</Button>}
            >
              Choose two to six of your clients. You log their sets here, side by side, and each of them says later
              whether it is right.
            </EmptyState>
          )}
          {!isEmpty && (
            <div className={classNames('grid grid-cols-1 items-start gap-3', grids[shown.length])}>
              {shown.map((id, index) => {
                const known = view.columns.get(id);
                if (known) {
                  return (
                    <Column
                      key={id}
                      known={known}
                      outbox={outbox}
                      number={index + 1}
                      isSmall={shown.length > 3}
                      locale={locale}
                    />
                  );
                }
                return failure ? (
                  <FailedState
                    key={id}
                    title={`${nameOf(id)} did not load`}
                    onRetry={() => void board.readAgain()}
                    retrying={view.isReading}
                  >
                    {failure.words}
                  </FailedState>
                ) : (
                  <LoadingState key={id} label={`${nameOf(id)} is loading`}>
                    <SkeletonCard lines={4} />
                  </LoadingState>
                );
              })}
            </div>
          )}
        </main>
        {isChoosing && (
          <Chooser
            candidates={candidates}
            chosen={shown}
            onClose={() => setIsChoosing(false)}
            onChoose={(ids) => {
              setIsChoosing(false);
              change({ clientIds: ids });
            }}
          />
        )}
      </FloorOutboxProvider>
    </OutboxProvider>
  );
}
