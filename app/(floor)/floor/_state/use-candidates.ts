import { useEffect, useState } from 'react';
import { currentConnection, onConnection } from '@/app/my/_app/device/connection';
import type { FloorCandidate } from '@/contracts/floor';
import type { TrpcClient } from '@/trpc/plain';

/** Who can be put on the floor: as the page brought it, else as soon as the server answers. Null until then. */
export function useCandidates(
  client: TrpcClient,
  given: readonly FloorCandidate[] | null,
): readonly FloorCandidate[] | null {
  const [read, setRead] = useState(given);
  const isMissing = read === null;
  useEffect(() => {
    if (!isMissing) return;
    const ask = () => {
      if (currentConnection() === 'away') return;
      // A failure says that nobody is there: it is asked again as soon as somebody is.
      client.floor.candidates.query().then(setRead, () => undefined);
    };
    ask();
    return onConnection(ask);
  }, [client, isMissing]);
  return read;
}
