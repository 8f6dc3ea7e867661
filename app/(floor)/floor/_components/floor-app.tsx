'use client';

import { useEffect, useState, useSyncExternalStore } from 'react';
import type { Person } from '@/app/my/_app/first-data';
import { PersonProvider, usePerson } from '@/app/my/_app/person';
import { useScreenAwake } from '@/app/my/_screens/session/signals';
import { useDeviceDraft } from '@/app/my/_screens/shared/device-draft';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { LoadingState, SkeletonCard } from '@/components/ui/skeleton';
import type { FloorCandidate } from '@/contracts/floor';
import { OutboxProvider } from '@/lib/outbox/use-outbox';
import { rememberFloor } from '../_state/floor-here';
import { floorPath, floorWorkerPath } from '../_state/floor-path';
import { useCandidates } from '../_state/use-candidates';
import { useFloor } from '../_state/use-floor';
import { Chooser } from './chooser';
import { FloorBar } from './floor-bar';
import { FloorOutboxProvider } from './floor-outbox';
import { Places } from './places';

type FloorProps = {
  person: Person;
  locale: string;
  /** Null where the page was opened without the server. */
  candidates: readonly FloorCandidate[] | null;
};

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

/** Readies this device for opening the floor without a connection, once the server has said whose it is. */
function useStartWithout({ store }: Person, locale: string, isFromServer: boolean): void {
  useEffect(() => {
    if (!isFromServer) return;
    rememberFloor({ store, locale });
    // Without one, or where it is not built (`npm run dev`), a reload needs a connection and all else is the same.
    navigator.serviceWorker
      ?.register(floorWorkerPath, { scope: floorPath, updateViaCache: 'none' })
      .catch(() => undefined);
  }, [store, locale, isFromServer]);
}

function Floor({ candidates: given, locale }: Omit<FloorProps, 'person'>) {
  const person = usePerson();
  useStartWithout(person, locale, given !== null);
  const { draft, change } = useDeviceDraft('floor', nobody);
  const { clientIds } = draft;
  const isHere = useIsHere();
  const { client, outbox, board, view } = useFloor(person, locale, isHere ? clientIds : null);
  const candidates = useCandidates(client, given);
  const [isChoosing, setIsChoosing] = useState(false);

  const columnOf = (id: string) => view.columns.get(id)?.column;
  const nameOf = (id: string | null) =>
    (id && (columnOf(id)?.client.name ?? candidates?.find(({ clientId }) => clientId === id)?.name)) ||
    'Another client';
  const isEmpty = clientIds.length === 0;
  // Between two sets nobody touches it.
  useScreenAwake(!isEmpty);

  return (
    <OutboxProvider outbox={outbox}>
      <FloorOutboxProvider value={outbox}>
        <FloorBar onChoose={() => setIsChoosing(true)} hasClients={!isEmpty} words={{ nameOf, columnOf, locale }} />
        <main id="main" tabIndex={-1} className="px-3 pt-3 pb-6 outline-none md:px-4">
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
            <Places
              clientIds={clientIds}
              view={view}
              outbox={outbox}
              locale={locale}
              nameOf={nameOf}
              onRetry={() => void board.readAgain()}
              onTakeOff={(gone) => change({ clientIds: clientIds.filter((id) => id !== gone) })}
            />
          )}
        </main>
        {isChoosing && (
          <Chooser
            candidates={candidates}
            chosen={clientIds.filter((id) => !view.absent.has(id))}
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
