import type { ChartSymptom } from '@/contracts/charts';

export const momentWords: Record<ChartSymptom['moment'], string> = {
  before: 'Before a session',
  during: 'During a session',
  after: 'After a session',
  morning: 'Next morning',
  any: 'It hurts',
};
