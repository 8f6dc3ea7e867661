import { Chip } from '@/components/ui/chip';
import { painBand } from '@/domain/symptoms/pain';

/** A pain number (0–10) in its colour, always with its word: "Pain 2", "Next morning 1". */
export function PainChip({ pain, label = 'Pain' }: { pain: number; label?: string }) {
  return (
    <Chip tone={painBand(pain)}>
      {label} {pain}
    </Chip>
  );
}
