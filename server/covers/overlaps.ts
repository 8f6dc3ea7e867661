import type { CoverOverlap } from '@/contracts/covers';
import type { IsoDate } from '@/domain/schedule/dates';

type Span = {
  readonly id: string;
  readonly trainerId: string;
  readonly trainerName: string;
  readonly coverId: string;
  readonly coverName: string;
  readonly from: IsoDate;
  readonly until: IsoDate;
};

/**
 * Other covers on some of the same days that matter for this one: somebody else stands in for the same trainer, or
 * whoever stands in is away too. Covers do not pass on: who stands in for somebody who stands in gets none of the
 * clients. The first to begin comes first.
 */
export function overlapsOf(cover: Span, all: readonly Span[]): CoverOverlap[] {
  return all
    .filter(({ id, from, until }) => id !== cover.id && from <= cover.until && until >= cover.from)
    .flatMap((other): CoverOverlap[] => {
      const days = { from: other.from, until: other.until };
      if (other.trainerId === cover.trainerId) return [{ kind: 'also', name: other.coverName, ...days }];
      if (other.trainerId === cover.coverId) return [{ kind: 'away', name: other.trainerName, ...days }];
      return [];
    })
    .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
}
