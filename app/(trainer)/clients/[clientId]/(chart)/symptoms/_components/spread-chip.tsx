import { spreadWords } from '@/components/body-map/words';
import { Chip, type ChipTone } from '@/components/ui/chip';
import type { Spread } from '@/domain/symptoms/body-map';

const tones: Record<Spread, ChipTone> = { further: 'high', same: 'neutral', nearer: 'neutral' };

/** Where a drawing reaches against the one before. Only what reaches further stands out. */
export function SpreadChip({ spread }: { spread: Spread | null }) {
  return spread && <Chip tone={tones[spread]}>{spreadWords[spread]}</Chip>;
}
