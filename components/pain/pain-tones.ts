import { painBand } from '@/domain/symptoms/pain';

/** The full colour of a pain number, with the colour that is legible on it. */
export function painFill(pain: number): string {
  return {
    low: 'bg-pain-low-fill text-on-pain-low',
    mid: 'bg-pain-mid text-on-pain-mid',
    high: 'bg-pain-high text-on-pain-high',
  }[painBand(pain)];
}
