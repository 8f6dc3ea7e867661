import type { Policy } from '@/domain/progression/policy';
import { type Trial, type TrialMove, tryAssumptions, tryPolicy } from '@/domain/simulation/trial';

export type TrialRequest = { readonly current: Policy; readonly edited: Policy | null };
export type TrialNews =
  | { readonly kind: 'table'; readonly trial: Trial }
  | { readonly kind: 'step'; readonly done: number }
  | { readonly kind: 'moves'; readonly moves: readonly TrialMove[] };

const tell = (news: TrialNews) => self.postMessage(news);

/** Seconds of arithmetic, away from the page. */
self.addEventListener('message', ({ data }: MessageEvent<TrialRequest>) => {
  const { current, edited } = data;
  const trial = tryPolicy(current, edited);
  tell({ kind: 'table', trial });
  const { change } = trial;
  if (!edited || !change) return;
  tell({ kind: 'moves', moves: tryAssumptions({ current, edited, change }, (done) => tell({ kind: 'step', done })) });
});
