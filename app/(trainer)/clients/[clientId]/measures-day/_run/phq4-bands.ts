import { scoreBand } from '@/domain/instruments/phq4';

const words = {
  none: '0 to 2: no sign of strain.',
  mild: '3 to 5: mild strain.',
  moderate: '6 to 8: moderate strain.',
  severe: '9 to 12: severe strain.',
} as const;

/** The band of a score in words. A screening, and no diagnosis. */
export const phq4Bands = (score: number): string => `${words[scoreBand(score)]} A screening, no diagnosis.`;
