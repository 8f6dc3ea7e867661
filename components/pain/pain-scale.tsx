'use client';

import { ElevenScale, type ElevenScaleProps } from '@/components/ui/eleven-scale';
import { painFill } from './pain-tones';

export type PainScaleProps = Omit<ElevenScaleProps, 'ends' | 'fillOf'>;

/** Pain as a row of eleven numbers (NPRS 0–10). */
export function PainScale(props: PainScaleProps) {
  return <ElevenScale {...props} ends={['No pain', 'Worst imaginable']} fillOf={painFill} />;
}
