import { Chip, type ChipTone } from '@/components/ui/chip';
import type { IconName } from '@/components/ui/icon';
import type { ChangeBand } from '@/domain/instruments/change-band';

type Look = { readonly tone: ChipTone; readonly icon?: IconName; readonly words: string };

const looks: Readonly<Record<Exclude<ChangeBand, 'unknown'>, Look>> = {
  better: { tone: 'low', icon: 'check', words: 'Better, beyond measurement error' },
  worse: { tone: 'high', icon: 'warning', words: 'Worse, beyond measurement error' },
  'within-error': { tone: 'neutral', words: 'Within measurement error' },
};

/** How a result compares with the first one; without a verdict in the words that say why there is none. */
export function BandChip({ band, words }: { band: ChangeBand; words: string }) {
  if (band === 'unknown') return <span className="text-ink-2 text-small">{words}</span>;
  const { words: verdict, ...look } = looks[band];
  return <Chip {...look}>{verdict}</Chip>;
}
