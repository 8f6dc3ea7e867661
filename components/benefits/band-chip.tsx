import { Chip, type ChipTone } from '@/components/ui/chip';
import type { IconName } from '@/components/ui/icon';
import type { ChangeBand } from '@/domain/instruments/change-band';

const looks: Readonly<Record<ChangeBand, { tone: ChipTone; icon?: IconName }>> = {
  better: { tone: 'low', icon: 'check' },
  worse: { tone: 'high', icon: 'warning' },
  'within-error': { tone: 'neutral' },
  unknown: { tone: 'neutral' },
};

/** How a result compares, in words; the tone only repeats them. */
export function BandChip({ band, words }: { band: ChangeBand; words: string }) {
  return <Chip {...looks[band]}>{words.replace(/\.$/, '')}</Chip>;
}
