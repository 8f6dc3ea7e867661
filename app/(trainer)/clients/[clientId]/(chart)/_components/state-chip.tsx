import { Chip } from '@/components/ui/chip';
import type { SquareState } from '@/domain/adherence/adherence';

type StateChipProps = { state: SquareState; isToday?: boolean; isOpen?: boolean };

/** What became of a planned session. */
export function StateChip({ state, isToday = false, isOpen = false }: StateChipProps) {
  if (isOpen && state !== 'done') return <Chip tone="copper">Begun, not finished</Chip>;
  switch (state) {
    case 'done':
      return (
        <Chip tone="spruce" icon="check">
          Done
        </Chip>
      );
    case 'missed':
      return <Chip tone="mid">Missed</Chip>;
    case 'held':
      return <Chip>Called off</Chip>;
    case 'upcoming':
      return <Chip tone={isToday ? 'copper' : 'neutral'}>{isToday ? 'Today' : 'To come'}</Chip>;
  }
}
