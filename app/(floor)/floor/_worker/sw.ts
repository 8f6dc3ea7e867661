/// <reference lib="webworker" />
import { keepShell, type Precache, windows } from '@/app/my/_worker/keep-shell';
import { inTime } from '@/app/my/_worker/precache';
import { floorPath, floorShellPath } from '../_state/floor-path';

declare const PRECACHE: Precache;

const worker = self as unknown as ServiceWorkerGlobalScope;

/** After this long without an answer, ms, the page that is kept opens instead. */
const patienceMs = 4_000;
/** Something stands before the server, which does not answer itself. */
const isAway = (answer: Response) => [502, 503, 504].includes(answer.status);

/** The page has come from the newest build: its worker need not wait for this page to go. */
async function handOver(): Promise<void> {
  if ((await windows()).length <= 1) worker.registration.waiting?.postMessage({ type: 'SKIP_WAITING' });
}

/**
 * The server comes first: while it answers, it says who may see the floor. What is kept opens only where nobody answers,
 * and decides for itself whether it may still show anything.
 */
keepShell(floorShellPath, PRECACHE, (request, kept) => {
  if (new URL(request.url).pathname !== floorPath) return null;
  const asked = fetch(request);
  return inTime(asked, patienceMs)
    .catch(() => null)
    .then(async (answer) => {
      if (answer !== null && !isAway(answer)) {
        void handOver();
        return answer;
      }
      return (await kept()) ?? answer ?? asked;
    });
});
