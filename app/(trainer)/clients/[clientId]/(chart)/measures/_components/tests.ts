import type { MeasuredId } from '@/contracts/measures';
import { grocForm } from '@/domain/instruments/groc-form';
import { instruments } from '@/domain/instruments/instruments';
import type { TestClock } from './test-clock';

/** Tests by the clock: holds run up to what can be entered at most, stands down from half a minute. */
export const testClocks: Readonly<Partial<Record<MeasuredId, TestClock>>> = {
  sorensen: { kind: 'up', end: instruments.sorensen.range.max },
  'side-plank-left': { kind: 'up', end: instruments['side-plank-left'].range.max },
  'side-plank-right': { kind: 'up', end: instruments['side-plank-right'].range.max },
  'chair-stand': { kind: 'down', end: 30 },
};

/** What the number of an instrument is, where its name does not say it. */
export const readingLabels: Readonly<Partial<Record<MeasuredId, string>>> = {
  sorensen: 'Seconds held',
  'side-plank-left': 'Seconds held, left',
  'side-plank-right': 'Seconds held, right',
  'chair-stand': 'Full stands in 30 seconds',
  'fingertip-to-floor': 'Middle finger to floor',
  groc: grocForm.question,
};
