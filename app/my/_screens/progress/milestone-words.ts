import type { Milestone } from '@/domain/milestones/milestones';
import { formatDayShort } from '@/lib/format/dates';
import { formatNumber } from '@/lib/format/numbers';
import { formatLoad, type WeightUnit } from '@/lib/units';

/** A milestone as the fact that it is. */
export function milestoneWords(milestone: Milestone, units: WeightUnit, locale: string): string {
  switch (milestone.kind) {
    case 'sessions':
      return milestone.count === 1
        ? 'First session done.'
        : `${formatNumber(milestone.count, locale, 0)} sessions done.`;
    case 'settled': {
      const each = milestone.loadKind.endsWith('-per-hand') ? ' each hand' : '';
      const load = formatLoad(milestone.loadKg, units, locale);
      return `${milestone.lift} went up to ${load}${each}, and the next morning was not above your usual.`;
    }
    case 'range': {
      const { lift, moves, fromCm, toCm } = milestone;
      if (moves === 'seat') return `${lift} to a seat of ${toCm} cm; at first it was ${fromCm} cm.`;
      const place = toCm === 0 ? 'the floor' : `blocks of ${toCm} cm`;
      return `${lift} from ${place}; at first from blocks of ${fromCm} cm.`;
    }
    case 'fuller':
      return `First time: ${milestone.lift}, a fuller range than ${milestone.before.toLowerCase()}.`;
    case 'back':
      return `Back to training after the flare that ended on ${formatDayShort(milestone.flareUntil, locale)}.`;
  }
}
