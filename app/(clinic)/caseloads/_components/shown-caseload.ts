import type { Caseloads } from '@/contracts/caseloads';

/** In the address, for clients of nobody. */
export const nobody = 'nobody';

/** Whose clients are listed; `userId` is null for those of nobody. */
export type Shown = { readonly userId: string | null; readonly name: string; readonly disabled: boolean };

const nobodys: Shown = { userId: null, name: 'Nobody', disabled: false };

/**
 * The caseload that the address names, else the one that asks for something: clients of nobody, then of somebody who is
 * disabled, then one's own, then the first.
 */
export function shownCaseload({ trainers, nobodys: count, self }: Caseloads, named: unknown): Shown {
  if (named === nobody) return nobodys;
  const wanted = trainers.find(({ userId }) => userId === named);
  if (wanted) return wanted;
  if (count > 0) return nobodys;
  return (
    trainers.find((one) => one.disabled) ?? trainers.find(({ userId }) => userId === self) ?? trainers[0] ?? nobodys
  );
}
