import type { Policy } from '@/domain/progression/policy';

export type Meaning = {
  /** What this morning alone asks for, by the decision table; 6 when it asks for nothing. */
  readonly level: 1 | 2 | 3 | 4 | 6;
  readonly words: string;
};

type Limits = Pick<Policy, 'severePain' | 'painLimit' | 'clearRise' | 'cut' | 'cutMore'>;

const percent = (share: number) => `${Math.round(share * 100)} %`;

/**
 * What a morning's pain says by the rows of the decision table that look at it (S8, S6, M2, M1). `usual` is null while
 * nobody knows it yet. The rest of the session is weighed besides, so this promises no load.
 */
export function meaningOf(
  pain: number,
  usual: number | null,
  { policy, responseTime }: { policy: Limits; responseTime: string },
): Meaning {
  if (pain >= policy.severePain)
    return {
      level: 1,
      words: `Pain is severe this morning: lifting pauses, and your trainer gets in touch ${responseTime}.`,
    };
  if (pain >= policy.painLimit) {
    return {
      level: 2,
      words: `That is above the limit of ${policy.painLimit - 1} out of 10. Next time it is an easier variant, or ${percent(policy.cutMore)} less.`,
    };
  }
  if (usual === null)
    return { level: 6, words: 'Your usual is not known yet. It comes from the mornings of your first week.' };
  if (pain >= usual + policy.clearRise) {
    return { level: 3, words: `Clearly above your usual. Weights come down by ${percent(policy.cut)} next time.` };
  }
  if (pain > usual) return { level: 4, words: 'A little above your usual. Weights stay where they are next time.' };
  return { level: 6, words: 'At your usual or below. From this morning nothing speaks against the next step.' };
}
